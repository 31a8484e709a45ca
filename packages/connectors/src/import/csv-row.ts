import type { Account, Money, Order, Subscription } from '@baton/domain';
import { z } from 'zod';
import { minorUnits } from '../values/money.js';
import { Currency, Moment, OrderStatusWord, SubscriptionStatusWord } from './imported-account.js';
import { Person, textUpTo } from './imported-customer.js';

type Invoice = Account['openInvoices'][number];
type Quantified = Omit<Order['items'][number], 'price'>;

/** What one row says of an order; rows after the first may leave out all but the number. */
export interface OrderRow {
  readonly number: string;
  readonly placedAt: string | null;
  readonly status: Order['status'] | null;
  readonly total: Money | null;
  readonly item: Quantified | null;
}

const Text = textUpTo(300);

const Columns = Person.extend({
  status: Text.optional(),
  since: Moment.optional(),
  plan: Text.optional(),
  subscriptionStatus: SubscriptionStatusWord.optional(),
  renewsAt: Moment.optional(),
  price: z.string().optional(),
  currency: Currency.optional(),
  order: z
    .object({
      number: Text,
      placedAt: Moment.optional(),
      status: OrderStatusWord.optional(),
      total: z.string().optional(),
      currency: Currency.optional(),
      item: z
        .object({
          sku: Text.optional(),
          name: Text.optional(),
          quantity: z
            .string()
            .regex(/^0*[1-9]\d{0,5}$/, 'must be a whole number, at least 1')
            .optional(),
        })
        .optional(),
    })
    .optional(),
  invoice: z
    .object({ number: Text, total: z.string(), currency: Currency.optional(), dueAt: Moment })
    .optional(),
});
type Columns = z.infer<typeof Columns>;
type Context = z.RefinementCtx;

/** One row of the table with its amounts in minor units. What the row leaves blank is null or empty. */
export const CsvRow = Columns.transform((columns, context) => {
  const { externalId, name, email, locale, segments, attributes } = columns;
  return {
    externalId,
    name,
    email,
    locale,
    segments,
    attributes,
    status: columns.status ?? null,
    since: columns.since ?? null,
    subscription: subscriptionOf(columns, context),
    order: columns.order ? orderOf(columns.order, columns.currency, context) : null,
    invoice: invoiceOf(columns, context),
  };
});
export type CsvRow = z.infer<typeof CsvRow>;

function subscriptionOf(columns: Columns, context: Context): Subscription | null {
  const { plan, subscriptionStatus, renewsAt, price, currency } = columns;
  if (plan === undefined) {
    if (subscriptionStatus !== undefined || renewsAt !== undefined || price !== undefined)
      context.addIssue({ code: 'custom', path: ['plan'], message: 'is missing' });
    return null;
  }
  const paid = moneyOf({ path: ['price'], amount: price, currency }, context);
  return paid && { plan, status: subscriptionStatus ?? 'active', renewsAt: renewsAt ?? null, price: paid };
}

function orderOf(
  order: NonNullable<Columns['order']>,
  currencyElse: string | undefined,
  context: Context,
): OrderRow {
  const { number, total: amount, item } = order;
  const currency = order.currency ?? currencyElse;
  return {
    number,
    placedAt: order.placedAt ?? null,
    status: order.status ?? null,
    total: amount === undefined ? null : moneyOf({ path: ['order', 'total'], amount, currency }, context),
    item: item ? itemOf(item, context) : null,
  };
}

function itemOf(
  {
    sku,
    name,
    quantity,
  }: { sku?: string | undefined; name?: string | undefined; quantity?: string | undefined },
  context: Context,
): Quantified | null {
  const called = name ?? sku;
  if (called === undefined) {
    context.addIssue({ code: 'custom', path: ['order', 'item', 'name'], message: 'is missing' });
    return null;
  }
  return { sku: sku ?? called, name: called, quantity: Number(quantity ?? 1) };
}

function invoiceOf({ invoice, order, currency: currencyElse }: Columns, context: Context): Invoice | null {
  if (!invoice) return null;
  const currency = invoice.currency ?? order?.currency ?? currencyElse;
  const total = moneyOf({ path: ['invoice', 'total'], amount: invoice.total, currency }, context);
  return total && { number: invoice.number, total, dueAt: invoice.dueAt };
}

interface Amount {
  readonly path: string[];
  readonly amount: string | undefined;
  readonly currency: string | undefined;
}

function moneyOf({ path, amount, currency }: Amount, context: Context): Money | null {
  const refuse = (message: string): null => {
    context.addIssue({ code: 'custom', path, message });
    return null;
  };
  if (amount === undefined) return refuse('is missing');
  if (currency === undefined) return refuse('needs a currency');
  // A decimal comma is only that before two digits: 1,299 is as likely a thousand.
  const decimal = amount.replace(/^([+-]?\d+),(\d{2})$/, '$1.$2');
  const minor = minorUnits(decimal, { currency, unit: 'major' });
  if (minor === null) return refuse('is not an amount; write it as 129.00');
  if (minor < 0) return refuse('must not be negative');
  return { amount: minor, currency };
}
