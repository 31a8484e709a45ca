import { describe, expect, it } from 'vitest';
import { Account } from '@baton/domain';
import { readCustomers, type ReadCustomers } from './read-customers.js';

const csv = (...lines: string[]): ReadCustomers => readCustomers(lines.join('\n'), 'csv');
const orders =
  'externalId,name,order.number,order.placedAt,order.status,order.total,order.currency,order.item.sku,order.item.name,order.item.quantity';

/** `row field: message` of each problem. */
const said = ({ problems }: ReadCustomers): string[] =>
  problems.map(({ row, field, message }) => `${row} ${field ?? '-'}: ${message}`);

describe('customers from a table', () => {
  it('are read with all that a row can say', () => {
    const read = csv(
      'externalId,name,email,locale,segments,attributes.tier,attributes.seats,attributes.trial,status,since,plan,subscriptionStatus,renewsAt,price,currency,invoice.number,invoice.total,invoice.dueAt',
      'C-1,Ada Lovelace,ada@example.com,en-GB,High value; new,gold,40,TRUE,vip,2024-02-29,Club,past due,2026-12-01,4.50,eur,R-7,129,2026-11-15',
    );
    expect(read.problems).toEqual([]);
    expect(read.rows).toEqual([
      {
        row: 2,
        externalId: 'C-1',
        name: 'Ada Lovelace',
        email: 'ada@example.com',
        locale: 'en-GB',
        segments: ['high_value', 'new'],
        attributes: { tier: 'gold', seats: 40, trial: true },
        account: {
          externalId: 'C-1',
          status: 'vip',
          since: '2024-02-29T00:00:00.000Z',
          subscription: {
            plan: 'Club',
            status: 'past_due',
            renewsAt: '2026-12-01T00:00:00.000Z',
            price: { amount: 450, currency: 'EUR' },
          },
          orders: [],
          openInvoices: [
            { number: 'R-7', total: { amount: 12900, currency: 'EUR' }, dueAt: '2026-11-15T00:00:00.000Z' },
          ],
        },
      },
    ]);
    expect(Account.parse(read.rows[0]?.account)).toEqual(read.rows[0]?.account);
  });

  it('are who they are without an account where the table says nothing of one', () => {
    expect(csv('externalId,name', 'C-1,Ada', 'C-2,').rows).toMatchObject([
      { row: 2, externalId: 'C-1', name: 'Ada', account: null },
      { row: 3, externalId: 'C-2', name: null, email: null, locale: null, segments: [], account: null },
    ]);
  });

  it('gather orders and items from rows with the same id, newest order first', () => {
    const read = csv(
      orders,
      'C-1,Ada,100,2026-10-01,delivered,129.00,EUR,TENT,Tent,1',
      'C-2,Bob,300,2026-10-03,,10,JPY,,,',
      'C-1,,100,,,,,PEG,Peg,12',
      'C-1,Ada,200,2026-11-01,SHIPPED,20,KWD,LAMP,,',
    );
    expect(said(read)).toEqual([]);
    expect(read.rows.map(({ externalId }) => externalId)).toEqual(['C-1', 'C-2']);
    expect(read.rows[0]?.account?.orders).toMatchObject([
      {
        number: '200',
        status: 'shipped',
        total: { amount: 20_000, currency: 'KWD' },
        items: [{ sku: 'LAMP', name: 'LAMP', quantity: 1, price: { amount: 0, currency: 'KWD' } }],
      },
      {
        number: '100',
        status: 'delivered',
        total: { amount: 12_900, currency: 'EUR' },
        payments: 1,
        items: [
          { sku: 'TENT', quantity: 1 },
          { sku: 'PEG', quantity: 12 },
        ],
      },
    ]);
    expect(read.rows[1]?.account?.orders).toMatchObject([{ status: 'processing', total: { amount: 10 } }]);
    for (const { account } of read.rows) expect(Account.parse(account)).toEqual(account);
  });

  it.each([
    [
      'semicolons and decimal commas',
      'externalId;name;plan;price;currency\r\nC-1;"Ada; ""L""";Club;4,50;EUR\r\n',
    ],
    ['tabs', 'externalId\tname\tplan\tprice\tcurrency\nC-1\tAda; "L"\tClub\t4.50\tEUR'],
    [
      'a byte order mark and old line ends',
      '\uFEFF"externalId",name,plan,price,currency\rC-1,"Ada; ""L""",Club,4.50,EUR',
    ],
    [
      'other case, spaces and blank rows',
      'EXTERNALID, Name ,plan,price,currency\n\n C-1 ,"Ada; ""L""",Club,4.50,EUR\n,,,,\n',
    ],
  ])('are read with %s', (_, text) => {
    const read = readCustomers(text, 'csv');
    expect(said(read)).toEqual([]);
    expect(read.rows).toMatchObject([
      { externalId: 'C-1', name: 'Ada; "L"', account: { subscription: { price: { amount: 450 } } } },
    ]);
  });

  it('price everything in the currency of the row where none is nearer', () => {
    const read = csv(
      'externalId,currency,order.number,order.placedAt,order.total,invoice.number,invoice.total,invoice.dueAt,invoice.currency',
      'C-1,JPY,1,2026-11-01,5,R-1,5,2026-11-01,EUR',
    );
    expect(read.rows[0]?.account).toMatchObject({
      orders: [{ total: { amount: 5, currency: 'JPY' } }],
      openInvoices: [{ total: { amount: 500, currency: 'EUR' } }],
    });
  });

  it('keep ids and numbers that look like numbers as they are written', () => {
    const read = csv('externalId,attributes.zip,attributes.phone', '007,01234,+4912');
    expect(read.rows).toMatchObject([{ externalId: '007', attributes: { zip: '01234', phone: '+4912' } }]);
  });

  it('may have line breaks and quotes inside', () => {
    const read = csv('externalId,name', 'C-1,"Ada\nLovelace"', 'C-2,24" bike', 'C-3,x');
    expect(read.rows).toMatchObject([{ name: 'Ada\nLovelace' }, { row: 3, name: '24" bike' }, { row: 4 }]);
  });
});
