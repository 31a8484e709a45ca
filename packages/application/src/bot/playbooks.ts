import { minorUnitDigits } from '@baton/connectors';
import type { Account, FactKind, Money, Order, Playbook, Subscription } from '@baton/domain';

export interface PlaybookInput {
  readonly playbook: Playbook;
  /** Null when the customer is not known to the organisation's systems. */
  readonly account: Account | null;
  /** Order number the customer gave, newest first. */
  readonly orderNumbers: readonly string[];
  readonly locale: string;
}

/** What a playbook found: a catalogue line with its values, or the fact it needs first. */
export type PlaybookResult =
  | {
      readonly kind: 'answer';
      readonly lineKey: string;
      readonly values: Record<string, string>;
      readonly title: string;
    }
  | {
      readonly kind: 'needs';
      readonly fact: FactKind;
      readonly lineKey: string;
      readonly values: Record<string, string>;
    };

/** Runs a lookup over account data. Pure: the account was fetched through the connector beforehand. */
export function runPlaybook(input: PlaybookInput): PlaybookResult {
  switch (input.playbook) {
    case 'order_status':
      return withOrder(input, orderLine);
    case 'refund_status':
      return withOrder(input, refundLine);
    case 'subscription_status':
      return input.account
        ? membershipLine(input.account.subscription, input.locale)
        : needs('email', 'askEmail');
  }
}

const OPEN_STATUSES: ReadonlySet<Order['status']> = new Set(['processing', 'shipped', 'delayed']);

function withOrder(
  input: PlaybookInput,
  tell: (order: Order, locale: string) => PlaybookResult,
): PlaybookResult {
  const [number] = input.orderNumbers;
  const orders = input.account?.orders ?? [];
  if (number !== undefined) {
    const order = orders.find((o) => o.number === number);
    if (order) return tell(order, input.locale);
    // Nothing is said about an order that is not on the customer's own account.
    if (!input.account) return needs('email', 'askEmail');
    return { kind: 'answer', lineKey: 'orderNotFound', values: { number }, title: `Order ${number}` };
  }
  if (!input.account) return needs('order_number', 'askOrderNumber');
  const relevant =
    input.playbook === 'refund_status'
      ? orders.filter((o) => o.refund)
      : orders.filter((o) => OPEN_STATUSES.has(o.status));
  const candidates = relevant.length > 0 ? relevant : orders.slice(0, 1);
  const [only] = candidates;
  if (!only) return { kind: 'answer', lineKey: 'noOrders', values: {}, title: 'Orders' };
  if (candidates.length === 1) return tell(only, input.locale);
  const listed = candidates
    .slice(0, 3)
    .map((o) => o.number)
    .join(', ');
  return { kind: 'needs', fact: 'order_number', lineKey: 'whichOrder', values: { orders: listed } };
}

function needs(fact: FactKind, lineKey: string): PlaybookResult {
  return { kind: 'needs', fact, lineKey, values: {} };
}

const orderLineKeys: Readonly<Record<Order['status'], string>> = {
  processing: 'orderProcessing',
  shipped: 'orderShipped',
  delivered: 'orderDelivered',
  delayed: 'orderDelayed',
  returned: 'orderReturned',
  cancelled: 'orderCancelled',
};

function orderLine(order: Order, locale: string): PlaybookResult {
  const values = compact({
    number: order.number,
    placedAt: inDays(order.placedAt, locale),
    carrier: order.carrier,
    trackingCode: order.trackingCode,
    expectedAt: inDays(order.expectedAt, locale),
    deliveredAt: inDays(order.deliveredAt, locale),
  });
  return { kind: 'answer', lineKey: orderLineKeys[order.status], values, title: `Order ${order.number}` };
}

function refundLine(order: Order, locale: string): PlaybookResult {
  const { refund } = order;
  const key = refund === null ? 'refundNone' : refund.status === 'paid' ? 'refundPaid' : 'refundPending';
  const values = compact({
    number: order.number,
    amount: refund && inMoney(refund.amount, locale),
    refundedAt: refund && inDays(refund.at, locale),
  });
  return { kind: 'answer', lineKey: key, values, title: `Refund for order ${order.number}` };
}

const membershipLineKeys: Readonly<Record<Subscription['status'], string>> = {
  active: 'subscriptionActive',
  paused: 'subscriptionPaused',
  past_due: 'subscriptionPastDue',
  cancelled: 'subscriptionCancelled',
};

function membershipLine(subscription: Subscription | null, locale: string): PlaybookResult {
  if (!subscription) return { kind: 'answer', lineKey: 'subscriptionNone', values: {}, title: 'Membership' };
  const values = compact({
    plan: subscription.plan,
    price: inMoney(subscription.price, locale),
    renewsAt: inDays(subscription.renewsAt, locale),
  });
  return { kind: 'answer', lineKey: membershipLineKeys[subscription.status], values, title: 'Membership' };
}

function compact(values: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((e): e is [string, string] => e[1] !== null));
}

function inDays(iso: string | null, locale: string): string | null {
  if (iso === null) return null;
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(iso),
  );
}

function inMoney(money: Money, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(
    money.amount / 10 ** minorUnitDigits(money.currency),
  );
}
