import { z } from 'zod';
import { Attempt, AttemptOutcome } from './attempt.js';
import { ConversationState, TransitionCause } from './conversation.js';
import { Decision } from './decision.js';
import { Escalation, RoutingDecision } from './escalation.js';
import { Health } from './health.js';
import type { ConversationId } from './ids.js';
import { AgentId, AttemptId, FactId, OfferId, Seq } from './ids.js';
import { Message } from './message.js';
import { Offer, OfferState } from './offer.js';
import { FactKind, FactStatus, Span, Understanding } from './understanding.js';

/** Who caused an event. `name` is what people see, so it is kept with the event. */
export const Actor = z.object({
  kind: z.enum(['customer', 'bot', 'agent', 'system', 'integrator']),
  id: z.string().nullable(),
  name: z.string().nullable(),
});
export type Actor = z.infer<typeof Actor>;

/** Why an agent is no longer asked: they declined, let the offer run out, passed it on, or can no longer take it. */
export const PassCause = z.enum(['declined', 'timed_out', 'transferred', 'unavailable']);
export type PassCause = z.infer<typeof PassCause>;

export const Fact = z.object({
  id: FactId,
  kind: FactKind,
  value: z.string(),
  sourceSeq: Seq,
  span: Span,
  status: FactStatus,
});
export type Fact = z.infer<typeof Fact>;

export const Note = z.object({
  id: z.uuid(),
  seq: Seq,
  /** Null for what Baton notes itself: agents should know it, and customers need not. */
  agentId: AgentId.nullable(),
  agentName: z.string(),
  body: z.string(),
  /** Colleagues whom it calls with "@". */
  mentions: z.array(AgentId).default([]),
  at: z.iso.datetime(),
});
export type Note = z.infer<typeof Note>;

export const Resolution = z.object({
  cause: z.string().nullable(),
  whatWorked: z.string().nullable(),
  /** The article that answered it, or that there is none and there should be. */
  article: z.string().nullable().default(null),
  articleMissing: z.boolean().default(false),
  by: z.enum(['bot', 'agent', 'customer']),
});
export type Resolution = z.infer<typeof Resolution>;

export const Csat = z.object({ score: z.int().min(1).max(5), comment: z.string().nullable() });
export type Csat = z.infer<typeof Csat>;

/** Where and how a customer wants to be answered; one of the two ways at least. */
export const ContactDetails = z.object({
  email: z.email().nullable(),
  /** As libphonenumber writes it internationally. */
  phone: z.string().nullable().default(null),
  note: z.string().nullable(),
});

export const TicketChannel = z.enum(['email', 'callback']);
export type TicketChannel = z.infer<typeof TicketChannel>;

/** Why it could not be answered at once: nobody was there, it was out of hours, or the customer would not wait. */
export const TicketReason = z.enum(['nobody_online', 'closed', 'long_wait']);
export type TicketReason = z.infer<typeof TicketReason>;

export const Ticket = z.object({
  number: z.int().positive(),
  channel: TicketChannel,
  reason: TicketReason,
  openedAt: z.iso.datetime(),
  reopenedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
});
export type Ticket = z.infer<typeof Ticket>;

/** What a mail to a customer is about: their ticket is there, or somebody has answered. */
export const MailKind = z.enum(['ticket_opened', 'reply']);
export type MailKind = z.infer<typeof MailKind>;

/** Why a conversation was taken back from its agent. */
export const RequeueCause = z.enum(['silent', 'offline', 'disabled']);
export type RequeueCause = z.infer<typeof RequeueCause>;

/**
 * The catalogue of what can happen in a conversation. The table of events is append-only and everything that
 * looks back (timeline, audit, subscriptions, analytics) reads it. `audience` says who may see an event:
 * `all` includes the customer, `inside` is for agents and integrators.
 */
