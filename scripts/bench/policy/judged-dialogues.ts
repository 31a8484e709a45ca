import { createHash } from 'node:crypto';
import type { RecordedTurn } from '@baton/rules';
import { z } from 'zod';
import { BadInput } from '../lib/command.ts';
import { understoodDialogues } from '../lib/understood-dialogues.ts';

/** A recorded dialogue of which people said how it went. */
export interface JudgedDialogue {
  readonly id: string;
  readonly turns: readonly RecordedTurn[];
  /** What it was about, where the record says so; see `fallback`. */
  readonly task: string | null;
  readonly wentWrong: boolean;
}

const Flag = z.boolean().nullish();
const Judgement = z.object({
  wizardSaysAnnoyed: Flag,
  userSatisfied: Flag,
  completionLevel: z.string().nullish(),
  tasks: z.array(z.string()).nullish(),
});

/** `wrong`: somebody was annoyed or not satisfied. `well`: complete, satisfied, not annoyed. Null: nobody can say. */
function outcomeOf(line: Readonly<Record<string, unknown>>): 'wrong' | 'well' | null {
  const judged = Judgement.safeParse(line);
  if (!judged.success) throw new BadInput(`dialogue ${String(line['id'])}: its outcome cannot be read.`);
  const { wizardSaysAnnoyed, userSatisfied, completionLevel } = judged.data;
  // Broken off early: most are lost connections.
  if (completionLevel !== 'Complete') return null;
  if (wizardSaysAnnoyed === true || userSatisfied === false) return 'wrong';
  return userSatisfied === true && wizardSaysAnnoyed === false ? 'well' : null;
}

export const halves = ['tune', 'report', 'all'] as const;
export type Half = (typeof halves)[number];

/** A fixed half by the hash of the id: what was tuned on one half is reported on the other. */
export function halfOf(id: string): 'tune' | 'report' {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'tune' : 'report';
}

/** @throws BadInput when the file has no dialogue of either outcome */
export async function judgedDialogues(path: string, model: string | undefined): Promise<JudgedDialogue[]> {
  const judged: JudgedDialogue[] = [];
  for await (const { id, turns, line } of understoodDialogues(path, model)) {
    const outcome = outcomeOf(line);
    const tasks = Judgement.parse(line).tasks ?? [];
    if (outcome !== null)
      judged.push({
        id: String(id),
        turns,
        task: tasks.length === 1 ? (tasks[0] ?? null) : null,
        wentWrong: outcome === 'wrong',
      });
  }
  for (const wrong of [true, false])
    if (!judged.some(({ wentWrong }) => wentWrong === wrong))
      throw new BadInput(`${path} has no dialogue that went ${wrong ? 'wrong' : 'well'}.`);
  return judged;
}
