import type { Account, Order } from '@baton/domain';
import type { History } from './customers.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const RECENT_DAYS = 10;
const SHOWN = 4;

/** What stands out in an account, most pressing first, in sentences short enough to scan. */
export function highlightsOf(what: {
  readonly account: Account;
  readonly history: History;
  readonly now: Date;
}): string[] {
  const { account, history, now } = what;
  const orders = account.orders.flatMap((order) => aboutOrder(order, now));
  return [
    ...orders,
    ...aboutMembership(account),
    ...aboutInvoices(account, now),
    ...aboutContacts(history, now),
  ]
    .filter((line) => line !== '')
    .slice(0, SHOWN);
}

function aboutOrder(order: Order, now: Date): string[] {
  const lines: string[] = [];
  if (order.payments > 1) lines.push(`${countWord(order.payments)} payments on order ${order.number}`);
  const late = order.deliveredAt === null && order.expectedAt !== null && new Date(order.expectedAt) < now;
  if (order.status === 'delayed' || (order.status === 'shipped' && late))
    lines.push(`Order ${order.number} is late`);
  if (order.refund?.status === 'pending') lines.push(`Refund for order ${order.number} is not paid yet`);
  return lines;
}

function aboutMembership({ subscription }: Account): string[] {
  if (subscription?.status === 'past_due') return [`${subscription.plan}: payment is overdue`];
  if (subscription?.status === 'cancelled') return [`${subscription.plan} was cancelled`];
  return [];
}

function aboutInvoices({ openInvoices }: Account, now: Date): string[] {
  return openInvoices
    .filter((invoice) => new Date(invoice.dueAt) < now)
    .map((invoice) => `Invoice ${invoice.number} is overdue`);
}

function aboutContacts(history: History, now: Date): string[] {
  const since = now.getTime() - RECENT_DAYS * DAY_MS;
  const recent = history.filter((past) => past.createdAt.getTime() >= since).length;
  return recent > 1 ? [`${countWord(recent)} conversations in the last ${RECENT_DAYS} days`] : [];
}

function countWord(count: number): string {
  return ['No', 'One', 'Two', 'Three', 'Four', 'Five'][count] ?? String(count);
}
