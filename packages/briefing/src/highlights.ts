import type { Account, ConversationState, Order, Segment } from '@baton/domain';
import { phrase } from './quote.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const RECENT_DAYS = 10;
const SHOWN = 4;
/** Out of five: whoever gives it has said that they were let down. */
const BAD_RATING = 2;
const LONGEST_HEADLINE = 60;

/** What may stand out, most pressing first: money, being asked again, a promise that is late, trust, the rest. */
const kinds = [
  'paid_twice',
  'asked_again',
  'late_order',
  'refund_pending',
  'overdue',
  'bad_rating',
  'still_open',
  'often_here',
  'high_value',
  'membership',
  'open_invoice',
] as const;
type HighlightKind = (typeof kinds)[number];

export interface Highlight {
  readonly kind: HighlightKind;
  /** Short enough to scan; without full stop. */
  readonly text: string;
}

/** One conversation of the customer, as far as it can stand out. */
export interface PastContact {
  readonly at: Date;
  readonly state: ConversationState;
  readonly headline: string | null;
  /** 1 … 5; null when it was not rated. */
  readonly rating: number | null;
  /** Orders that were spoken of. */
  readonly orderNumbers: readonly string[];
}

export interface KnownCustomer {
  /** Null when there is none, or when it is out of reach: the rest stands out all the same. */
  readonly account: Account | null;
  readonly segments: readonly Segment[];
  /** Newest first, the present conversation included. */
  readonly contacts: readonly PastContact[];
  readonly now: Date;
}

/** What stands out about a customer, most pressing first, at most four. */
export function highlightsOf(customer: KnownCustomer): Highlight[] {
  const { account, segments, contacts, now } = customer;
  const found = [
    ...(account ? aboutAccount(account, now) : []),
    ...aboutContacts(contacts, now),
    ...aboutTrust(contacts),
    ...(segments.includes('high_value') ? [line('high_value', 'High-value customer')] : []),
  ];
  return found.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)).slice(0, SHOWN);
}

const sayable = new Set<HighlightKind>(['paid_twice', 'asked_again', 'late_order', 'refund_pending']);

/**
 * The highlights that may be said to the customer, for `account.highlights` in an opening message: written to stand
 * within a sentence. Ratings, segments and what they owe are for the agent alone.
 */
export function highlightsToSay(highlights: readonly Highlight[]): string[] {
  return highlights
    .filter(({ kind }) => sayable.has(kind))
    .map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1));
}

function line(kind: HighlightKind, text: string): Highlight {
  return { kind, text };
}

function aboutAccount(account: Account, now: Date): Highlight[] {
  return [
    ...account.orders.flatMap((order) => aboutOrder(order, now)),
    ...aboutMembership(account),
    ...aboutInvoices(account, now),
  ];
}

function aboutOrder(order: Order, now: Date): Highlight[] {
  const { number, payments, status, refund } = order;
  const lines: Highlight[] = [];
  if (payments > 1) lines.push(line('paid_twice', `${countWord(payments)} payments on order ${number}`));
  const overdue = order.deliveredAt === null && order.expectedAt !== null && new Date(order.expectedAt) < now;
  if (status === 'delayed' || (status === 'shipped' && overdue))
    lines.push(line('late_order', `Order ${number} is late`));
  if (refund?.status === 'pending')
    lines.push(line('refund_pending', `Refund for order ${number} is not paid yet`));
  return lines;
}

function aboutMembership({ subscription }: Account): Highlight[] {
  if (subscription?.status === 'past_due')
    return [line('overdue', `${subscription.plan}: payment is overdue`)];
  return subscription?.status === 'cancelled'
    ? [line('membership', `${subscription.plan} was cancelled`)]
    : [];
}

function aboutInvoices({ openInvoices }: Account, now: Date): Highlight[] {
  const overdue = openInvoices.filter(({ dueAt }) => new Date(dueAt) < now);
  const due = openInvoices.filter(({ dueAt }) => new Date(dueAt) >= now);
  return [
    ...invoices(overdue, { kind: 'overdue', is: 'overdue' }),
    ...invoices(due, { kind: 'open_invoice', is: 'open' }),
  ];
}

function invoices(
  found: Account['openInvoices'],
  { kind, is }: { readonly kind: HighlightKind; readonly is: string },
): Highlight[] {
  const [first, ...others] = found;
  if (!first) return [];
  if (others.length === 0) return [line(kind, `Invoice ${first.number} is ${is}`)];
  return [line(kind, `${countWord(found.length)} invoices are ${is}`)];
}

/** How often they had to come lately: for the same order when it is one, else at all. */
function aboutContacts(contacts: readonly PastContact[], now: Date): Highlight[] {
  const since = now.getTime() - RECENT_DAYS * DAY_MS;
  const recent = contacts.filter(({ at }) => at.getTime() >= since);
  const counts = new Map<string, number>();
  for (const { orderNumbers } of recent)
    for (const number of new Set(orderNumbers)) counts.set(number, (counts.get(number) ?? 0) + 1);
  const again = [...counts].filter(([, count]) => count > 1).toSorted(([, a], [, b]) => b - a);
  if (again.length > 0)
    return again.map(([number, count]) =>
      line('asked_again', `${ordinalWord(count)} contact about order ${number} in ${RECENT_DAYS} days`),
    );
  return recent.length > 2
    ? [line('often_here', `${countWord(recent.length)} conversations in the last ${RECENT_DAYS} days`)]
    : [];
}

/** What went before has not ended well, or not at all. */
function aboutTrust(contacts: readonly PastContact[]): Highlight[] {
  const rating = contacts.find((contact) => contact.rating !== null)?.rating ?? null;
  const open = contacts.slice(1).find(({ state }) => state === 'queued' || state === 'with_agent');
  return [
    ...(rating !== null && rating <= BAD_RATING
      ? [line('bad_rating', `Rated the last conversation ${rating} of 5`)]
      : []),
    ...(open ? [line('still_open', stillOpen(open))] : []),
  ];
}

function stillOpen({ headline }: PastContact): string {
  const known = 'An earlier conversation is still open';
  return headline ? `${known}: “${phrase(headline, LONGEST_HEADLINE)}”` : known;
}

function countWord(count: number): string {
  return ['No', 'One', 'Two', 'Three', 'Four', 'Five'][count] ?? String(count);
}

function ordinalWord(count: number): string {
  const words = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'];
  return words[count] ?? `${count}${ending(count)}`;
}

function ending(count: number): string {
  if (count % 100 >= 11 && count % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th';
}