export const eventCatalogue = {
  'conversation.opened': { audience: 'all', payload: z.object({ page: z.string().nullable() }) },
  'message.received': { audience: 'all', payload: z.object({ message: Message }) },
  'message.sent': { audience: 'all', payload: z.object({ message: Message }) },
  'understanding.stored': {
    audience: 'inside',
    payload: z.object({ understanding: Understanding.omit({ vector: true }), health: Health }),
  },
  'decision.made': { audience: 'inside', payload: z.object({ decision: Decision }) },
  'attempt.made': { audience: 'inside', payload: z.object({ attempt: Attempt }) },
  'attempt.settled': {
    audience: 'inside',
    payload: z.object({ attemptId: AttemptId, outcome: AttemptOutcome, why: z.string().nullable() }),
  },
  'offer.made': { audience: 'all', payload: z.object({ offer: Offer }) },
  'offer.answered': { audience: 'all', payload: z.object({ offerId: OfferId, state: OfferState }) },
  /** At a handoff, once in a conversation for each kind. */
  'facts.asked': { audience: 'all', payload: z.object({ kinds: z.array(FactKind).min(1) }) },
  'fact.found': { audience: 'all', payload: z.object({ fact: Fact }) },
  'fact.settled': {
    audience: 'all',
    payload: z.object({ factId: FactId, status: FactStatus, value: z.string() }),
  },
  'conversation.escalated': { audience: 'inside', payload: z.object({ escalation: Escalation }) },
  'brief.ready': {
    audience: 'inside',
    payload: z.object({
      version: z.int().positive(),
      headline: z.string().default(''),
      missingFacts: z.array(FactKind).default([]),
    }),
  },
  'routing.decided': {
    audience: 'all',
    payload: z.object({ routing: RoutingDecision, teamName: z.string() }),
  },
  'conversation.accepted': {
    audience: 'all',
    payload: z.object({ agentId: AgentId, agentName: z.string() }),
  },
  'conversation.declined': {
    audience: 'inside',
    payload: z.object({ agentId: AgentId, agentName: z.string(), cause: PassCause.default('declined') }),
  },
  /** The customer waits for an answer, and will not for long. */
  'agent.warned': {
    audience: 'inside',
    payload: z.object({
      agentId: AgentId,
      agentName: z.string(),
      unansweredSince: z.iso.datetime(),
      requeueAt: z.iso.datetime(),
    }),
  },
  'conversation.requeued': {
    audience: 'inside',
    payload: z.object({ agentId: AgentId, agentName: z.string(), cause: RequeueCause }),
  },
  /** An agent sent it where it belongs. */
  'path.corrected': {
    audience: 'inside',
    payload: z.object({ from: z.string(), to: z.string(), reason: z.string() }),
  },
  'ticket.opened': {
    audience: 'all',
    payload: z.object({ channel: TicketChannel, reason: TicketReason }),
  },
  'ticket.reopened': { audience: 'inside', payload: z.object({}) },
  'ticket.closed': { audience: 'inside', payload: z.object({}) },
  'state.changed': {
    audience: 'all',
    payload: z.object({ from: ConversationState, to: ConversationState, cause: TransitionCause }),
  },
  'note.added': { audience: 'inside', payload: z.object({ note: Note }) },
  'contact.left': { audience: 'inside', payload: ContactDetails },
  'conversation.resolved': { audience: 'inside', payload: Resolution },
  'csat.given': { audience: 'inside', payload: Csat },
} as const satisfies Record<string, { audience: 'all' | 'inside'; payload: z.ZodType }>;

export type EventType = keyof typeof eventCatalogue;
export const eventTypes = Object.keys(eventCatalogue) as EventType[];
export type EventPayload<T extends EventType> = z.infer<(typeof eventCatalogue)[T]['payload']>;

export type ConversationEvent = {
  [T in EventType]: {
    readonly conversationId: ConversationId;
    readonly seq: Seq;
    readonly type: T;
    readonly at: Date;
    readonly actor: Actor;
    readonly payload: EventPayload<T>;
  };
}[EventType];

/** May the customer see this event? Agents and integrators with `read_inside` see all. */
export function isPublic(type: EventType): boolean {
  return eventCatalogue[type].audience === 'all';
}

/** Parses a stored payload; throws ZodError when a row does not fit its type (a bug or a tampered row). */
export function parseEventPayload<T extends EventType>(type: T, payload: unknown): EventPayload<T> {
  return eventCatalogue[type].payload.parse(payload) as EventPayload<T>;
}
