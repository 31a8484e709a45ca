import { Account, Order, OrderStatus, Subscription } from '@baton/domain';
import { z } from 'zod';
import { isoDate } from '../values/iso-date.js';
import { currencyCode } from '../values/money.js';
import { orderStatusReader, subscriptionStatusReader, type StatusReader } from '../values/status-words.js';
import { textUpTo } from './imported-customer.js';

const Text = textUpTo(300);
const OptionalText = Text.nullable().default(null);

/** Any spelling that `isoDate` understands. */
export const Moment = z.union([z.string(), z.number()]).transform((value, context) => {
  const iso = isoDate(value);
  if (iso !== null) return iso;
  context.addIssue('is not a date; write it as 2026-11-01 or 2026-11-01T10:00:00Z');
  return z.NEVER;
});
const OptionalMoment = Moment.nullable().default(null);

export const Currency = z.string().transform((value, context) => {
  const code = currencyCode(value);
  if (code !== null) return code;
  context.addIssue('must be a currency code such as EUR');
  return z.NEVER;
});

/** What was bought, paid or is owed is never negative; a refund is said as refund. */
const Money = z.object({
  amount: z.int('must be whole cents').nonnegative('must not be negative'),
  currency: Currency,
});

function statusWord<S extends string>(read: StatusReader<S>, words: readonly S[]) {
  return z.string().transform((value, context) => {
    const status = read(value);
    if (status !== null) return status;
    context.addIssue(`must be one of ${words.join(', ')}`);
    return z.NEVER;
  });
}

export const OrderStatusWord = statusWord(orderStatusReader(), OrderStatus.options);
export const SubscriptionStatusWord = statusWord(
  subscriptionStatusReader(),
  Subscription.shape.status.options,
);

const ImportedOrder = Order.extend({
  number: Text,
  placedAt: Moment,
  status: OrderStatusWord.default('processing'),
  items: z
    .array(
      z.object({
        sku: Text,
        name: Text,
        quantity: z.int().positive('must be at least 1').default(1),
        price: Money,
      }),
    )
    .max(1000)
    .default([]),
  total: Money,
  payments: z.int().nonnegative().default(1),
  carrier: OptionalText,
  trackingCode: OptionalText,
  expectedAt: OptionalMoment,
  deliveredAt: OptionalMoment,
  refund: z
    .object({ amount: Money, status: z.enum(['pending', 'paid']).default('pending'), at: Moment })
    .nullable()
    .default(null),
});

/** Our `Account` as files write it: without `externalId`, which the customer has, and without what is not known. */
export const ImportedAccount = Account.omit({ externalId: true }).extend({
  status: Text.default('active'),
  since: OptionalMoment,
  subscription: z
    .object({
      plan: Text,
      status: SubscriptionStatusWord.default('active'),
      renewsAt: OptionalMoment,
      price: Money,
    })
    .nullable()
    .default(null),
  orders: z.array(ImportedOrder).max(10_000).default([]),
  openInvoices: z
    .array(z.object({ number: Text, total: Money, dueAt: Moment }))
    .max(10_000)
    .default([]),
});

/** Newest first, as everybody who reads an account expects. */
export function newestFirst(orders: readonly Order[]): Order[] {
  return orders.toSorted((a, b) => b.placedAt.localeCompare(a.placedAt));
}
