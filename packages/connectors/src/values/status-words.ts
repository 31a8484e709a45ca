import type { OrderStatus, Subscription } from '@baton/domain';

type SubscriptionStatus = (typeof Subscription.shape.status.options)[number];

/** What shops and billing systems commonly call our states, beside our own words. */
const orderWords: Readonly<Record<OrderStatus, readonly string[]>> = {
  processing: ['new', 'open', 'pending', 'confirmed', 'paid', 'on_hold', 'in_progress'],
  shipped: ['dispatched', 'sent', 'in_transit', 'fulfilled', 'out_for_delivery'],
  delivered: ['complete', 'completed'],
  delayed: ['backordered', 'late'],
  returned: ['refunded'],
  cancelled: ['canceled', 'voided'],
};
const subscriptionWords: Readonly<Record<SubscriptionStatus, readonly string[]>> = {
  active: ['trial', 'trialing'],
  paused: ['on_hold', 'suspended'],
  past_due: ['overdue', 'unpaid', 'pastdue'],
  cancelled: ['canceled', 'ended', 'expired'],
};

/** A word of another system as one of ours; null when it is unknown. Case, hyphens and spaces do not matter. */
export type StatusReader<S extends string> = (word: unknown) => S | null;

/** @param own The organisation's own words, which win over the common ones, e.g. `{SHIPPED: 'shipped'}`. */
export function orderStatusReader(
  own: Readonly<Record<string, OrderStatus>> = {},
): StatusReader<OrderStatus> {
  return statusReader(orderWords, own);
}

/** @param own The organisation's own words, which win over the common ones. */
export function subscriptionStatusReader(
  own: Readonly<Record<string, SubscriptionStatus>> = {},
): StatusReader<SubscriptionStatus> {
  return statusReader(subscriptionWords, own);
}

function statusReader<S extends string>(
  common: Readonly<Record<S, readonly string[]>>,
  own: Readonly<Record<string, S>>,
): StatusReader<S> {
  const known = new Map<string, S>();
  // `Object.entries` forgets that the keys are exactly the states.
  for (const [status, words] of Object.entries(common) as [S, readonly string[]][])
    for (const word of [status, ...words]) known.set(word, status);
  for (const [word, status] of Object.entries(own)) known.set(comparable(word), status);
  return (word) =>
    typeof word === 'string' || typeof word === 'number' ? (known.get(comparable(word)) ?? null) : null;
}

function comparable(word: string | number): string {
  return `${word}`
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}
