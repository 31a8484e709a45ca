import { describe, expect, it } from 'vitest';
import { Account } from '@baton/domain';
import { accountOf, orderOf } from '../testing/accounts.js';
import { readCustomers, type ReadCustomers } from './read-customers.js';

const json = (value: unknown): ReadCustomers => readCustomers(JSON.stringify(value), 'json');

/** `row field: message` of each problem. */
const said = ({ problems }: ReadCustomers): string[] =>
  problems.map(({ row, field, message }) => `${row} ${field ?? '-'}: ${message}`);

const { externalId: _, ...account } = accountOf([orderOf('1', '2026-10-01T00:00:00.000Z'), orderOf('2')]);

describe('customers from JSON', () => {
  it('are read with their account, orders newest first', () => {
    const read = json([
      {
        externalId: ' C-1 ',
        name: 'Ada',
        email: 'ada@example.com',
        locale: 'de-AT',
        segments: ['new', 'new'],
        attributes: { tier: 'go\u0000ld', seats: 40, trial: false },
        account,
      },
      { externalId: 'C-2', name: null, account: null },
    ]);
    expect(said(read)).toEqual([]);
    expect(read.rows).toEqual([
      {
        row: 1,
        externalId: 'C-1',
        name: 'Ada',
        email: 'ada@example.com',
        locale: 'de-AT',
        segments: ['new'],
        attributes: { tier: 'gold', seats: 40, trial: false },
        account: { ...account, externalId: 'C-1', orders: account.orders.toReversed() },
      },
      {
        row: 2,
        externalId: 'C-2',
        name: null,
        email: null,
        locale: null,
        segments: [],
        attributes: {},
        account: null,
      },
    ]);
  });

  it('need of an account only what is known', () => {
    const order = {
      number: '1',
      placedAt: 1_793_527_200,
      status: 'In transit',
      total: { amount: 5, currency: 'eur' },
    };
    const read = json([{ externalId: 'C-1', account: { orders: [order] } }]);
    expect(said(read)).toEqual([]);
    expect(Account.parse(read.rows[0]?.account)).toEqual(read.rows[0]?.account);
    expect(read.rows[0]?.account).toMatchObject({
      status: 'active',
      orders: [{ placedAt: '2026-11-01T10:00:00.000Z', status: 'shipped', items: [], payments: 1 }],
      openInvoices: [],
    });
  });

  it('may be one a line, or one alone', () => {
    const lines = '\uFEFF{"externalId":"C-1"}\r\n\r\n{"externalId":"C-2"\n{"externalId":"C-3"}\n';
    const read = readCustomers(lines, 'json');
    expect(read.rows.map(({ row, externalId }) => [row, externalId])).toEqual([
      [1, 'C-1'],
      [4, 'C-3'],
    ]);
    expect(said(read)).toEqual(['3 -: the line is not JSON']);
    expect(readCustomers('{\n  "externalId": "C-1"\n}', 'json').rows).toHaveLength(1);
  });
});

describe('what is wrong with JSON', () => {
  it('is said with the path of the field, and the others are kept', () => {
    const order = orderOf('9');
    const read = json([
      { name: 'Ada' },
      { externalId: 17 },
      { externalId: 'C-3', email: 'nobody', segments: ['vip'], attributes: { 'a b': 1 } },
      {
        externalId: 'C-4',
        account: { orders: [{ ...order, placedAt: 'soon', total: { amount: -1, currency: '€' } }] },
      },
      {
        externalId: 'C-5',
        account: { subscription: { plan: 'Club', price: { amount: 4.5, currency: 'EUR' } } },
      },
      { externalId: 'C-6', attributes: { nested: {} } },
      'C-7',
      null,
      { externalId: 'C-9' },
    ]);
    expect(read.rows.map(({ row }) => row)).toEqual([9]);
    expect(said(read)).toEqual([
      '1 externalId: is missing',
      '2 externalId: must be string',
      '3 email: is not an e-mail address',
      '3 segments.0: must be one of high_value, recent_churner, new, member',
      '3 attributes.a b: is not a name that can be used',
      '4 account.orders.0.placedAt: is not a date; write it as 2026-11-01 or 2026-11-01T10:00:00Z',
      '4 account.orders.0.total.amount: must not be negative',
      '4 account.orders.0.total.currency: must be a currency code such as EUR',
      '5 account.subscription.price.amount: must be whole cents',
      '6 attributes.nested: is not a value that can be used',
      '7 -: must be object',
      '8 -: must be object',
    ]);
  });

  it('can be what is there twice', () => {
    const having = (externalId: string, ...numbers: string[]) => ({
      externalId,
      account: { orders: numbers.map((number) => orderOf(number)) },
    });
    const read = json([
      having('C-1', '1', '2'),
      having('C-1', '3'),
      having('C-2', '4', '2'),
      having('C-3', '5', '5'),
      having('C-4', '4'),
    ]);
    expect(read.rows.map(({ externalId }) => externalId)).toEqual(['C-1', 'C-4']);
    expect(said(read)).toEqual([
      '2 externalId: is already in row 1',
      '3 account.orders.1.number: is already in row 1',
      '4 account.orders.1.number: is already in row 4',
    ]);
  });

  it('are names nobody knows, said once', () => {
    const read = json([
      { externalId: 'C-1', Name: 'Ada' },
      { externalId: 'C-2', Name: 'Bob' },
    ]);
    expect(read.rows).toHaveLength(2);
    expect(said(read)).toEqual(['1 Name: is not a field that is known']);
  });

  it.each([
    ['', '0 -: the file is empty'],
    ['[{"externalId": "C-1"}', '0 -: the file is not JSON: a list is begun and does not end'],
    ['externalId,name', '1 -: the line is not JSON'],
    ['[null]', '1 -: must be object'],
  ])('is all there is to say of %j', (text, problem) => {
    expect(readCustomers(text, 'json').rows).toEqual([]);
    expect(said(readCustomers(text, 'json'))).toEqual([problem]);
  });
});
