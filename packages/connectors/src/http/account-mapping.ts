import { OrderStatus, Subscription } from '@baton/domain';
import { z } from 'zod';
import { JsonPath, Source } from './json-path.js';

const Unit = z.enum(['minor', 'major']);

const moneyFields = {
  amount: Source,
  currency: Source,
  /** `minor`: whole cents, 12900. `major`: decimals, 129.00 or "129.00". Default: the unit of the whole mapping. */
  unit: Unit.optional(),
};
const MoneySource = z.strictObject(moneyFields);
export type MoneySource = z.infer<typeof MoneySource>;

function moneyAt(path: string) {
  return MoneySource.extend({
    amount: Source.default(`${path}.amount`),
    currency: Source.default(`${path}.currency`),
  }).prefault({});
}

const SubscriptionMapping = z.strictObject({
  /** Where no plan is found, there is no subscription. */
  plan: Source.default('$.subscription.plan'),
  status: Source.default('$.subscription.status'),
  renewsAt: Source.default('$.subscription.renewsAt'),
  price: moneyAt('$.subscription.price'),
  statuses: z.record(z.string(), Subscription.shape.status).default({}),
  /** What a word stands for that nobody has mapped. */
  otherwise: Subscription.shape.status.default('active'),
});
export type SubscriptionMapping = z.infer<typeof SubscriptionMapping>;

const ItemMapping = z.strictObject({
  list: JsonPath.default('$.items'),
  sku: Source.default('$.sku'),
  name: Source.default('$.name'),
  quantity: Source.default('$.quantity'),
  price: moneyAt('$.price'),
});
export type ItemMapping = z.infer<typeof ItemMapping>;

const RefundMapping = MoneySource.extend({
  amount: Source.default('$.refund.amount.amount'),
  currency: Source.default('$.refund.amount.currency'),
  /** `paid` is paid, everything else pending. */
  status: Source.default('$.refund.status'),
  at: Source.default('$.refund.at'),
});
export type RefundMapping = z.infer<typeof RefundMapping>;

/** `list` finds the orders, and in all other paths of it `$` is one order; likewise for its items. */
const OrderMapping = z.strictObject({
  list: JsonPath.default('$.orders'),
  number: Source.default('$.number'),
  placedAt: Source.default('$.placedAt'),
  status: Source.default('$.status'),
  statuses: z.record(z.string(), OrderStatus).default({}),
  /** What a word stands for that nobody has mapped. */
  otherwise: OrderStatus.default('processing'),
  total: moneyAt('$.total'),
  /** How many payments were taken: a number, or a list of them. */
  payments: Source.default('$.payments'),
  carrier: Source.default('$.carrier'),
  trackingCode: Source.default('$.trackingCode'),
  expectedAt: Source.default('$.expectedAt'),
  deliveredAt: Source.default('$.deliveredAt'),
  refund: RefundMapping.nullable().prefault({}),
  items: ItemMapping.nullable().prefault({}),
});
export type OrderMapping = z.infer<typeof OrderMapping>;

const InvoiceMapping = z.strictObject({
  list: JsonPath.default('$.openInvoices'),
  number: Source.default('$.number'),
  total: moneyAt('$.total'),
  dueAt: Source.default('$.dueAt'),
});
export type InvoiceMapping = z.infer<typeof InvoiceMapping>;

/**
 * How an answer of the organisation's system becomes an `Account`. The defaults fit a system that answers with our
 * `Account` already. A part that is null is not read at all.
 */
export const AccountMapping = z.strictObject({
  /** The customer inside the answer, e.g. `$.data[0]`; where it finds nothing, there is no account. */
  root: JsonPath.default('$'),
  unit: Unit.default('minor'),
  externalId: Source.default('$.externalId'),
  status: Source.default('$.status'),
  since: Source.default('$.since'),
  subscription: SubscriptionMapping.nullable().prefault({}),
  orders: OrderMapping.nullable().prefault({}),
  openInvoices: InvoiceMapping.nullable().prefault({}),
});
export type AccountMapping = z.infer<typeof AccountMapping>;
