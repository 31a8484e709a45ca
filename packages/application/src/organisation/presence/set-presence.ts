import { AgentId, Presence, may, type Caller } from '@baton/domain';
import { AgentRow, LockMode } from '@baton/persistence';
import { z } from 'zod';
import { isAgent } from '../../handoff/change-hands.js';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../../kernel/problem.js';
import { changePresence } from './change-presence.js';

const Input = z.object({
  presence: Presence,
  automatic: z.boolean().nullish(),
  agentId: AgentId.nullish(),
});

/**
 * Sets an agent's presence: their own, or for leads and admins a colleague's. What a client found out (`automatic`) never
 * goes before what somebody chose. Coming online makes waiting conversations look for an agent again.
 */
export async function setPresence(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<AgentId, 'invalid_input' | 'not_allowed' | 'not_found'>> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!isAgent(caller)) return problems.notAllowed('Only an agent has a presence.');
  const { presence } = parsed.value;
  const automatic = parsed.value.automatic ?? false;
  const agentId = parsed.value.agentId ?? caller.agentId;
  const isOwn = agentId === caller.agentId;
  if (!isOwn && !may(caller, 'edit_teams'))
    return problems.notAllowed('Only leads and admins can set the presence of a colleague.');
  return deps.spine.inTransaction(async (tx) => {
    const agent = await tx.em.findOne(
      AgentRow,
      { id: agentId, disabled: false },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!agent) return problems.notFound('agent');
    const at = deps.now();
    // Whoever sets their own is there, however long nothing was heard of them.
    if (isOwn && agent.seenAt !== null) agent.seenAt = at;
    if (!automatic || mayFind(agent, presence)) await changePresence(tx, agent, { presence, automatic, at });
    return ok(agentId);
  });
}

/** May a presence that nobody chose take the place of this one? Only one that was not chosen either, or online. */
function mayFind({ presence: before, presenceAutomatic }: AgentRow, found: Presence): boolean {
  switch (found) {
    case 'online':
      return before !== 'online' && presenceAutomatic;
    case 'away':
      return before === 'online';
    case 'offline':
      return before === 'online' || (before === 'away' && presenceAutomatic);
  }
}
