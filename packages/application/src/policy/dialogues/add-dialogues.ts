import { may, type AgentId, type Caller } from '@baton/domain';
import { DialogueFileRow, FileDialogueRow, LockMode, OrganisationRow, type Tx } from '@baton/persistence';
import { MOST_DIALOGUES, parseDialogues, type DialogueProblem, type ParsedDialogue } from '@baton/rules';
import { z } from 'zod';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { fail, ok, parseInput, problems, type Result } from '../../kernel/problem.js';
import { notForYou } from '../publish-policy.js';

/** Kept at once; they hold what customers have said. */
const MOST_FILES = 5;

const Input = z.object({
  /** Made by the caller. With the one of an earlier part, what follows it. */
  fileId: z.uuid(),
  name: z.string().trim().min(1).max(200),
  text: z.string(),
  /** On which line of the file the text begins, for what is said about lines. */
  firstLine: z.int().positive().nullish(),
});

type Refusal = 'invalid_input' | 'not_allowed' | 'bad_dialogues';

/**
 * Keeps dialogues from elsewhere to try policies on, and asks the models to read them; see `parseDialogues` for how they
 * are written. A file may come in parts. What is there already stays as it is, so it is safe to send twice. All or
 * nothing of a part is kept. Returns the id of the file.
 */
export async function addDialogues(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<string, Refusal>> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (caller.kind !== 'agent' || !may(caller, 'edit_policy')) return notForYou();
  const { fileId, name, text, firstLine } = parsed.value;
  const read = parseDialogues(text);
  if (!read.ok) return badDialogues(read.problems, firstLine ?? 1);
  const flaws = read.dialogues.flatMap(flawsOf);
  if (flaws.length > 0) return badDialogues(flaws, firstLine ?? 1);
  const wish = { fileId, name, dialogues: read.dialogues, authorId: caller.agentId, at: deps.now() };
  return deps.spine.inTransaction((tx) => add(tx, wish));
}

/** What cannot be kept or shown hides behind the escapes of JSON. */
function flawsOf(dialogue: ParsedDialogue): DialogueProblem[] {
  const checked = parseInput(z.unknown(), dialogue);
  return checked.ok ? [] : [{ line: dialogue.line, message: checked.problem.message }];
}

function badDialogues(found: readonly DialogueProblem[], firstLine: number) {
  const inFile = found.map(({ line, message }) => ({ line: line && line + firstLine - 1, message }));
  const [first] = inFile;
  const where = first?.line ? `line ${first.line} ` : 'it ';
  const more = found.length > 1 ? ` There are ${found.length - 1} more problems.` : '';
  const message = `The file cannot be read: ${where}${first?.message}.${more}`;
  return fail({ kind: 'bad_dialogues', problems: inFile, message } as const);
}

interface Wish {
  readonly fileId: string;
  readonly name: string;
  readonly dialogues: readonly ParsedDialogue[];
  readonly authorId: AgentId;
  readonly at: Date;
}

/** One upload at a time, so that the limits hold. */
async function add(tx: Tx, wish: Wish): Promise<Result<string, Refusal>> {
  const { em } = tx;
  await em.findOneOrFail(OrganisationRow, { id: 1 }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const { fileId, name, authorId, at } = wish;
  const known = await em.findOne(DialogueFileRow, { id: fileId });
  if (known && known.authorId !== authorId) return problems.invalid('fileId', 'is taken; make a new one');
  if (!known && (await em.count(DialogueFileRow, {})) >= MOST_FILES)
    return problems.invalid('fileId', `there are ${MOST_FILES} files already; remove one first`);
  const kept = await em.find(FileDialogueRow, { fileId }, { fields: ['key', 'position'] });
  const keys = new Set(kept.map(({ key }) => key));
  const fresh = wish.dialogues.filter(({ id }) => !keys.has(id));
  if (kept.length + fresh.length > MOST_DIALOGUES)
    return problems.invalid('text', `at most ${MOST_DIALOGUES} dialogues can be tried at once`);
  if (!known) em.create(DialogueFileRow, { id: fileId, name, authorId, failure: null, createdAt: at });
  const from = Math.max(-1, ...kept.map(({ position }) => position)) + 1;
  for (const [i, { id, turns, about }] of fresh.entries())
    em.create(FileDialogueRow, {
      fileId,
      key: id,
      position: from + i,
      data: { turns, ...(about && { about }) },
      recorded: null,
    });
  if (known) known.failure = null;
  tx.enqueue('read_dialogues', { fileId });
  return ok(fileId);
}
