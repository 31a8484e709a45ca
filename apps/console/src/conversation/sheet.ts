import type {
  ConversationEventsSubscription,
  ConversationSheetFragment,
  DecisionLineFragment,
  TurnFragment,
} from '@baton/graphql-client/console';

/** Everything the console knows about the open conversation. */
export type Sheet = ConversationSheetFragment;
export type Turn = TurnFragment;
export type Decision = DecisionLineFragment;
export type ConversationEvent = ConversationEventsSubscription['conversationEvents'];

export interface Applied {
  readonly sheet: Sheet;
  /** The event changed more than it carries: read the conversation again. */
  readonly stale: boolean;
}

/** Brings a sheet up to date by one event. Applying an event twice changes nothing. */
export function applyEvent(sheet: Sheet, event: ConversationEvent): Applied {
  const changed = changesBy(sheet, event);
  const lastSeq = Math.max(sheet.lastSeq, event.seq);
  return changed ? { sheet: { ...sheet, ...changed, lastSeq }, stale: false } : { sheet, stale: true };
}

/** The changed parts; null when the event does not carry what it changed. */
function changesBy(sheet: Sheet, { payload }: ConversationEvent): Partial<Sheet> | null {
  return payload ? (talk(sheet, payload) ?? ledger(sheet, payload)) : null;
}

type Payload = NonNullable<ConversationEvent['payload']>;

/** What was said, and what was made of it. */
function talk(sheet: Sheet, payload: Payload): Partial<Sheet> | null {
  if (payload.__typename === 'MessagePayload') {
    const messages = mergeTurns(sheet.messages, [payload.message]);
    return { messages, lastMessage: payload.message, ...waitingAfter(sheet, payload.message) };
  }
  if (payload.__typename === 'NotePayload') return { notes: upsert(sheet.notes, payload.note, 'id') };
  if (payload.__typename === 'DecisionPayload') {
    return { decisions: upsert(sheet.decisions, payload.decision, 'seq') };
  }
  if (payload.__typename === 'UnderstandingPayload') {
    const { understanding } = payload;
    return {
      understandings: upsert(sheet.understandings, understanding, 'seq'),
      sentiment: understanding.sentiment,
    };
  }
  return null;
}

/** Whoever is answered does not wait any more, and whoever has charge of the conversation is not warned any more. */
function waitingAfter(sheet: Sheet, { author, at }: Turn): Partial<Sheet> {
  if (author === 'AGENT') return { requeueAt: null, unansweredSince: null };
  const waits = author === 'CUSTOMER' && sheet.state === 'WITH_AGENT';
  return waits ? { unansweredSince: sheet.unansweredSince ?? at } : {};
}

/** What was tried, offered and found out, and how it ended. */
function ledger(sheet: Sheet, payload: Payload): Partial<Sheet> | null {
  if (payload.__typename === 'AttemptPayload') {
    return { attempts: upsert(sheet.attempts, payload.attempt, 'id') };
  }
  if (payload.__typename === 'AttemptSettledPayload') {
    const { attemptId, outcome, why } = payload;
    return { attempts: patch(sheet.attempts, attemptId, { outcome, why }) };
  }
  if (payload.__typename === 'OfferPayload') return { offers: upsert(sheet.offers, payload.offer, 'id') };
  if (payload.__typename === 'OfferAnsweredPayload') {
    return { offers: patch(sheet.offers, payload.offerId, { state: payload.state }) };
  }
  if (payload.__typename === 'FactPayload') return { facts: upsert(sheet.facts, payload.fact, 'id') };
  if (payload.__typename === 'FactSettledPayload') {
    const { factId, status, value } = payload;
    return { facts: patch(sheet.facts, factId, { status, value }) };
  }
  return null;
}

/** Whoever has the conversation has written to the customer since it was handed over, and since they accepted it. */
export function ownerHasSpoken({ messages, escalation, opening, owner }: Sheet): boolean {
  const since = Math.max(escalation?.atSeq ?? 0, opening?.seq ?? 0);
  return messages.some(
    (turn) => turn.author === 'AGENT' && turn.seq > since && turn.authorName === (owner?.name ?? null),
  );
}

function upsert<T>(items: readonly T[], item: T, key: keyof T): readonly T[] {
  const at = items.findIndex((other) => other[key] === item[key]);
  return at === -1 ? [...items, item] : items.with(at, item);
}

function patch<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  change: Partial<T>,
): readonly T[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

/** Both lists as one, by seq, each message once; the newer version of a message wins. */
export function mergeTurns(known: readonly Turn[], fresh: readonly Turn[]): readonly Turn[] {
  const bySeq = new Map(known.map((turn) => [turn.seq, turn]));
  for (const turn of fresh) bySeq.set(turn.seq, turn);
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq);
}

/** How many messages one read of the conversation brings. */
export const PAGE = 100;

/**
 * The messages known so far with those of a fresh snapshot. Where the two do not meet (more than a page came in
 * while nobody listened) the old ones are dropped, because a transcript with an invisible gap would lie.
 */
export function joinSnapshot(known: readonly Turn[], snapshot: readonly Turn[]): readonly Turn[] {
  const [first] = snapshot;
  const meets = first !== undefined && known.some((turn) => turn.seq >= first.seq);
  return meets || snapshot.length < PAGE ? mergeTurns(known, snapshot) : snapshot;
}
