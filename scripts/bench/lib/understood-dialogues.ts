import { startNlp, type SaidText, type TextUnderstanding } from '@baton/nlp';
import { Dialogue, saidByCustomer, withUnderstandings, type RecordedTurn } from '@baton/rules';
import { BadInput } from './command.ts';
import { readLines } from './lines.ts';
import { bundledModel, usable } from './model.ts';

export interface UnderstoodDialogue {
  readonly id: string | number;
  readonly turns: readonly RecordedTurn[];
  /** The line as it stands in the file. */
  readonly line: Readonly<Record<string, unknown>>;
}

const AT_ONCE = 64;

/**
 * Reads dialogues and what the models make of every message of the customers; without a taxonomy, so without topics.
 * @throws BadInput naming file and line
 */
export async function* understoodDialogues(
  path: string,
  model: string | undefined,
): AsyncGenerator<UnderstoodDialogue> {
  const nlp = await usable(startNlp({ modelFolder: model ?? bundledModel, log: quiet }));
  try {
    const ids = new Set<string>();
    let waiting: Dialogue[] = [];
    for await (const dialogue of readLines(path, Dialogue)) {
      if (ids.has(String(dialogue.id)))
        throw new BadInput(`${path}: the id ${dialogue.id} stands there twice.`);
      ids.add(String(dialogue.id));
      waiting.push(dialogue);
      if (waiting.length < AT_ONCE) continue;
      yield* await understood(waiting, (texts) => nlp.understand(texts, null));
      waiting = [];
    }
    yield* await understood(waiting, (texts) => nlp.understand(texts, null));
  } finally {
    await nlp.stop();
  }
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** One call for many dialogues, so that the models read full batches. */
async function understood(
  dialogues: readonly Dialogue[],
  understand: (texts: readonly SaidText[]) => Promise<TextUnderstanding[]>,
): Promise<UnderstoodDialogue[]> {
  const understandings = await understand(dialogues.flatMap(saidByCustomer));
  let next = 0;
  return dialogues.map((line) => {
    const from = next;
    next += saidByCustomer(line).length;
    return { id: line.id, line, turns: withUnderstandings(line, understandings.slice(from, next)) };
  });
}
