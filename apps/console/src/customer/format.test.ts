import { expect, it } from 'vitest';
import { day, money, words } from './format.js';

it('writes cents only where there are any', () => {
  expect(money({ amount: 12_900, currency: 'EUR' }, 'en')).toBe('€129');
  expect(money({ amount: 450, currency: 'EUR' }, 'en')).toBe('€4.50');
  expect(money({ amount: 450, currency: 'JPY' }, 'en')).toBe('¥450');
});

it('names the year only when it is another one', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(day('2026-11-18T12:00:00Z', now, 'en')).toBe('Nov 18');
  expect(day('2025-11-18T12:00:00Z', now, 'en')).toBe('Nov 18, 2025');
});

it('makes words of keys it has never seen', () => {
  expect(words('past_due')).toBe('Past due');
});
