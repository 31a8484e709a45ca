import { checkTemplate } from '@baton/briefing';
import { may, type Caller } from '@baton/domain';
import { z } from 'zod';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../../kernel/problem.js';
import { isAgent } from '../change-hands.js';
import { OpeningName, ownerOf, type OwnerRefusal } from './whose.js';

const Input = z.object({
  ...OpeningName,
  /** Empty to go back to the default. Its length is the checker's to judge. */
  template: z.string().trim(),
});

/** Which opening was saved. */
export interface SavedOpening {
  readonly source: 'team' | 'agent';
  readonly key: string;
}

/**
 * Saves the wording of a team's or an agent's opening message; conversations accepted from now on begin with it. Teams'
 * are for leads and admins, an agent's for themself and for leads. Safe to send twice.
 */
export async function saveOpeningTemplate(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<SavedOpening, OwnerRefusal>> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { template, ...name } = parsed.value;
  if (!isAgent(caller)) return problems.notAllowed('Only agents and leads can word an opening message.');
  if (name.source === 'team' && !may(caller, 'edit_openings'))
    return problems.notAllowed('Only leads and admins can change the opening message of a team.');
  const [problem] = checkTemplate(template);
  if (problem) return problems.invalid('template', problem.message);
  return deps.spine.inTransaction(async (tx) => {
    const owner = await ownerOf(tx.em, caller, name);
    if (!owner.ok) return owner;
    const { source, row } = owner.value;
    row.openingTemplate = template;
    return ok({ source, key: source === 'team' ? owner.value.row.key : row.id });
  });
}
