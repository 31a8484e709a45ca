import type { AgentId } from '@baton/domain';
import type { ConversationTx, TeamRow } from '@baton/persistence';
import { routingOfTeam } from './floor.js';

/** Has an offer made at `at` run out when it is not answered. The job names the offer, or it would end a later one early. */
export function expireLater(
  tx: ConversationTx,
  offer: { readonly agentId: AgentId; readonly team: TeamRow; readonly at: Date },
): void {
  const { agentId, team, at } = offer;
  const conversationId = tx.conversation.id;
  const delayMs = routingOfTeam(team).acceptSeconds * 1000;
  tx.enqueue('offer_timeout', { conversationId, agentId, offeredAt: at.toISOString() }, { delayMs });
}
