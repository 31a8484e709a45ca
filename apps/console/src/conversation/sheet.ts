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
  const changed = change(sheet, event);
  const lastSeq = Math.max(sheet.lastSeq, event.seq);
  return changed ? { sheet: { ...sheet, ...changed, lastSeq }, stale: false } : { sheet, stale: true };
}

/** The changed parts; null when the event does not carry what it changed. */
function change(sheet: Sheet, { payload }: ConversationEvent): Partial<Sheet> | null {
  switch (payload?.__typename) {
    case 'MessagePayload':
      return { messages: mergeTurns(sheet.messages, [payload.message]), lastMessage: payload.message };
    case 'UnderstandingPayload':
      return {
        understandings: upsert(sheet.understandings, payload.understanding, 'seq'),
        sentiment: payload.understanding.sentiment,
      };
    case 'DecisionPayload':
      return { decisions: upsert(sheet.decisions, payload.decision, 'seq') };
    case 'AttemptPayload':
      return { attempts: upsert(sheet.attempts, payload.attempt, 'id') };
    case 'AttemptSettledPayload': {
      const { attemptId, outcome, why } = payload;
      return { attempts: patch(sheet.attempts, attemptId, { outcome, why }) };
    }
    case 'OfferPayload':
      return { offers: upsert(sheet.offers, payload.offer, 'id') };
    case 'OfferAnsweredPayload':
      return { offers: patch(sheet.offers, payload.offerId, { state: payload.state }) };
    case 'FactPayload':
      return { facts: upsert(sheet.facts, payload.fact, 'id') };
    case 'FactSettledPayload': {
      const { factId, status, value } = payload;
      return { facts: patch(sheet.facts, factId, { status, value }) };
    }
    case 'NotePayload':
      return { notes: upsert(sheet.notes, payload.note, 'id') };
    default:
      return null;
  }
}

function upsert<T, K extends keyof T>(items: readonly T[], item: T, key: K): readonly T[] {
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
