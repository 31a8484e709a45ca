import { Account, Subscription } from '@baton/domain';
import { AccountSystemUnavailable } from '../account-system-unavailable.js';
import { subscriptionStatusReader } from '../values/status-words.js';
import type { AccountMapping, InvoiceMapping, SubscriptionMapping } from './account-mapping.js';
import { listReader, valueReader } from './json-path.js';
import { orderReader } from './map-order.js';
import { checked, dateReader, moneyReader, readEach, textReader, type Read } from './read-fields.js';

type Unit = AccountMapping['unit'];
type Invoice = Account['openInvoices'][number];
type ListReader<T> = (node: unknown) => Read<T[]>;

/**
 * Turns answers of the organisation's system into accounts, orders newest first; null where the answer holds none.
 * The returned function throws AccountSystemUnavailable (`bad_shape`, with the name of the field) when the answer is
 * not what the mapping describes.
 */
export function accountMapper(mapping: AccountMapping): (answer: unknown) => Account | null {
  const root = valueReader(mapping.root);
  const read = accountReader(mapping);
  return (answer) => {
    const account = guarded(() => {
      const node = root(answer);
      return node === undefined || node === null ? null : read(node);
    });
    if (account === null) return null;
    if (!account.ok) throw new AccountSystemUnavailable('bad_shape', account.field);
    return account.value;
  };
}

/** A path such as `$..id` gives up with an error in an answer that is nested very deeply. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new AccountSystemUnavailable('bad_shape');
  }
}

function accountReader(mapping: AccountMapping): (node: unknown) => Read<Account> {
  const externalId = textReader(mapping.externalId);
  const status = textReader(mapping.status);
  const since = dateReader(mapping.since);
  const subscription = subscriptionReader(mapping.subscription, mapping.unit);
  const orders = ordersReader(mapping);
  const openInvoices = invoicesReader(mapping.openInvoices, mapping.unit);
  return (node) => {
    const plan = subscription(node);
    if (!plan.ok) return plan;
    const placed = orders(node);
    if (!placed.ok) return placed;
    const owed = openInvoices(node);
    if (!owed.ok) return owed;
    return checked(Account, {
      externalId: externalId(node),
      status: status(node) ?? 'unknown',
      since: since(node),
      subscription: plan.value,
      orders: placed.value.toSorted((a, b) => b.placedAt.localeCompare(a.placedAt)),
      openInvoices: owed.value,
    });
  };
}

function ordersReader(mapping: AccountMapping): ListReader<Account['orders'][number]> {
  if (!mapping.orders) return nothing;
  const list = listReader(mapping.orders.list);
  const order = orderReader(mapping.orders, mapping.unit);
  return (node) => readEach('orders', list(node), order);
}

function invoicesReader(mapping: InvoiceMapping | null, unit: Unit): ListReader<Invoice> {
  if (!mapping) return nothing;
  const list = listReader(mapping.list);
  const number = textReader(mapping.number);
  const total = moneyReader(mapping.total, unit);
  const dueAt = dateReader(mapping.dueAt);
  const Invoice = Account.shape.openInvoices.element;
  return (node) =>
    readEach('openInvoices', list(node), (invoice) =>
      checked(Invoice, { number: number(invoice), total: total(invoice), dueAt: dueAt(invoice) }),
    );
}

function nothing(): Read<never[]> {
  return { ok: true, value: [] };
}

function subscriptionReader(
  mapping: SubscriptionMapping | null,
  unit: Unit,
): (node: unknown) => Read<Subscription | null> {
  if (!mapping) return () => ({ ok: true, value: null });
  const plan = textReader(mapping.plan);
  const status = valueReader(mapping.status);
  const statusOf = subscriptionStatusReader(mapping.statuses);
  const renewsAt = dateReader(mapping.renewsAt);
  const price = moneyReader(mapping.price, unit);
  return (node) => {
    const name = plan(node);
    if (name === null) return { ok: true, value: null };
    const read = checked(Subscription, {
      plan: name,
      status: statusOf(status(node)) ?? mapping.otherwise,
      renewsAt: renewsAt(node),
      price: price(node),
    });
    return read.ok ? read : { ok: false, field: `subscription.${read.field}` };
  };
}
