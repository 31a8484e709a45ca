import { describe, expect, it } from 'vitest';
import { readCustomers, type ReadCustomers } from './read-customers.js';

const csv = (...lines: string[]): ReadCustomers => readCustomers(lines.join('\n'), 'csv');
const orders =
  'externalId,name,order.number,order.placedAt,order.status,order.total,order.currency,order.item.sku,order.item.name,order.item.quantity';

/** `row field: message` of each problem. */
const said = ({ problems }: ReadCustomers): string[] =>
  problems.map(({ row, field, message }) => `${row} ${field ?? '-'}: ${message}`);

describe('what is wrong with a table', () => {
  it('is said with row and column, and the other rows are kept', () => {
    const read = csv(
      'externalId,email,locale,segments,since,order.number,order.placedAt,order.total,order.currency,order.item.quantity',
      'C-1,not an address,,,,,,,,',
      'C-2,,German!,,,,,,,',
      'C-3,,,vip,,,,,,',
      'C-4,,,,31.12.2025,,,,,',
      'C-5,,,,,1,2026-11-01,-5,EUR,',
      'C-6,,,,,2,2026-02-30,5,EURO,',
      'C-7,,,,,3,2026-11-01,"1,299",EUR,',
      'C-8,,,,,4,2026-11-01,5,,',
      'C-9,,,,,,2026-11-01,5,EUR,',
      'C-10,,,,,5,2026-11-01,5,EUR,0',
      ',a@example.com,,,,,,,,',
      `${'x'.repeat(129)},,,,,,,,,`,
      'C-13,,,,,,,,,,,more',
      'C-14,,,,,,,,,',
    );
    expect(read.rows.map(({ externalId }) => externalId)).toEqual(['C-14']);
    expect(said(read)).toEqual([
      '2 email: is not an e-mail address',
      '3 locale: must be a language tag such as en or de-AT',
      '4 segments.0: must be one of high_value, recent_churner, new, member',
      '5 since: is not a date; write it as 2026-11-01 or 2026-11-01T10:00:00Z',
      '6 order.total: must not be negative',
      '7 order.placedAt: is not a date; write it as 2026-11-01 or 2026-11-01T10:00:00Z',
      '7 order.currency: must be a currency code such as EUR',
      '8 order.total: is not an amount; write it as 129.00',
      '9 order.total: needs a currency',
      '10 order.number: is missing',
      '11 order.item.quantity: must be a whole number, at least 1',
      '12 externalId: is missing',
      '13 externalId: is longer than 128 characters',
      '14 -: has more cells than the header has columns',
    ]);
  });

  it('can be that rows contradict each other', () => {
    const read = csv(
      `${orders},attributes.tier,plan,price,invoice.number,invoice.total,invoice.dueAt`,
      'C-1,Ada,100,2026-10-01,,129,EUR,TENT,,,gold,,,R-1,129,2026-11-01',
      'C-1,Eve,,,,,,,,,,,,,,',
      'C-1,,,,,,,,,,silver,,,,,',
      'C-1,,100,,,,,,,,,,,,,',
      'C-1,,100,,,130,EUR,PEG,,,,,,,,',
      'C-2,,100,2026-10-01,,129,EUR,,,,,,,,,',
      'C-1,,101,,,,,PEG,,,,,,,,',
      'C-1,,102,2026-10-01,,1,EUR,,,,,Club,,,,',
      'C-1,,103,2026-10-01,,1,EUR,,,,,,5,,,',
      'C-1,,104,2026-10-01,,1,EUR,,,2,,,,,,',
      'C-1,,105,2026-10-01,,1,EUR,,,,,,,R-1,130,2026-11-01',
      'C-1,,106,2026-10-01,,1,EUR,,,,,,,R-1,129,2026-11-01',
    );
    expect(read.rows).toHaveLength(1);
    expect(read.rows[0]).toMatchObject({ name: 'Ada', attributes: { tier: 'gold' } });
    expect(read.rows[0]?.account?.orders.map(({ number, items }) => [number, items.length])).toEqual([
      ['100', 1],
      ['106', 0],
    ]);
    expect(read.rows[0]?.account?.openInvoices).toHaveLength(1);
    expect(said(read)).toEqual([
      '3 name: differs from an earlier row of the same customer, who begins in row 2',
      '4 attributes.tier: differs from an earlier row of the same customer, who begins in row 2',
      '5 order.number: is there twice',
      '6 order.total: differs from an earlier row of the same order',
      '7 order.number: belongs to another customer already',
      '8 order.placedAt: is missing',
      '9 price: is missing',
      '10 plan: is missing',
      '11 order.item.name: is missing',
      '12 invoice.number: differs from an earlier row of the same invoice',
    ]);
  });

  it('are columns nobody knows, said once, and columns that are there twice', () => {
    const read = csv(
      'externalId,name,Colour,attributes.a b,NAME,,attributes.__proto__',
      'C-1,Ada,red,1,Eve,x,1',
      'C-2,Bob',
    );
    expect(said(read)).toEqual([
      '1 Colour: is not a column that is known',
      '1 attributes.a b: is not a column that is known',
      '1 NAME: is there twice',
      '1 attributes.__proto__: is not a column that is known',
    ]);
    expect(read.rows).toMatchObject([
      { name: 'Ada', attributes: {} },
      { name: 'Bob', attributes: {} },
    ]);
  });

  it.each([
    ['', '0 -: the file has no header'],
    [',,,\n', '0 -: the file has no header'],
    ['name\nAda', '1 externalId: the column is missing'],
    ['externalId\n"C-1', '2 -: a quote is opened and not closed'],
  ])('is all there is to say of %j', (text, problem) => {
    expect(csv(text)).toMatchObject({ rows: [] });
    expect(said(csv(text))).toEqual([problem]);
  });
});
