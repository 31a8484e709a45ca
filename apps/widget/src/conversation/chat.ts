import type {
  ChatFactFragment,
  ChatFollowUpFragment,
  ChatFragment,
  ChatMessageFragment,
  ChatRoutingFragment,
  ConversationEventsSubscription,
} from '@baton/graphql-client/widget';

export type ChatMessage = ChatMessageFragment;
export type ChatFact = ChatFactFragment;
export type ChatRouting = ChatRoutingFragment;
export type Alternative = ChatRouting['alternatives'][number];
export type FactKind = ChatFact['kind'];
export type ChatState = ChatFragment['state'];
export type OfferState = NonNullable<ChatFragment['offers'][number]>['state'];
export type ChatEvent = ConversationEventsSubscription['conversationEvents'];

/** How many messages one reading returns at most; fewer mean that the beginning was reached. */
const PAGE = 100;

/** Where a conversation stands that was taken back, until the server has decided anew. */
const FRONT = { position: 1, expectedWait: null, nobodyOnline: false, opensAt: null, alternatives: [] };

/** One conversation as the customer sees it. Never changed in place. */
export interface Chat {
  readonly id: string;
  readonly state: ChatState;
  /** The last event that is in here. */
  readonly lastSeq: number;
  /** In order of `seq`. */
  readonly messages: readonly ChatMessage[];
  /** There are earlier messages than the first one here. */
  readonly hasEarlier: boolean;
  readonly offers: Readonly<Record<string, OfferState>>;
  readonly facts: readonly ChatFact[];
  /** What was asked for at a handoff, given or not. */
  readonly askedFacts: readonly FactKind[];
  readonly routing: ChatRouting | null;
  /** Who has it, or had it last. */
  readonly agentName: string | null;
  /** Taken back from an agent who was lost, so that it waits before all others. */
  readonly returned: boolean;
  readonly contact: ChatFollowUpFragment['contact'];
  /** Where it is answered later; null while it is not to be. */
  readonly ticket: ChatFollowUpFragment['ticket'];
  readonly score: number | null;
}

export function chatFrom(read: ChatFragment): Chat {
  return {
    id: read.id,
    state: read.state,
    lastSeq: read.lastSeq,
    messages: read.messages,
    hasEarlier: read.messages.length >= PAGE,
    offers: Object.fromEntries(read.offers.map((offer) => [offer.id, offer.state])),
    facts: read.facts,
    askedFacts: read.askedFacts,
    routing: read.routing,
    agentName: read.owner?.name ?? read.messages.findLast((m) => m.author === 'AGENT')?.authorName ?? null,
    returned: false,
    ...followUpOf(read),
    score: read.csat?.score ?? null,
  };
}

/** What was said to the customer after `seq`. */
export function saidSince({ messages }: Chat, seq: number): ChatMessage[] {
  return messages.filter((message) => message.author !== 'CUSTOMER' && message.seq > seq);
}

/** Enters messages that may be there already; a message is itself by its id. */
export function withMessages(chat: Chat, messages: readonly ChatMessage[]): Chat {
  const known = new Set(chat.messages.map((message) => message.id));
  const fresh = messages.filter((message) => !known.has(message.id));
  if (fresh.length === 0) return chat;
  return { ...chat, messages: [...chat.messages, ...fresh].toSorted((a, b) => a.seq - b.seq) };
}

/** Enters an earlier page of messages. */
export function withEarlier(chat: Chat, page: readonly ChatMessage[]): Chat {
  return { ...withMessages(chat, page), hasEarlier: page.length >= PAGE };
}

/** Enters events; what is already in there is skipped. */
export function applyEvents(chat: Chat, events: readonly ChatEvent[]): Chat {
  return events.reduce((now, event) => {
    if (event.seq <= now.lastSeq) return now;
    return { ...applyPayload(now, event.payload), lastSeq: event.seq };
  }, chat);
}

function applyPayload(chat: Chat, payload: ChatEvent['payload']): Chat {
  if (!payload) return chat;
  switch (payload.__typename) {
    case 'MessagePayload':
      return withMessages(chat, [payload.message]);
    case 'OfferPayload':
      return withOffer(chat, payload.offer.id, payload.offer.offerState);
    case 'OfferAnsweredPayload':
      return withOffer(chat, payload.offerId, payload.offerState);
    case 'StatePayload':
      return withState(chat, payload);
    case 'RoutingPayload':
      return { ...chat, routing: payload.routing };
    case 'AcceptedPayload':
      return { ...chat, agentName: payload.agentName };
    case 'FactsAskedPayload':
      return { ...chat, askedFacts: [...chat.askedFacts, ...payload.kinds] };
    case 'FactPayload':
      return withFact(chat, payload.fact);
    case 'FactSettledPayload':
      return {
        ...chat,
        facts: chat.facts.map((fact) =>
          fact.id === payload.factId ? { ...fact, status: payload.factStatus, value: payload.value } : fact,
        ),
      };
    default:
      return chat;
  }
}

/** What was asked for and is still not known; what the customer calls wrong is not known either. */
export function missingFacts({ askedFacts, facts }: Chat): FactKind[] {
  const known = new Set(facts.filter(({ status }) => status !== 'DISPUTED').map(({ kind }) => kind));
  return askedFacts.filter((kind) => !known.has(kind));
}

export function withOffer(chat: Chat, id: string, state: OfferState): Chat {
  return { ...chat, offers: { ...chat.offers, [id]: state } };
}

export function withFact(chat: Chat, fact: ChatFact): Chat {
  const known = chat.facts.some(({ id }) => id === fact.id);
  return {
    ...chat,
    facts: known ? chat.facts.map((old) => (old.id === fact.id ? fact : old)) : [...chat.facts, fact],
  };
}

export function withFollowUp(chat: Chat, read: ChatFollowUpFragment): Chat {
  return { ...chat, ...followUpOf(read) };
}

function followUpOf({ contact, ticket }: ChatFollowUpFragment): Pick<Chat, 'contact' | 'ticket'> {
  return { contact, ticket: ticket?.closedAt ? null : ticket };
}

function withState(chat: Chat, { to: state, cause }: { to: ChatState; cause: string }): Chat {
  if (state === 'QUEUED') {
    const returned = cause === 'requeue';
    // A new handoff is decided anew: the earlier place in line and the earlier rating are history.
    const routing = returned && chat.routing ? { ...chat.routing, ...FRONT } : null;
    const ticket = returned || cause === 'transfer' ? chat.ticket : null;
    return { ...chat, state, agentName: null, routing, returned, ticket, score: null };
  }
  if (state === 'WITH_BOT') return { ...chat, state, agentName: null, score: null };
  return { ...chat, state };
}
