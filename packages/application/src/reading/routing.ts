import type { ConversationId, RoutingDecision } from '@baton/domain';
import { RoutingDecisionRow, toRouting, type ConversationRow } from '@baton/persistence';
import { expectedWait, type WaitRange } from '@baton/routing';
import { outlookFor } from '../paths/outlook.js';
import type { Reading } from './reading.js';
import { fresh } from './rows.js';

/** A routing decision with what a waiting customer can be told. */
export interface RoutingView extends RoutingDecision {
  readonly wait: WaitRange | null;
}

/** Where the conversation was sent last. While it waits, place and wait are as of now, not of the decision. */
export async function routingOf(
  reading: Reading,
  conversation: ConversationRow,
): Promise<RoutingView | null> {
  const decision = await latestDecision(reading, conversation.id);
  if (!decision) return null;
  const floor = await reading.floor();
  const team = floor.teams.find((t) => t.id === conversation.teamId);
  if (conversation.state !== 'queued' || !team) return routingThen(decision);
  const { position, wait, nobodyOnline } = await outlookFor(reading.em, {
    floor,
    team,
    conversation,
    now: reading.now,
  });
  return { ...decision, position, wait, nobodyOnline };
}

/**
 * A decision as it was told when it was made.
 *
 * @param waitedSeconds how long the customer had waited by then
 */
export function routingThen(decision: RoutingDecision, waitedSeconds = 0): RoutingView {
  const { position, expectedWaitSeconds: seconds } = decision;
  // The range follows from the mean and the place (an Erlang distribution), so only the mean is stored.
  const wait =
    seconds === null
      ? null
      : expectedWait({
          position: seconds === 0 ? 0 : Math.max(1, position),
          parallelCapacity: 1,
          handlingSeconds: seconds / Math.max(1, position),
          waitedSeconds,
        });
  return { ...decision, wait };
}

async function latestDecision(
  { em }: Reading,
  conversationId: ConversationId,
): Promise<RoutingDecision | null> {
  const row = await em.findOne(
    RoutingDecisionRow,
    { conversationId },
    { ...fresh, orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  return row ? toRouting(row) : null;
}
