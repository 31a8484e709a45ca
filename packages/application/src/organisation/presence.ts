import { Presence, type AgentId, type Caller } from '@baton/domain';
import { AgentRow } from '@baton/persistence';
import { z } from 'zod';
import { isAgent } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';

const Input = z.object({ presence: Presence });

/** Sets the agent's presence. Coming online makes waiting conversations look for an agent again. */
export async function setPresence(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<AgentId, 'invalid_input' | 'not_allowed'>> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!isAgent(caller)) return problems.notAllowed('Only an agent has a presence.');
  await deps.spine.inTransaction(async (tx) => {
    const agent = await tx.em.findOneOrFail(AgentRow, { id: caller.agentId });
    if (agent.presence === parsed.value.presence) return;
    agent.presence = parsed.value.presence;
    agent.presenceAt = deps.now();
    tx.touchInbox('presence.changed');
  });
  return ok(caller.agentId);
}
