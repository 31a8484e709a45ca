import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from './iso-date.js';
import { currencyCode, minorUnitDigits, minorUnits } from './money.js';
import { orderStatusReader, subscriptionStatusReader } from './status-words.js';

describe('amounts', () => {
  it.each([
    ['129.00', 'EUR', 12900],
    [129, 'EUR', 12900],
    [1.005, 'EUR', 101],
    [128.99999999999997, 'EUR', 12900],
    ['0.1', 'EUR', 10],
    ['-129.5', 'EUR', -12950],
    ['-0.00', 'EUR', 0],
    ['129', 'JPY', 129],
    ['129.5', 'JPY', 130],
    ['1.2345', 'KWD', 1235],
    ['1.5', 'HUF', 150],
    ['12.345', 'IQD', 12345],
  ])('reads %j %s as %d minor units', (amount, currency, expected) => {
    expect(minorUnits(amount, { currency, unit: 'major' })).toBe(expected);
  });

  it.each([
    '1,299.00',
    '1.2.3',
    '',
    '€129',
    '1e3',
    'NaN',
    Number.NaN,
    1e21,
    '99999999999999999',
    null,
    {},
    true,
  ])('does not guess what %j means', (amount) => {
    expect(minorUnits(amount, { currency: 'EUR', unit: 'major' })).toBeNull();
  });

  it('takes whole cents as they are and no half ones', () => {
    expect(minorUnits('12900', { currency: 'JPY', unit: 'minor' })).toBe(12900);
    expect(minorUnits('12900.0', { currency: 'EUR', unit: 'minor' })).toBe(12900);
    expect(minorUnits(129.5, { currency: 'EUR', unit: 'minor' })).toBeNull();
  });

  it('gives back any amount of cents that was written as decimals', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (minor, currency) => {
        const digits = minorUnitDigits(currency);
        const text = `${Math.abs(minor)}`.padStart(digits + 1, '0');
        const cut = text.length - digits;
        const major = `${minor < 0 ? '-' : ''}${text.slice(0, cut)}${digits > 0 ? '.' : ''}${text.slice(cut)}`;
        expect(minorUnits(major, { currency, unit: 'major' })).toBe(minor);
      }),
    );
  });

  it('knows a currency by its form', () => {
    expect(currencyCode(' eur ')).toBe('EUR');
    expect([currencyCode('€'), currencyCode('EURO'), currencyCode(978)]).toEqual([null, null, null]);
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-01', '2026-11-01T00:00:00.000Z'],
    ['2026-11-01T10:00:00+02:00', '2026-11-01T08:00:00.000Z'],
    ['2026-11-01T10:00:00.000+0000', '2026-11-01T10:00:00.000Z'],
    ['2026-11-01 10:00:00', '2026-11-01T10:00:00.000Z'],
    ['2026-11-01 10:00:00 -0500', '2026-11-01T15:00:00.000Z'],
    ['2026-11-01 10:00:00 UTC', '2026-11-01T10:00:00.000Z'],
    [1_793_527_200, '2026-11-01T10:00:00.000Z'],
    ['1793527200', '2026-11-01T10:00:00.000Z'],
    [1_793_527_200_000, '2026-11-01T10:00:00.000Z'],
  ])('reads %j', (value, expected) => {
    expect(isoDate(value)).toBe(expected);
  });

  it.each([
    '2026-02-30',
    '30.11.2026',
    '11/30/2026',
    'soon',
    '',
    2019,
    20_261_101,
    '20261101',
    0,
    -5,
    1e17,
    null,
    {},
  ])('does not guess what %j means', (value) => {
    expect(isoDate(value)).toBeNull();
  });

  it('gives ISO in UTC or nothing, whatever it is given', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.double(),
      fc.date({ noInvalidDate: true }).map(String),
      fc.anything(),
    );
    fc.assert(
      fc.property(anything, (value) => {
        expect(isoDate(value) ?? '2026-11-01T00:00:00.000Z').toMatch(
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
        );
      }),
    );
  });
});

describe('words for states', () => {
  it('understands our own words however they are spelled, and the common ones', () => {
    const read = orderStatusReader();
    expect(['SHIPPED', 'In transit', 'on-hold', 'canceled', 'Refunded'].map(read)).toEqual([
      'shipped',
      'shipped',
      'processing',
      'cancelled',
      'returned',
    ]);
    expect(subscriptionStatusReader()('PAST-DUE')).toBe('past_due');
  });

  it("prefers the organisation's own meaning and does not guess", () => {
    const read = orderStatusReader({ COMPLETE: 'shipped', '7': 'delayed' });
    expect([read('complete'), read(7), read('quux'), read(null), read('constructor')]).toEqual([
      'shipped',
      'delayed',
      null,
      null,
      null,
    ]);
  });
});
