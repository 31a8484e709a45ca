import type { ConversationEvent } from '@baton/domain';
import { createUnionType } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { decisionView } from '../triggers/decision.js';
import { indicatorsOf } from '../triggers/health.js';
import type { ResyncEvent } from './live-event.js';
import * as types from './payload.types.js';

/** The GraphQL type of each event's payload; events that are missing here have none. */
const payloadTypes = {
  'message.received': types.MessagePayload,
  'message.sent': types.MessagePayload,
  'offer.made': types.OfferPayload,
  'offer.answered': types.OfferAnsweredPayload,
  'state.changed': types.StatePayload,
  'routing.decided': types.RoutingPayload,
  'conversation.accepted': types.AcceptedPayload,
  'facts.asked': types.FactsAskedPayload,
  'fact.found': types.FactPayload,
  'fact.settled': types.FactSettledPayload,
  'understanding.stored': types.UnderstandingPayload,
  'decision.made': types.DecisionPayload,
  'attempt.made': types.AttemptPayload,
  'attempt.settled': types.AttemptSettledPayload,
  'conversation.escalated': types.EscalationPayload,
  'brief.ready': types.BriefPayload,
  'note.added': types.NotePayload,
  'ticket.opened': types.TicketPayload,
  'csat.given': types.CsatPayload,
  resync: types.ResyncPayload,
} as const;
type WithPayload = keyof typeof payloadTypes;

function hasPayload(type: string): type is WithPayload {
  return type in payloadTypes;
}

export const EventPayloadUnion = createUnionType({
  name: 'EventPayload',
  types: () =>
    [
      types.MessagePayload,
      types.OfferPayload,
      types.OfferAnsweredPayload,
      types.StatePayload,
      types.RoutingPayload,
      types.AcceptedPayload,
      types.FactsAskedPayload,
      types.FactPayload,
      types.FactSettledPayload,
      types.UnderstandingPayload,
      types.DecisionPayload,
      types.AttemptPayload,
      types.AttemptSettledPayload,
      types.EscalationPayload,
      types.BriefPayload,
      types.NotePayload,
      types.TicketPayload,
      types.CsatPayload,
      types.ResyncPayload,
    ] as const,
  resolveType: ({ eventType }) => (hasPayload(eventType) ? payloadTypes[eventType] : undefined),
});

/** What an event carries, as the API shows it; null for events that say everything by their type. */
export async function payloadOf(
  event: ConversationEvent | ResyncEvent,
  { reads, reading }: RequestContext,
): Promise<object | null> {
  if (!hasPayload(event.type)) return null;
  const eventType = event.type;
  if (event.type === 'understanding.stored') {
    const { understanding, health } = event.payload;
    return { eventType, understanding, health: indicatorsOf(health) };
  }
  if (event.type === 'decision.made') {
    const { decision } = event.payload;
    const offers = await reading.offers.load(event.conversationId);
    const decisions = await reading.decisions.load(event.conversationId);
    const next = decisions.find(({ seq }) => seq > decision.seq)?.seq;
    return { eventType, decision: decisionView(decision, offers, next) };
  }
  if (event.type === 'routing.decided') {
    const queuedAt = (await reading.conversation.load(event.conversationId))?.queuedAt;
    const waitedSeconds = queuedAt ? Math.max(0, (event.at.getTime() - queuedAt.getTime()) / 1000) : 0;
    const { routing } = event.payload;
    const team = await reading.teamByKey(routing.team);
    return {
      eventType,
      routing: reads.routingThen({ ...routing, decidedAt: event.at }, { waitedSeconds, team }),
    };
  }
  return { eventType, ...event.payload };
}
