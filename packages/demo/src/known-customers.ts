import { addDays, addWorkingDays, atTime } from './calendar.js';
import { euros, type DemoCustomer, type DemoOrder } from './customer.js';
import { item, shipped, type Buyer } from './orders.js';
import type { DemoProduct } from './schemas.js';

/** Order numbers below belong to these customers; the generator leaves them alone. */
export const knownOrderNumbers = ['48213', '47102', '45988', '44071', '51466', '39820', '52037'];

/** The people the demo is told with: Ada was charged twice, Jon waits for his boots, Lea for her refund. */
export function knownCustomers(products: readonly DemoProduct[], now: Date): DemoCustomer[] {
  const story: Story = { products, now };
  return [adaPark(story), jonKeller(story), leaSommer(story)];
}

interface Story {
  products: readonly DemoProduct[];
  now: Date;
}

function adaPark(story: Story): DemoCustomer {
  const monday = lastMonday(story.now);
  const order = placed(story, { number: '48213', name: 'Tarnlight Cloud mat', placedAt: monday, days: 4 });
  return {
    externalId: 'C-10023',
    name: 'Ada Park',
    email: 'ada.park@example.com',
    city: 'Berlin',
    locale: 'en-DE',
    status: 'active',
    since: '2023-03-14T10:05:00.000Z',
    segments: ['high_value', 'member'],
    subscription: {
      plan: 'Summit Club yearly',
      status: 'active',
      renewsAt: nextAnniversary(story.now, { month: 3, day: 14 }).toISOString(),
      price: euros(3900),
    },
    orders: [
      { ...order, payments: 2 },
      past(story, { number: '47102', name: 'Tarnlight Winterlight', daysAgo: 64 }),
      past(story, { number: '45988', name: 'Fellhaven Ridge Shell', daysAgo: 151 }),
      past(story, { number: '44071', name: 'Tarnlight Ridge 2', daysAgo: 297 }),
    ],
    openInvoices: [],
    notes: 'Leads weekend hikes for colleagues and recommends us. Prefers chat to phone.',
  };
}

function jonKeller(story: Story): DemoCustomer {
  const placedAt = atTime(addDays(story.now, -11), 19, 42);
  const late = placed(story, { number: '51466', name: 'Norrvik Steig', placedAt, days: 4 });
  return {
    externalId: 'C-10024',
    name: 'Jon Keller',
    email: 'jon.keller@example.com',
    city: 'Freiburg',
    locale: 'en-DE',
    status: 'active',
    since: '2024-08-02T16:30:00.000Z',
    segments: ['recent_churner'],
    subscription: { plan: 'Summit Club monthly', status: 'cancelled', renewsAt: null, price: euros(450) },
    orders: [
      { ...late, status: 'delayed', deliveredAt: null },
      past(story, { number: '39820', name: 'Larkspur Hut 38', daysAgo: 203 }),
    ],
    openInvoices: [],
    notes: 'Off to the Alps soon; the boots are for that trip.',
  };
}

function leaSommer(story: Story): DemoCustomer {
  const order = past(story, { number: '52037', name: 'Larkspur Plume', daysAgo: 19 });
  const at = atTime(addDays(story.now, -2), 11).toISOString();
  return {
    externalId: 'C-10025',
    name: 'Lea Sommer',
    email: 'lea.sommer@example.com',
    city: 'Vienna',
    locale: 'en-AT',
    status: 'active',
    since: addDays(story.now, -20).toISOString(),
    segments: ['new'],
    subscription: null,
    orders: [{ ...order, status: 'returned', refund: { amount: order.total, status: 'pending', at } }],
    openInvoices: [],
    notes: null,
  };
}

/** One item, still travelling, or delivered when its expected day has passed. */
function placed(
  story: Story,
  order: { number: string; name: string; placedAt: Date; days: number },
): DemoOrder {
  const product = story.products.find((candidate) => candidate.name === order.name);
  if (!product) throw new Error(`products.yaml has no ${order.name}`);
  const buyer: Buyer = { locale: 'en-DE', member: true, products: story.products, now: story.now };
  const expectedAt = atTime(addWorkingDays(order.placedAt, order.days), 17);
  const trackingCode = `PC7${order.number}084DE`;
  const parcel = shipped(buyer, { ...order, expectedAt, items: [item(product)], trackingCode });
  if (expectedAt > story.now) return parcel;
  return { ...parcel, status: 'delivered', deliveredAt: atTime(expectedAt, 13, 20).toISOString() };
}

function past(story: Story, order: { number: string; name: string; daysAgo: number }): DemoOrder {
  return placed(story, { ...order, placedAt: atTime(addDays(story.now, -order.daysAgo), 10, 15), days: 3 });
}

/** The Monday before today, never today. */
function lastMonday(now: Date): Date {
  const daysAgo = (now.getUTCDay() + 6) % 7 || 7;
  return atTime(addDays(now, -daysAgo), 8, 12);
}

function nextAnniversary(now: Date, date: { month: number; day: number }): Date {
  const thisYear = new Date(Date.UTC(now.getUTCFullYear(), date.month - 1, date.day));
  return thisYear > now ? thisYear : new Date(Date.UTC(now.getUTCFullYear() + 1, date.month - 1, date.day));
}
