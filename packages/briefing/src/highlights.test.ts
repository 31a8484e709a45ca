import type { Account, Order } from '@baton/domain';
import { describe, expect, it } from 'vitest';
import { highlightsOf, highlightsToSay, type KnownCustomer, type PastContact } from './highlights.js';

const now = new Date('2026-11-23T12:00:00.000Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const euros = (amount: number) => ({ amount, currency: 'EUR' });

function order(number: string, given: Partial<Order> = {}): Order {
  return {
    number,
    placedAt: daysAgo(20).toISOString(),
    status: 'delivered',
    items: [],
    total: euros(12_900),
    payments: 1,
    carrier: null,
    trackingCode: null,
    expectedAt: null,
    deliveredAt: daysAgo(12).toISOString(),
    refund: null,
    ...given,
  };
}
function account(given: Partial<Account> = {}): Account {
  return {
    externalId: 'C-1',
    status: 'active',
    since: null,
    subscription: null,
    orders: [],
    openInvoices: [],
    ...given,
  };
}
function contact(days: number, given: Partial<PastContact> = {}): PastContact {
  return { at: daysAgo(days), state: 'resolved', headline: null, rating: null, orderNumbers: [], ...given };
}
function lines(given: Partial<KnownCustomer>): string[] {
  return highlightsOf({ account: null, segments: [], contacts: [], now, ...given }).map(({ text }) => text);
}

describe('what stands out', () => {
  it('is nothing for a customer about whom nothing does', () => {
    expect(lines({ account: account({ orders: [order('48213')] }), contacts: [contact(0)] })).toEqual([]);
  });

  it('is an order that was paid twice, is late, or whose refund is due', () => {
    const late = order('48214', {
      status: 'shipped',
      deliveredAt: null,
      expectedAt: daysAgo(1).toISOString(),
    });
    const refund = { amount: euros(100), status: 'pending', at: now.toISOString() } as const;
    const orders = [order('48215', { refund }), late, order('48213', { payments: 2 })];
    expect(lines({ account: account({ orders }) })).toEqual([
      'Two payments on order 48213',
      'Order 48214 is late',
      'Refund for order 48215 is not paid yet',
    ]);
  });

  it('is the third contact about one order in ten days, whatever else was spoken of', () => {
    const contacts = [
      contact(0, { orderNumbers: ['48213', '48213'] }),
      contact(4, { orderNumbers: ['11111', '48213'] }),
      contact(9, { orderNumbers: ['48213'] }),
      contact(11, { orderNumbers: ['48213'] }),
    ];
    expect(lines({ contacts })).toEqual(['Third contact about order 48213 in 10 days']);
  });

  it('counts on where words end', () => {
    const contacts = (count: number) =>
      Array.from({ length: count }, () => contact(1, { orderNumbers: ['48213'] }));
    expect(lines({ contacts: contacts(2) })[0]).toMatch(/^Second contact/);
    expect(lines({ contacts: contacts(11) })[0]).toMatch(/^11th contact/);
    expect(lines({ contacts: contacts(22) })[0]).toMatch(/^22nd contact/);
  });

  it('is being here often, when it was not for one order', () => {
    const contacts = [contact(0), contact(3, { orderNumbers: ['1'] }), contact(8), contact(30)];
    expect(lines({ contacts })).toEqual(['Three conversations in the last 10 days']);
  });

  it('is money they owe: overdue before open', () => {
    const invoice = (number: string, days: number) => ({
      number,
      total: euros(2_000),
      dueAt: daysAgo(days).toISOString(),
    });
    const openInvoices = [invoice('INV-1', -3), invoice('INV-2', 2)];
    expect(lines({ account: account({ openInvoices }) })).toEqual([
      'Invoice INV-2 is overdue',
      'Invoice INV-1 is open',
    ]);
    expect(lines({ account: account({ openInvoices: [invoice('a', 1), invoice('b', 2)] }) })).toEqual([
      'Two invoices are overdue',
    ]);
    const subscription = { plan: 'Summit Club', renewsAt: null, price: euros(450) };
    expect(lines({ account: account({ subscription: { ...subscription, status: 'past_due' } }) })).toEqual([
      'Summit Club: payment is overdue',
    ]);
    expect(lines({ account: account({ subscription: { ...subscription, status: 'cancelled' } }) })).toEqual([
      'Summit Club was cancelled',
    ]);
  });

  it('is a bad last rating, not one that was made good since', () => {
    expect(lines({ contacts: [contact(0), contact(20, { rating: 1 }), contact(40, { rating: 5 })] })).toEqual(
      ['Rated the last conversation 1 of 5'],
    );
    expect(lines({ contacts: [contact(0), contact(20, { rating: 4 }), contact(40, { rating: 1 })] })).toEqual(
      [],
    );
  });

  it('is an earlier conversation that a person has not ended; the present one is not earlier', () => {
    const headline = 'Charged twice for order 48213 and wants the second payment back before Friday';
    const open = contact(20, { state: 'with_agent', headline });
    expect(lines({ contacts: [open] })).toEqual([]);
    expect(lines({ contacts: [contact(0, { state: 'with_bot' }), open] })).toEqual([
      expect.stringMatching(/^An earlier conversation is still open: “Charged twice for order 48213/),
    ]);
    expect(lines({ contacts: [contact(0), contact(20, { state: 'queued' })] })).toEqual([
      'An earlier conversation is still open',
    ]);
  });

  it('is who they are, with or without an account', () => {
    expect(lines({ segments: ['member', 'high_value'] })).toEqual(['High-value customer']);
  });

  it('is at most four, most pressing first', () => {
    const orders = [
      order('48214', { status: 'delayed', deliveredAt: null }),
      order('48213', { payments: 2 }),
    ];
    const contacts = [
      contact(0, { orderNumbers: ['48213'] }),
      contact(2, { orderNumbers: ['48213'], rating: 2 }),
      contact(3, { state: 'queued' }),
    ];
    expect(lines({ account: account({ orders }), segments: ['high_value'], contacts })).toEqual([
      'Two payments on order 48213',
      'Second contact about order 48213 in 10 days',
      'Order 48214 is late',
      'Rated the last conversation 2 of 5',
    ]);
  });
});

it('says to the customer what helps them, not what is thought of them', () => {
  const highlights = highlightsOf({
    account: account({ orders: [order('48213', { payments: 2 })] }),
    segments: ['high_value'],
    contacts: [contact(0), contact(1, { rating: 1 })],
    now,
  });
  expect(highlights).toHaveLength(3);
  expect(highlightsToSay(highlights)).toEqual(['two payments on order 48213']);
});
