import type { IntentDefinition } from '@baton/domain';
import { DialogueFileRow, FileDialogueRow } from '@baton/persistence';
import { Dialogue, recordDialogue, saidByCustomer, withUnderstandings } from '@baton/rules';
import type { TriggerDeps } from '../../triggers/understand.js';
import { packRecording } from './recording.js';

/** Dialogues in one transaction: what a crash throws away. */
const AT_ONCE = 10;
/** Messages in one call of the models: a customer who writes meanwhile waits for no more. */
const MESSAGES_AT_ONCE = 16;

/**
 * Lets the models read what nobody has read yet of an uploaded file, with the topics in use now. Safe to run twice: it
 * goes on where it was interrupted.
 */
export async function readDialogues(deps: TriggerDeps, fileId: string, signal?: AbortSignal): Promise<void> {
  const { intents, modelId } = await deps.intentModels.current();
  for (;;) {
    signal?.throwIfAborted();
    const em = deps.spine.db.fork();
    const rows = await em.find(
      FileDialogueRow,
      { fileId, recorded: null },
      { orderBy: { position: 'asc' }, limit: AT_ONCE },
    );
    if (rows.length === 0) return;
    for (const row of rows) row.recorded = await read(deps, { row, intents, modelId });
    await em.flush();
  }
}

async function read(
  { nlp }: TriggerDeps,
  { row, intents, modelId }: { row: FileDialogueRow; intents: readonly IntentDefinition[]; modelId: string },
): Promise<Record<string, unknown>> {
  const dialogue = Dialogue.parse({ ...row.data, id: row.key });
  const said = saidByCustomer(dialogue);
  const understood = [];
  for (let from = 0; from < said.length; from += MESSAGES_AT_ONCE)
    understood.push(...(await nlp.understand(said.slice(from, from + MESSAGES_AT_ONCE), modelId)));
  return packRecording(recordDialogue(withUnderstandings(dialogue, understood), intents, dialogue.about));
}

/** After all tries: says so where the file is listed. */
export async function giveUpDialogues(deps: TriggerDeps, fileId: string): Promise<void> {
  await deps.spine.db
    .fork()
    .nativeUpdate(
      DialogueFileRow,
      { id: fileId },
      { failure: 'The models could not read it; upload it again.' },
    );
}
