import { describe, expect, it } from 'vitest';
import type { Account, CustomerId } from '@baton/domain';
import { inProductAccounts } from './index.js';

const customerId = '0190b6a2-0000-7000-8000-000000000001' as CustomerId;
const account: Account = {
  externalId: 'C-1',
  status: 'active',
  since: null,
  subscription: null,
  openInvoices: [],
  orders: [
    {
      number: '48213',
      placedAt: '2026-11-01T10:00:00.000Z',
      status: 'shipped',
      items: [],
      total: { amount: 12900, currency: 'EUR' },
      payments: 1,
      carrier: null,
      trackingCode: null,
      expectedAt: null,
      deliveredAt: null,
      refund: null,
    },
  ],
};
const accounts = inProductAccounts({
  byCustomer: async (id) => (id === customerId ? account : null),
  byEmail: async (email) => (email === 'ada@example.com' ? account : null),
});
const anonymous = { customerId, externalId: null };

describe('in-product accounts', () => {
  it('gives a signed-in customer their own account', async () => {
    expect(await accounts.find({ customerId, externalId: 'C-1', email: null, orderNumber: null })).toBe(
      account,
    );
  });

  it('tells an anonymous visitor nothing for a guessed order number or a known address alone', async () => {
    expect(await accounts.find({ ...anonymous, email: null, orderNumber: '48213' })).toBeNull();
    expect(await accounts.find({ ...anonymous, email: 'ada@example.com', orderNumber: null })).toBeNull();
  });

  it('recognises an anonymous visitor by address and order number together', async () => {
    expect(await accounts.find({ ...anonymous, email: 'ada@example.com', orderNumber: '48213' })).toBe(
      account,
    );
    expect(await accounts.find({ ...anonymous, email: 'ada@example.com', orderNumber: '11111' })).toBeNull();
  });
});
