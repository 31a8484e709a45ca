import { Order, Refund } from '@baton/domain';
import type { AmountUnit } from '../values/money.js';
import { orderStatusReader } from '../values/status-words.js';
import type { ItemMapping, OrderMapping, RefundMapping } from './account-mapping.js';
import { listReader, valueReader } from './json-path.js';
import { checked, dateReader, moneyReader, readEach, textOf, textReader, type Read } from './read-fields.js';

type Item = Order['items'][number];
type ItemReader = (node: unknown, currency: string | undefined) => Read<Item[]>;
const Item = Order.shape.items.element;

/** Reads one order where `$` of every path is the order. */
export function orderReader(mapping: OrderMapping, unit: AmountUnit): (node: unknown) => Read<Order> {
  const number = textReader(mapping.number);
  const placedAt = dateReader(mapping.placedAt);
  const status = valueReader(mapping.status);
  const statusOf = orderStatusReader(mapping.statuses);
  const total = moneyReader(mapping.total, unit);
  const payments = valueReader(mapping.payments);
  const carrier = textReader(mapping.carrier);
  const trackingCode = textReader(mapping.trackingCode);
  const expectedAt = dateReader(mapping.expectedAt);
  const deliveredAt = dateReader(mapping.deliveredAt);
  const refund = mapping.refund && refundReader(mapping.refund, unit);
  const items: ItemReader = mapping.items
    ? itemsReader(mapping.items, unit)
    : () => ({ ok: true, value: [] });
  return (node) => {
    const sum = total(node);
    const bought = items(node, sum?.currency);
    if (!bought.ok) return bought;
    return checked(Order, {
      number: number(node),
      placedAt: placedAt(node),
      status: statusOf(status(node)) ?? mapping.otherwise,
      items: bought.value,
      total: sum,
      payments: countOf(payments(node)),
      carrier: carrier(node),
      trackingCode: trackingCode(node),
      expectedAt: expectedAt(node),
      deliveredAt: deliveredAt(node),
      refund: refund ? refund(node, sum?.currency) : null,
    });
  };
}

/** Payments as a number or as the list of them; one where nothing is said, because an order is paid once. */
function countOf(value: unknown): unknown {
  if (value === undefined || value === null) return 1;
  return Array.isArray(value) ? value.length : value;
}

function itemsReader(mapping: ItemMapping, unit: AmountUnit): ItemReader {
  const list = listReader(mapping.list);
  const sku = textReader(mapping.sku);
  const name = textReader(mapping.name);
  const quantity = valueReader(mapping.quantity);
  const price = moneyReader(mapping.price, unit);
  return (order, currency) =>
    readEach('items', list(order), (node) => {
      const called = name(node) ?? sku(node);
      const given = price(node, currency);
      return checked(Item, {
        sku: sku(node) ?? called,
        name: called,
        quantity: quantityOf(quantity(node)),
        // Many systems price the order only, and what was bought matters more than what each piece cost.
        price: given === null ? { amount: 0, currency } : given,
      });
    });
}

function quantityOf(value: unknown): unknown {
  if (value === undefined || value === null) return 1;
  return typeof value === 'string' ? Number(value) : value;
}

function refundReader(
  mapping: RefundMapping,
  unit: AmountUnit,
): (order: unknown, currency: string | undefined) => Order['refund'] {
  const amount = moneyReader(mapping, unit);
  const status = valueReader(mapping.status);
  const at = dateReader(mapping.at);
  return (order, currency) => {
    const given = amount(order, currency);
    if (!given) return null;
    const paid = textOf(status(order))?.toLowerCase() === 'paid';
    const read = checked(Refund, { amount: given, status: paid ? 'paid' : 'pending', at: at(order) });
    return read.ok ? read.value : null;
  };
}
