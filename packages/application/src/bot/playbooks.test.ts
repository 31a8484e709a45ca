import { describe, expect, it } from 'vitest';
import type { Account, Order } from '@baton/domain';
import { runPlaybook } from './playbooks.js';

const order = (change: Partial<Order>): Order => ({
  number: '48213',
  placedAt: '2026-11-02T10:00:00.000Z',
  status: 'shipped',
  items: [],
  total: { amount: 12900, currency: 'EUR' },
  payments: 1,
  carrier: 'Parcello',
  trackingCode: 'PX1',
  expectedAt: '2026-11-05T10:00:00.000Z',
  deliveredAt: null,
  refund: null,
  ...change,
});
const account = (orders: Order[]): Account => ({
  externalId: 'C-1',
  status: 'active',
  since: null,
  subscription: null,
  orders,
  openInvoices: [],
});
const ask = (change: Partial<Parameters<typeof runPlaybook>[0]>) =>
  runPlaybook({ playbook: 'order_status', account: null, orderNumbers: [], locale: 'en', ...change });

describe('order status', () => {
  it('tells where the order is, with carrier, code and day', () => {
    expect(ask({ account: account([order({})]), orderNumbers: ['48213'] })).toMatchObject({
      lineKey: 'orderShipped',
      values: {
        number: '48213',
        carrier: 'Parcello',
        trackingCode: 'PX1',
        expectedAt: 'Thursday, November 5',
      },
    });
  });

  it('takes the only open order when none was named', () => {
    const orders = [order({}), order({ number: '11111', status: 'delivered' })];
    expect(ask({ account: account(orders) })).toMatchObject({ kind: 'answer', title: 'Order 48213' });
  });

  it('asks which one when several are open', () => {
    const orders = [order({}), order({ number: '11111' })];
    expect(ask({ account: account(orders) })).toMatchObject({ kind: 'needs', lineKey: 'whichOrder' });
  });

  it('says nothing about an order to somebody it does not know', () => {
    expect(ask({ orderNumbers: ['48213'] })).toEqual({
      kind: 'needs',
      fact: 'email',
      lineKey: 'askEmail',
      values: {},
    });
  });

  it('says that a number is unknown instead of guessing', () => {
    expect(ask({ account: account([order({})]), orderNumbers: ['99999'] })).toMatchObject({
      lineKey: 'orderNotFound',
    });
  });
});

describe('refunds and membership', () => {
  it.each([
    ['EUR', 4950, '€49.50'],
    ['JPY', 4950, '¥4,950'],
    ['KWD', 49500, 'KWD\u00a049.500'],
  ])('tells the amount of a pending refund in %s', (currency, minor, said) => {
    const refund = {
      amount: { amount: minor, currency },
      status: 'pending',
      at: '2026-11-03T10:00:00.000Z',
    } as const;
    const found = ask({ playbook: 'refund_status', account: account([order({ refund })]) });
    expect(found).toMatchObject({ lineKey: 'refundPending', values: { amount: said, number: '48213' } });
  });

  it('says that there is no membership', () => {
    expect(ask({ playbook: 'subscription_status', account: account([]) })).toMatchObject({
      lineKey: 'subscriptionNone',
    });
  });
});
