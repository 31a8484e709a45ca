import type { RoutingDecision } from '@baton/domain';
import { TeamRow, isCapacityExceeded, type ConversationTx } from '@baton/persistence';
import { outlasting, type Match } from '@baton/routing';
import { lockAgent } from '../organisation/lock-agent.js';
import { reopenTicket } from '../handoff/tickets.js';
import { latestEscalation } from '../handoff/latest-escalation.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { expireLater } from './expire-later.js';
import { secondsBetween } from './outlook.js';
import { latestRouting, pathOf, storeRouting } from './record-routing.js';

/**
 * Offers a conversation to the agent whom the router chose, if both are still as the router saw them. Routers of other
 * processes may be at the same conversation: who comes second finds it locked or offered, and leaves it. Capacity is
 * counted by the database under a lock on the agent's row.
 *
 * @returns whether it was offered
 */
export async function claim(deps: UseCaseDeps, match: Match): Promise<boolean> {
  try {
    const offered = await deps.spine.inConversationIfFree(match.conversationId, (tx) =>
      offer(tx, { match, at: deps.now() }),
    );
    return offered ?? false;
  } catch (error) {
    if (isCapacityExceeded(error)) return false;
    throw error;
  }
}

async function offer(tx: ConversationTx, what: { match: Match; at: Date }): Promise<boolean> {
  const { match, at } = what;
  const { conversation, em } = tx;
  if (conversation.state !== 'queued' || conversation.offeredToId !== null) return false;
  // Locked before it is looked at: who leaves at this moment finds the offer, or the offer finds that they have left.
  const agent = await lockAgent(tx, match.agentId);
  const team = await em.findOne(TeamRow, { id: conversation.teamId });
  if (!team || !agent || agent.disabled || agent.presence !== 'online') return false;
  conversation.offeredToId = agent.id;
  conversation.offeredAt = at;
  // The database counts now, while it can still be undone.
  await em.flush();
  const escalation = await latestEscalation(tx);
  const escalationId = escalation?.id ?? null;
  const before = await latestRouting(tx);
  storeRouting(tx, {
    routing: routingOf(tx, { ...what, team, before }),
    escalationId,
    teamName: team.name,
    at,
  });
  expireLater(tx, { agentId: agent.id, team, at });
  await reopenTicket(tx, at);
  tx.touchInbox('conversation.offered');
  return true;
}

function routingOf(
  tx: ConversationTx,
  what: {
    match: Match;
    team: TeamRow;
    before: Awaited<ReturnType<typeof latestRouting>>;
    at: Date;
  },
): RoutingDecision {
  const { match, team, before, at } = what;
  const path = pathOf(before?.routing ?? null);
  return {
    ...path,
    team: team.key,
    // Somebody of another team is asked; it stays in its own queue until they accept.
    fallbackFrom: match.fallbackFrom === null ? (before?.routing.fallbackFrom ?? null) : match.fallbackFrom,
    offeredTo: match.agentId,
    expectedWaitSeconds: aboutNow(tx.conversation, at),
    position: before?.routing.position ?? 1,
    nobodyOnline: false,
    opensAt: null,
    steps: [...path.steps, ...match.steps],
  };
}

/** Somebody is asked this moment; but after minutes of waiting "at once" is no longer believed. */
function aboutNow({ queuedAt }: ConversationTx['conversation'], at: Date): number {
  return outlasting({ low: 0, high: 0, expected: 0 }, secondsBetween(queuedAt ?? at, at)).expected;
}
