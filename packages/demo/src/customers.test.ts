import { assert, date, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays } from './calendar.js';
import { demoCustomers } from './customers.js';

const now = new Date('2026-11-24T12:00:00Z');
const anySeed = integer({ min: 0, max: 2 ** 32 - 1 });
const anyNow = date({ min: new Date('2025-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });

describe('demoCustomers', () => {
  test('the same seed and time give the same 200 customers, another seed gives others', () => {
    const customers = demoCustomers(7, now);
    expect(customers).toHaveLength(200);
    expect(demoCustomers(7, now)).toEqual(customers);
    expect(demoCustomers(8, now)).not.toEqual(customers);
  });

  test('Ada Park has paid order 48213 twice', () => {
    const ada = demoCustomers(7, now).find((customer) => customer.email === 'ada.park@example.com');
    expect(ada).toMatchObject({ name: 'Ada Park', subscription: { status: 'active' } });
    expect(ada?.segments).toContain('high_value');
    expect(ada?.since).toMatch(/^2023/);
    const order = ada?.orders.find((candidate) => candidate.number === '48213');
    expect(order).toMatchObject({ payments: 2, total: { amount: 12_900, currency: 'EUR' } });
  });

  test('Jon Keller waits for a delayed order on every day of the week', () => {
    for (let day = 1; day <= 7; day += 1) {
      const monday = new Date(`2026-11-${22 + day}T12:00:00Z`);
      const jon = demoCustomers(7, monday).find((customer) => customer.email === 'jon.keller@example.com');
      expect(jon?.orders[0]).toMatchObject({ status: 'delayed', deliveredAt: null });
      expect(Date.parse(jon?.orders[0]?.expectedAt ?? '')).toBeLessThan(monday.getTime());
    }
  });

  test('numbers, ids and e-mail addresses are unique', () => {
    assert(
      property(anySeed, anyNow, (seed, moment) => {
        const customers = demoCustomers(seed, moment);
        const numbers = customers.flatMap((customer) => customer.orders.map((order) => order.number));
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.every((number) => /^\d{5}$/.test(number))).toBe(true);
        expect(new Set(customers.map((customer) => customer.externalId)).size).toBe(200);
        expect(new Set(customers.map((customer) => customer.email)).size).toBe(200);
        expect(customers.every((customer) => /^[a-z.]+@example\.com$/.test(customer.email))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('nothing has happened in the future, and amounts add up', () => {
    assert(
      property(anySeed, anyNow, (seed, moment) => {
        for (const order of demoCustomers(seed, moment).flatMap((customer) => customer.orders)) {
          const past = [order.placedAt, order.deliveredAt, order.refund?.at].filter((at) => at != null);
          for (const at of past) expect(Date.parse(at), order.number).toBeLessThanOrEqual(moment.getTime());
          const goods = order.items.reduce((sum, line) => sum + line.price.amount * line.quantity, 0);
          expect([0, 490, 890, 1290, 1490]).toContain(order.total.amount - goods);
          expect(order.deliveredAt !== null).toBe(
            order.status === 'delivered' || order.status === 'returned',
          );
          expect(order.refund !== null).toBe(order.status === 'returned');
        }
      }),
      { numRuns: 20 },
    );
  });

  test('every kind of case the demo tells about exists', () => {
    const customers = demoCustomers(7, now);
    const orders = customers.flatMap((customer) => customer.orders);
    expect(new Set(orders.map((order) => order.status)).size).toBe(6);
    expect(new Set(customers.map((customer) => customer.subscription?.status)).size).toBe(5);
    expect(new Set(customers.flatMap((customer) => customer.segments)).size).toBe(4);
    expect(new Set(orders.map((order) => order.refund?.status)).size).toBe(3);
    expect(customers.some((customer) => customer.openInvoices.length > 0)).toBe(true);
  });
});

test('working days skip the weekend', () => {
  const friday = new Date('2026-11-20T09:00:00Z');
  expect(addWorkingDays(friday, 1).toISOString()).toBe('2026-11-23T09:00:00.000Z');
  expect(addWorkingDays(friday, 6).toISOString()).toBe('2026-11-30T09:00:00.000Z');
});
