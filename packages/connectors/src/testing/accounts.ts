import type { Account, Order } from '@baton/domain';

export function orderOf(number: string, placedAt = '2026-11-01T10:00:00.000Z'): Order {
  return {
    number,
    placedAt,
    status: 'shipped',
    items: [{ sku: 'TENT-2', name: 'Tent', quantity: 1, price: { amount: 12900, currency: 'EUR' } }],
    total: { amount: 12900, currency: 'EUR' },
    payments: 1,
    carrier: 'DHL',
    trackingCode: '00340434161094042557',
    expectedAt: '2026-11-04T00:00:00.000Z',
    deliveredAt: null,
    refund: { amount: { amount: 500, currency: 'EUR' }, status: 'paid', at: '2026-11-03T00:00:00.000Z' },
  };
}

export function accountOf(orders: Order[] = [orderOf('48213')]): Account {
  return {
    externalId: 'C-1',
    status: 'active',
    since: '2024-02-29T00:00:00.000Z',
    subscription: {
      plan: 'Summit Club',
      status: 'past_due',
      renewsAt: '2026-12-01T00:00:00.000Z',
      price: { amount: 450, currency: 'EUR' },
    },
    orders,
    openInvoices: [
      { number: 'R-7', total: { amount: 12900, currency: 'EUR' }, dueAt: '2026-11-15T00:00:00.000Z' },
    ],
  };
}
