import { Dialogue } from './dialogue.js';

/** How much of a file is read; more would take the models minutes. */
export const MOST_DIALOGUES = 500;
const MOST_TURNS = 200;
const LONGEST_TEXT = 4_000;
const LONGEST_ID = 100;
/** Nobody reads more. */
const MOST_PROBLEMS = 50;

export interface DialogueProblem {
  /** From 1; null when it is not about a line. */
  readonly line: number | null;
  readonly message: string;
}

/** A dialogue of a file, with an id that is unique in it. */
export interface ParsedDialogue extends Pick<Dialogue, 'turns' | 'about'> {
  readonly id: string;
  /** From 1. */
  readonly line: number;
}

export type ParsedDialogues =
  | { readonly ok: true; readonly dialogues: readonly ParsedDialogue[] }
  | { readonly ok: false; readonly problems: readonly DialogueProblem[] };

/**
 * Reads dialogues as JSON, one in a line: `{"id": …, "turns": [{"author": "customer" | "agent", "text": …, "t": seconds
 * (may be missing)}], "about": {"segments": ["high_value"], "plan": …} (may be missing)}`. Refuses the whole file, and
 * says what is wrong in which line.
 */
export function parseDialogues(text: string): ParsedDialogues {
  const lines = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ line, number: i + 1 }]));
  if (lines.length === 0) return refused([{ line: null, message: 'there is nothing in it' }]);
  if (lines.length > MOST_DIALOGUES)
    return refused([
      {
        line: null,
        message: `has ${lines.length} dialogues; at most ${MOST_DIALOGUES} can be tried at once`,
      },
    ]);
  const dialogues: ParsedDialogue[] = [];
  const problems: DialogueProblem[] = [];
  const firstAt = new Map<string, number>();
  for (const { line, number } of lines) {
    const read = readLine(line);
    const before = typeof read === 'string' ? undefined : firstAt.get(read.id);
    if (typeof read === 'string') problems.push({ line: number, message: read });
    else if (before !== undefined)
      problems.push({ line: number, message: `has the id of line ${before}, "${read.id}"` });
    else {
      firstAt.set(read.id, number);
      dialogues.push({ ...read, line: number });
    }
  }
  return problems.length > 0 ? refused(problems) : { ok: true, dialogues };
}

function refused(problems: readonly DialogueProblem[]): ParsedDialogues {
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** The dialogue, or what is wrong with it. */
function readLine(line: string): Omit<ParsedDialogue, 'line'> | string {
  let json: unknown;
  try {
    // A file of some editors begins with an invisible mark, which counts as a blank.
    json = JSON.parse(line.trim());
  } catch {
    return 'is no JSON; a file has one dialogue in each line';
  }
  const parsed = Dialogue.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `is wrong at ${issue?.path.join('.') || 'its beginning'}: ${issue?.message ?? 'not valid'}`;
  }
  const { turns, about } = parsed.data;
  const id = String(parsed.data.id);
  if (id === '' || id.length > LONGEST_ID) return `the id must have 1 to ${LONGEST_ID} characters`;
  if (turns.length > MOST_TURNS) return `has ${turns.length} turns; at most ${MOST_TURNS} are read`;
  if (!turns.some(({ author }) => author === 'customer')) return 'has no turn of a customer';
  if (turns.some(({ text }) => text.length > LONGEST_TEXT))
    return `has a text of more than ${LONGEST_TEXT} characters`;
  return { id, turns, about };
}
