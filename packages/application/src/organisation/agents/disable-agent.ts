import { may, type AgentId, type Caller } from '@baton/domain';
import { lockAgent } from '../lock-agent.js';
import { isAgent } from '../../handoff/change-hands.js';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../../kernel/problem.js';
import { guardHeld } from '../presence/in-hand.js';
import { changePresence } from '../presence/change-presence.js';
import { lockOrganisation } from '../saving.js';
import { DisableAgentInput } from './agent-input.js';
import { isLastAdmin } from './last-admin.js';

/**
 * Keeps an agent from working, or lets them again; they are never deleted, because history names them. Whoever is disabled
 * is signed out everywhere, and what they hold goes back to the queue at once.
 */
export async function disableAgent(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<AgentId, 'invalid_input' | 'not_allowed' | 'not_found'>> {
  const parsed = parseInput(DisableAgentInput, input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'manage_organisation')) return problems.notAllowed('Only admins can disable agents.');
  const { agentId, disabled } = parsed.value;
  if (disabled && isAgent(caller) && caller.agentId === agentId)
    return problems.notAllowed('Nobody can disable themself; ask another admin.');
  return deps.spine.inTransaction(async (tx) => {
    await lockOrganisation(tx);
    const agent = await lockAgent(tx, agentId);
    if (!agent) return problems.notFound('agent');
    if (agent.disabled === disabled) return ok(agentId);
    if (disabled && (await isLastAdmin(tx.em, agent)))
      return problems.notAllowed('This is the last admin; make somebody else an admin first.');
    agent.disabled = disabled;
    agent.revision += 1;
    tx.touchInbox('agents.changed');
    if (!disabled) return ok(agentId);
    agent.tokenVersion += 1;
    const wasOffline = agent.presence === 'offline';
    await changePresence(tx, agent, { presence: 'offline', at: deps.now(), graceMs: 0 });
    if (wasOffline) await guardHeld(tx, { agentId, graceMs: 0 });
    return ok(agentId);
  });
}
