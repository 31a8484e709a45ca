import type { AgentCaller } from '@baton/domain';
import { EscalationRow, TeamRow, type ConversationTx } from '@baton/persistence';
import { fitsIn } from '@baton/routing';
import { lockKnownAgent } from '../organisation/lock-agent.js';
import { changeState } from '../conversations/change-state.js';
import { expireLater } from '../paths/expire-later.js';
import { unitsHeld } from '../paths/units.js';
import { actorOf } from './change-hands.js';

/** Had it been handed over? Only then there is a team to go back to. */
export async function wasWithPeople({ em, conversation }: ConversationTx): Promise<boolean> {
  if (conversation.teamId === null) return false;
  return (await em.count(EscalationRow, { conversationId: conversation.id })) > 0;
}

/**
 * Back to the queue of its team, offered to the agent who opened it when they have room; else to whoever has, the
 * agent first. Counts towards capacity as any other.
 */
export async function reopenForAgent(
  tx: ConversationTx,
  { caller, at }: { readonly caller: AgentCaller; readonly at: Date },
): Promise<void> {
  const { em, conversation } = tx;
  changeState(tx, 'reopen_to_agent', { actor: actorOf(caller), at });
  conversation.preferredId = caller.agentId;
  const agent = await lockKnownAgent(tx, caller.agentId);
  const held = await unitsHeld(em, agent.id);
  const { capacity, presence } = agent;
  if (presence === 'online' && fitsIn({ load: held, capacity }, conversation.units)) {
    conversation.offeredToId = agent.id;
    conversation.offeredAt = at;
    const team = await em.findOneOrFail(TeamRow, { id: conversation.teamId });
    expireLater(tx, { agentId: agent.id, team, at });
    tx.touchInbox('conversation.offered');
  } else tx.enqueue('route', { conversationId: conversation.id });
}
