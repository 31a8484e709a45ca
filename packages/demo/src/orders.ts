import { addDays, addWorkingDays, atTime, daysBetween } from './calendar.js';
import { euros, type DemoOrder } from './customer.js';
import { deliveryPrice, zoneOf } from './delivery.js';
import { between, pick, type Random } from './random.js';
import type { DemoProduct } from './schemas.js';

/** What every order of one customer has in common. */
export interface Buyer {
  locale: string;
  member: boolean;
  products: readonly DemoProduct[];
  now: Date;
}

/** An order before its fate is decided: what was bought when, and when it should be there. */
export interface Purchase {
  number: string;
  placedAt: Date;
  expectedAt: Date;
  items: DemoOrder['items'];
  trackingCode: string;
}

export function tracking(random: Random): string {
  return `PC${between(random, 100_000_000, 999_999_999)}DE`;
}

export function item(product: DemoProduct, quantity = 1): DemoOrder['items'][number] {
  return { sku: product.sku, name: product.name, quantity, price: euros(product.price) };
}

/** Makes up an order placed at `placedAt`, with a fate that fits its age. */
export function makeOrder(
  random: Random,
  buyer: Buyer,
  order: { number: string; placedAt: Date },
): DemoOrder {
  const zone = zoneOf(buyer.locale);
  const days = between(random, zone.fastest, zone.slowest);
  const purchase: Purchase = {
    ...order,
    expectedAt: atTime(addWorkingDays(order.placedAt, days), 17),
    items: basket(random, buyer.products),
    trackingCode: tracking(random),
  };
  return withFate(random, buyer, purchase);
}

function basket(random: Random, products: readonly DemoProduct[]): DemoOrder['items'] {
  const chosen = new Set<DemoProduct>();
  for (let left = between(random, 1, 4); left > 0; left -= 1) chosen.add(pick(random, products));
  return [...chosen].map((product) => item(product, product.price < 3000 ? between(random, 1, 2) : 1));
}

function withFate(random: Random, buyer: Buyer, purchase: Purchase): DemoOrder {
  const age = daysBetween(purchase.placedAt, buyer.now);
  const chance = random();
  if (chance < 0.04 && age > 2) return cancelled(buyer, purchase);
  if (age < 0.5) return processing(buyer, purchase);
  if (purchase.expectedAt > buyer.now) return shipped(buyer, purchase);
  const late = daysBetween(purchase.expectedAt, buyer.now);
  if (chance < 0.3 && late >= 4 && late <= 12) return { ...shipped(buyer, purchase), status: 'delayed' };
  const order = delivered(random, buyer, purchase);
  // People ask about recent refunds, so recent orders come back more often.
  return late > 5 && chance > (late < 25 ? 0.72 : 0.92) ? returned(random, buyer, order) : order;
}

export function processing(buyer: Buyer, purchase: Purchase): DemoOrder {
  const goods = purchase.items.reduce((sum, line) => sum + line.price.amount * line.quantity, 0);
  return {
    number: purchase.number,
    placedAt: purchase.placedAt.toISOString(),
    status: 'processing',
    items: purchase.items,
    total: euros(goods + deliveryPrice(zoneOf(buyer.locale), goods, buyer.member)),
    payments: 1,
    carrier: null,
    trackingCode: null,
    expectedAt: purchase.expectedAt.toISOString(),
    deliveredAt: null,
    refund: null,
  };
}

export function shipped(buyer: Buyer, purchase: Purchase): DemoOrder {
  const parcel = { carrier: 'Parcello', trackingCode: purchase.trackingCode };
  return { ...processing(buyer, purchase), ...parcel, status: 'shipped' };
}

function delivered(random: Random, buyer: Buyer, purchase: Purchase): DemoOrder {
  const at = atTime(purchase.expectedAt, between(random, 8, 16), between(random, 0, 59));
  return { ...shipped(buyer, purchase), status: 'delivered', deliveredAt: at.toISOString() };
}

/** Unless the refund would lie ahead: then the order is simply delivered. */
function returned(random: Random, buyer: Buyer, order: DemoOrder): DemoOrder {
  const sentBack = addDays(new Date(order.deliveredAt ?? order.placedAt), between(random, 2, 5));
  const at = addWorkingDays(sentBack, between(random, 2, 5));
  if (at > buyer.now) return order;
  const status = daysBetween(at, buyer.now) > 7 ? 'paid' : 'pending';
  return { ...order, status: 'returned', refund: { amount: order.total, status, at: at.toISOString() } };
}

function cancelled(buyer: Buyer, purchase: Purchase): DemoOrder {
  // Cards are charged on shipping, so a cancelled order leaves nothing to refund.
  return { ...processing(buyer, purchase), status: 'cancelled', payments: 0, expectedAt: null };
}
