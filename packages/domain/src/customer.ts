import { z } from 'zod';
import { CustomerId } from './ids.js';

export const Segment = z.enum(['high_value', 'recent_churner', 'new', 'member']);
export type Segment = z.infer<typeof Segment>;

/** Amounts are integer minor units (cents) with an ISO 4217 code, so that sums never drift. */
export const Money = z.object({
  amount: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be a code such as EUR'),
});
export type Money = z.infer<typeof Money>;

export const OrderStatus = z.enum(['processing', 'shipped', 'delivered', 'delayed', 'returned', 'cancelled']);
export type OrderStatus = z.infer<typeof OrderStatus>;

export const Refund = z.object({
  amount: Money,
  status: z.enum(['pending', 'paid']),
  at: z.iso.datetime(),
});

export const Order = z.object({
  number: z.string(),
  placedAt: z.iso.datetime(),
  status: OrderStatus,
  items: z.array(z.object({ sku: z.string(), name: z.string(), quantity: z.int().positive(), price: Money })),
  total: Money,
  payments: z.int().nonnegative(),
  carrier: z.string().nullable(),
  trackingCode: z.string().nullable(),
  expectedAt: z.iso.datetime().nullable(),
  deliveredAt: z.iso.datetime().nullable(),
  refund: Refund.nullable(),
});
export type Order = z.infer<typeof Order>;

export const Subscription = z.object({
  plan: z.string(),
  status: z.enum(['active', 'paused', 'past_due', 'cancelled']),
  renewsAt: z.iso.datetime().nullable(),
  price: Money,
});
export type Subscription = z.infer<typeof Subscription>;

/** What the organisation's own systems know about a customer; comes through a connector. */
export const Account = z.object({
  externalId: z.string(),
  status: z.string(),
  since: z.iso.datetime().nullable(),
  subscription: Subscription.nullable(),
  orders: z.array(Order),
  openInvoices: z.array(z.object({ number: z.string(), total: Money, dueAt: z.iso.datetime() })),
});
export type Account = z.infer<typeof Account>;

/** Whether there is an account, or why none is shown: nobody has one, or the system that would know is out of reach. */
export const AccountState = z.enum(['found', 'none', 'unavailable']);
export type AccountState = z.infer<typeof AccountState>;

export const AttributeName = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9_]{0,39}$/, 'must be at most 40 letters, digits and _, beginning with a letter');
export const AttributeValue = z.union([z.string().max(200), z.number(), z.boolean()]);

const MOST_ATTRIBUTES = 50;

/** What the host says of its customer in its own words, e.g. `{tier: "gold", seats: 40}`. At most fifty. */
export const Attributes = z
  .record(AttributeName, AttributeValue)
  .refine((all) => Object.keys(all).length <= MOST_ATTRIBUTES, `at most ${MOST_ATTRIBUTES} attributes`);
export type Attributes = z.infer<typeof Attributes>;

export const Customer = z.object({
  id: CustomerId,
  /** Subject of the host's signed identity token; null for an anonymous visitor. */
  externalId: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  locale: z.string(),
  segments: z.array(Segment),
  attributes: Attributes,
});
export type Customer = z.infer<typeof Customer>;
