import { may, type Caller } from '@baton/domain';
import { DialogueFileRow } from '@baton/persistence';
import { z } from 'zod';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { ok, parseInput, type Result } from '../../kernel/problem.js';
import { notForYou } from '../publish-policy.js';

const Input = z.object({ fileId: z.uuid() });

/** Removes a file of dialogues with all that was found in it. One that is gone already is fine. Returns its id. */
export async function removeDialogues(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<string, 'invalid_input' | 'not_allowed'>> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (caller.kind !== 'agent' || !may(caller, 'edit_policy')) return notForYou();
  const { fileId } = parsed.value;
  await deps.spine.db.fork().nativeDelete(DialogueFileRow, { id: fileId });
  return ok(fileId);
}
