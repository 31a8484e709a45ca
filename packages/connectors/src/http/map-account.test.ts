import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Account } from '@baton/domain';
import { AccountSystemUnavailable } from '../account-system-unavailable.js';
import { accountOf, orderOf } from '../testing/accounts.js';
import { AccountMapping } from './account-mapping.js';
import { accountMapper } from './map-account.js';

const mapper = (mapping: object = {}) => accountMapper(AccountMapping.parse(mapping));

const shop = {
  unit: 'major',
  root: '$.data[0]',
  externalId: '$.id',
  status: '$.flags.state',
  since: '$.created',
  subscription: {
    plan: '$.billing.product',
    status: '$.billing.state',
    renewsAt: '$.billing.next',
    price: { amount: '$.billing.fee', currency: { value: 'eur' } },
    statuses: { Z: 'cancelled' },
  },
  orders: {
    list: '$.sales[*]',
    number: '$.no',
    placedAt: '$.at',
    status: '$.state',
    statuses: { SHIPPED_PARTIALLY: 'shipped' },
    otherwise: 'delayed',
    total: { amount: '$.sum', currency: '$.cur' },
    payments: '$.charges',
    items: {
      list: '$.lines',
      sku: '$.article',
      name: '$.title',
      quantity: '$.qty',
      price: { amount: '$.each' },
    },
  },
  openInvoices: null,
};
const sale = {
  no: 48213,
  at: 1_793_527_200,
  state: 'shipped partially',
  sum: '129.90',
  cur: 'eur',
  charges: [{}, {}],
  lines: [{ article: 'T', title: 'Tent', qty: '2', each: 64.95 }],
};
const answer = {
  data: [
    {
      id: 17,
      flags: { state: 'VIP' },
      created: '2024-02-29',
      billing: { product: 'Club', state: 'Z', next: null, fee: 4.5 },
      sales: [
        sale,
        { ...sale, no: 48214, at: 1_793_527_300, state: 'lost in space', cur: 'JPY', sum: 129, lines: [] },
      ],
    },
  ],
};

describe('accounts from answers', () => {
  it('need no mapping where the system answers with our account', () => {
    expect(mapper()(accountOf())).toEqual(accountOf());
    expect(mapper()(JSON.parse(JSON.stringify(accountOf())))).toEqual(accountOf());
  });

  it('are read from another shape by paths, constants, units and words', () => {
    const account = mapper(shop)(answer);
    expect(Account.parse(account)).toEqual(account);
    expect(account).toMatchObject({
      externalId: '17',
      status: 'VIP',
      since: '2024-02-29T00:00:00.000Z',
      subscription: {
        plan: 'Club',
        status: 'cancelled',
        renewsAt: null,
        price: { amount: 450, currency: 'EUR' },
      },
      openInvoices: [],
    });
    expect(account?.orders).toMatchObject([
      { number: '48214', status: 'delayed', total: { amount: 129, currency: 'JPY' }, items: [] },
      {
        number: '48213',
        placedAt: '2026-11-01T10:00:00.000Z',
        status: 'shipped',
        total: { amount: 12990, currency: 'EUR' },
        payments: 2,
        items: [{ sku: 'T', name: 'Tent', quantity: 2, price: { amount: 6495, currency: 'EUR' } }],
        carrier: null,
        refund: null,
      },
    ]);
  });

  it('are none where the answer is null, or a search found nobody', () => {
    expect(mapper()(null)).toBeNull();
    expect(mapper(shop)({ data: [] })).toBeNull();
  });

  it('do without what is not there', () => {
    expect(mapper()({ externalId: 'C-1', subscription: null, orders: null })).toEqual({
      externalId: 'C-1',
      status: 'unknown',
      since: null,
      subscription: null,
      orders: [],
      openInvoices: [],
    });
  });

  it('leave out a broken order, and speak up when all are broken', () => {
    const broken = { ...orderOf('1'), placedAt: 'soon' };
    expect(mapper()({ ...accountOf(), orders: [broken, orderOf('2')] })?.orders).toEqual([orderOf('2')]);
    expect(() => mapper()({ ...accountOf(), orders: [broken] })).toThrow(/\(orders\.placedAt\)/);
  });

  it('hold clean text of bounded length', () => {
    const account = mapper()({ externalId: ' C\u0000-1 ', status: 'x'.repeat(5000), orders: [] });
    expect(account?.externalId).toBe('C-1');
    expect(account?.status).toHaveLength(300);
  });

  it.each([
    ['text', 'hello', {}],
    ['an error', { error: 'boom' }, {}],
    ['a list', [accountOf()], {}],
    ['a plan that costs nonsense', { ...accountOf(), subscription: { plan: 'Club', price: 'cheap' } }, {}],
    [
      'an amount that cannot be read',
      { ...accountOf(), orders: [{ ...orderOf('1'), total: { amount: 'x', currency: 'EUR' } }] },
      {},
    ],
    [
      'the wrong unit',
      { ...accountOf(), orders: [{ ...orderOf('1'), total: { amount: 1.5, currency: 'EUR' } }] },
      {},
    ],
    ['an id of the wrong kind', { ...accountOf(), externalId: { id: 1 } }, {}],
  ])('refuse %s without quoting it', (_, body, mapping) => {
    const read = () => mapper(mapping)(body);
    expect(read).toThrow(AccountSystemUnavailable);
    expect(read).toThrow(
      /^the account system sent an answer that cannot be read as an account( \([a-zA-Z.]+\))?$/,
    );
  });

  it('survive answers nested very deeply', () => {
    const depth = 100_000;
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    expect(mapper()({ ...accountOf(), extra: deep })).toEqual(accountOf());
    expect(() => mapper({ externalId: '$..id' })({ extra: deep })).toThrow(/cannot be read as an account/);
  });

  it('are accounts or refused, whatever the answer', () => {
    const words = fc.constantFrom(
      'externalId',
      'orders',
      'number',
      'placedAt',
      'total',
      'amount',
      'currency',
      'EUR',
      'status',
    );
    const noise = fc.oneof(words, fc.integer(), fc.constant(null));
    const json = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 5 }, noise, fc.array(tie('any')), fc.dictionary(words, tie('any'))),
    })).any;
    fc.assert(
      fc.property(json, (body) => {
        try {
          const account = mapper()(body);
          if (account) expect(Account.parse(account)).toEqual(account);
        } catch (error) {
          expect(error).toMatchObject({ name: 'AccountSystemUnavailable', reason: 'bad_shape' });
        }
      }),
    );
  });
});
