import { addDays, daysBetween } from './calendar.js';
import {
  euros,
  type DemoCustomer,
  type DemoOrder,
  type DemoSegment,
  type DemoSubscription,
} from './customer.js';
import { knownCustomers, knownOrderNumbers } from './known-customers.js';
import { makeOrder, type Buyer } from './orders.js';
import { between, pick, seededRandom, type Random } from './random.js';
import { readYaml } from './read.js';
import { DemoCatalogue } from './schemas.js';

const customerCount = 200;
/** From this sum of kept orders (cents) a customer counts as high value. */
const highValueFrom = 90_000;
const newForDays = 60;

let catalogue: DemoCatalogue | undefined;

interface Generator {
  random: Random;
  now: Date;
  catalogue: DemoCatalogue;
  takenNumbers: Set<string>;
  takenNames: Set<string>;
}

/**
 * 200 made-up customers of Larkspur with orders, memberships and refunds placed around `now`.
 * The same `seed` and `now` always give the same customers; Ada Park, Jon Keller and Lea Sommer are among them
 * whatever the seed. Throws `ContentError` when products.yaml is malformed.
 */
export function demoCustomers(seed: number, now: Date): DemoCustomer[] {
  catalogue ??= readYaml('products.yaml', DemoCatalogue);
  const known = knownCustomers(catalogue.products, now);
  const generator: Generator = {
    random: seededRandom(seed),
    now,
    catalogue,
    takenNumbers: new Set(knownOrderNumbers),
    takenNames: new Set(known.map((customer) => customer.name)),
  };
  const others = Array.from({ length: customerCount - known.length }, (_, index) =>
    makeCustomer(generator, index),
  );
  return [...known, ...others];
}

function makeCustomer(generator: Generator, index: number): DemoCustomer {
  const { random, now } = generator;
  const name = newName(generator);
  const city = pick(random, generator.catalogue.cities);
  const since =
    random() < 0.12
      ? addDays(now, -between(random, 1, newForDays))
      : addDays(now, -between(random, 61, 2200));
  const { subscription, churned } = membership(random, now);
  const member = subscription !== null && subscription.status !== 'cancelled';
  const buyer: Buyer = { locale: city.locale, member, products: generator.catalogue.products, now };
  const orders = makeOrders(generator, buyer, since);
  const invoiced = openInvoice(random, orders, buyer);
  return {
    externalId: `C-${10_100 + index}`,
    name,
    email: emailOf(name),
    city: city.name,
    locale: city.locale,
    status: 'active',
    since: since.toISOString(),
    segments: segmentsOf({ orders, member, churned, isNew: daysBetween(since, now) <= newForDays }),
    subscription,
    orders: orders.map((order) => (order === invoiced?.order ? { ...order, payments: 0 } : order)),
    openInvoices: invoiced ? [invoiced.invoice] : [],
    notes: random() < 0.15 ? pick(random, generator.catalogue.notes) : null,
  };
}

function newName({ random, catalogue: { firstNames, lastNames }, takenNames }: Generator): string {
  for (;;) {
    const name = `${pick(random, firstNames)} ${pick(random, lastNames)}`;
    if (takenNames.has(name)) continue;
    takenNames.add(name);
    return name;
  }
}

function emailOf(name: string): string {
  const ascii = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return `${ascii.replaceAll(' ', '.')}@example.com`;
}

function newOrderNumber({ random, takenNumbers }: Generator): string {
  for (;;) {
    const number = String(between(random, 10_000, 99_999));
    if (takenNumbers.has(number)) continue;
    takenNumbers.add(number);
    return number;
  }
}

function membership(random: Random, now: Date): { subscription: DemoSubscription | null; churned: boolean } {
  const chance = random();
  if (chance > 0.5) return { subscription: null, churned: false };
  const yearly = random() < 0.6;
  const plan = yearly ? 'Summit Club yearly' : 'Summit Club monthly';
  const price = euros(yearly ? 3900 : 450);
  const renewsIn = between(random, 1, yearly ? 364 : 30);
  const subscription = { plan, price, renewsAt: addDays(now, renewsIn).toISOString() };
  if (chance < 0.08)
    return { subscription: { ...subscription, status: 'cancelled', renewsAt: null }, churned: true };
  if (chance < 0.12) return { subscription: { ...subscription, status: 'past_due' }, churned: false };
  // Only the monthly plan can be paused.
  if (chance < 0.2 && !yearly) return { subscription: { ...subscription, status: 'paused' }, churned: false };
  return { subscription: { ...subscription, status: 'active' }, churned: false };
}

function makeOrders(generator: Generator, buyer: Buyer, since: Date): DemoOrder[] {
  const { random, now } = generator;
  const longest = Math.min(daysBetween(since, now), 540);
  const orders = Array.from({ length: between(random, 0, 5) }, () => {
    // Squaring makes recent orders more frequent: those are what people write about.
    const placedAt = addDays(now, -(random() ** 2) * longest);
    return makeOrder(random, buyer, { number: newOrderNumber(generator), placedAt });
  });
  return orders.toSorted((a, b) => b.placedAt.localeCompare(a.placedAt));
}

/** Now and then the latest order was bought on account and isn't paid yet (Germany and Austria, EUR 20 to 500). */
function openInvoice(random: Random, orders: DemoOrder[], buyer: Buyer) {
  const wanted = random() < 0.6 && /-(DE|AT)$/.test(buyer.locale);
  const order = orders[0];
  if (!wanted || order?.status !== 'delivered') return null;
  const { number, total } = order;
  const dueAt = addDays(new Date(order.placedAt), 15);
  const old = daysBetween(dueAt, buyer.now) > 30;
  if (old || total.amount < 2000 || total.amount > 50_000) return null;
  return { order, invoice: { number: `INV-${number}`, total, dueAt: dueAt.toISOString() } };
}

function segmentsOf(facts: {
  orders: DemoOrder[];
  member: boolean;
  churned: boolean;
  isNew: boolean;
}): DemoSegment[] {
  const kept = facts.orders.filter((order) => order.status !== 'cancelled' && order.status !== 'returned');
  const spent = kept.reduce((sum, order) => sum + order.total.amount, 0);
  const segments: DemoSegment[] = [];
  if (spent >= highValueFrom) segments.push('high_value');
  if (facts.churned) segments.push('recent_churner');
  if (facts.isNew) segments.push('new');
  if (facts.member) segments.push('member');
  return segments;
}
