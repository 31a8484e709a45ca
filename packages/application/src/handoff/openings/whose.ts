import { AgentId, TeamKey, may, type AgentCaller } from '@baton/domain';
import { AgentRow, TeamRow, type EntityManager } from '@baton/persistence';
import { z } from 'zod';
import { ok, problems, type Result } from '../../kernel/problem.js';

/** Which opening is meant: a team's by its key, an agent's by their id; without one an agent means their own. */
export const OpeningName = {
  source: z.enum(['team', 'agent']),
  key: z.string().max(80).nullish(),
};
export type OpeningName = z.output<z.ZodObject<typeof OpeningName>>;

/** Whoever's wording it is. */
export type Owner =
  { readonly source: 'team'; readonly row: TeamRow } | { readonly source: 'agent'; readonly row: AgentRow };

export type OwnerRefusal = 'invalid_input' | 'not_allowed' | 'not_found';

/** May the caller change it? Leads every one, others only their own. */
export function mayEditOpening(
  caller: AgentCaller,
  name: { readonly source: string; readonly key: string },
): boolean {
  return may(caller, 'edit_openings') || (name.source === 'agent' && name.key === caller.agentId);
}

/** Finds whoever's wording is meant. Unknown colleagues and ones that are none of the caller's business look alike. */
export async function ownerOf(
  em: EntityManager,
  caller: AgentCaller,
  { source, key }: OpeningName,
): Promise<Result<Owner, OwnerRefusal>> {
  if (source === 'team') {
    const parsed = TeamKey.safeParse(key);
    if (!parsed.success) return problems.invalid('key', 'must be the key of a team');
    const row = await em.findOne(TeamRow, { key: parsed.data, removedAt: null });
    return row ? ok({ source, row }) : problems.notFound('team');
  }
  const parsed = AgentId.safeParse(key ?? caller.agentId);
  if (!parsed.success) return problems.invalid('key', 'must be the id of an agent');
  if (!mayEditOpening(caller, { source, key: parsed.data }))
    return problems.notAllowed('You may only see and change an opening message of your own.');
  const row = await em.findOne(AgentRow, { id: parsed.data, disabled: false });
  return row ? ok({ source, row }) : problems.notFound('agent');
}
