import { may, type Caller } from '@baton/domain';
import { lineDiff, writePolicyText, type DiffLine, type TextProblem } from '@baton/rules';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, type Result } from '../kernel/problem.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { PolicyText, MOST_PROBLEMS, checkDraft, knownNames, outlineOf, type PolicyOutline } from './draft.js';
import { notForYou } from './publish-policy.js';
import { around, policyText } from './read-policy.js';

const Input = z.object({ text: PolicyText });

/** What there is to say about a draft. */
export interface PolicyCheck {
  /** Empty when it can be published. */
  readonly problems: readonly TextProblem[];
  /** Null while it cannot be read. */
  readonly outline: PolicyOutline | null;
  /** The lines that differ from the version in force; empty while there are problems. */
  readonly changes: readonly DiffLine[];
}

/** Reads a draft and says what is wrong with it, or what it means and changes. Keeps nothing. */
export async function checkPolicy(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<PolicyCheck, 'invalid_input' | 'not_allowed'>> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'edit_policy')) return notForYou();
  const em = deps.spine.db.fork();
  const draft = await checkDraft(parsed.value.text, await knownNames(em));
  if (!draft.ok)
    return ok({ problems: draft.problems.slice(0, MOST_PROBLEMS), outline: draft.outline, changes: [] });
  const inForce = await policyText(em, (await loadOrganisation(em)).policyVersion);
  const changes = around(lineDiff(inForce, writePolicyText(draft.policy)));
  return ok({ problems: [], outline: outlineOf(draft.policy, draft.lineOf), changes });
}
