import { describe, expect, it } from 'vitest';
import { FactPattern, facts } from './facts.js';

const found = (text: string): string[] => facts(text).map(({ kind, value }) => `${kind}=${value}`);

const stated: readonly (readonly [string, readonly string[]])[] = [
  ['my order 20418 is late', ['order_number=20418']],
  ['order #20418', ['order_number=20418']],
  ['#20418', ['order_number=20418']],
  ['20418', ['order_number=20418']],
  ['Order number: 20418.', ['order_number=20418']],
  ['order no. 20418 please', ['order_number=20418']],
  ['it is 20418, not 20419', ['order_number=20418', 'order_number=20419']],
  ['where is order20418', ['order_number=20418']],
  ['write to jane.doe+shop@example.co.uk please', ['email=jane.doe+shop@example.co.uk']],
  ['My mail is JANE@Example.com.', ['email=jane@example.com']],
  ['not.an.email@', []],
  ['I paid $49.90', ['amount=$49.90']],
  ['it was 49,90 €', ['amount=49,90 €']],
  ['refund of 120 euros', ['amount=120 euros']],
  ['charged 1,299.00 USD', ['amount=1,299.00 USD']],
  ['£15 too much', ['amount=£15']],
  ['20 quid', ['amount=20 quid']],
  ['€20418', ['amount=€20418']],
  ['delivered on 2026-06-14', ['date=2026-06-14']],
  ['on 14/06/2026', ['date=14/06/2026']],
  ['14.06.26', ['date=14.06.26']],
  ['ordered on June 3rd', ['date=June 3rd']],
  ['3 June 2026 it arrived', ['date=3 June 2026']],
  ['the 3rd of june', ['date=3rd of june']],
  ['came last Friday', ['date=last Friday']],
  ['it was due yesterday', ['date=yesterday']],
  ['call me on +44 20 7946 0018', ['phone=+442079460018']],
  ['my number is 0171 5551234', ['phone=01715551234']],
  ['(555) 010-4477 is my phone', ['phone=5550104477']],
  ['+491715551234', ['phone=+491715551234']],
  ['06 12 34 56 78', ['phone=0612345678']],
  [
    'order 20418, jane@example.com, paid $30 on 2 May',
    ['order_number=20418', 'email=jane@example.com', 'amount=$30', 'date=2 May'],
  ],
  ['I may buy 2 tents', []],
  ['march 5 kilometres', ['date=march 5']],
  ['size 42 boots, 2 pairs', []],
  ['my postcode is 8001', []],
  ['a 3000 mm water column', []],
  ['version 1.2.3', []],
  ['100%', []],
  ['', []],
  ['👍', []],
  ['see https://example.com/orders', []],
];

describe('facts', () => {
  it.each(stated)('reads "%s"', (text, expected) => expect(found(text)).toEqual(expected));

  it('says where each fact stands', () => {
    const text = '“Hello” – order #20418 for jane@example.com, I paid €30.';
    for (const { kind, span, value } of facts(text)) {
      const quoted = text.slice(span.start, span.end);
      expect(quoted.toLowerCase(), kind).toContain(value.toLowerCase());
    }
    expect(facts(text)).toHaveLength(3);
  });

  it('follows the patterns of the organisation', () => {
    const patterns = [
      { kind: 'order_number' as const, expression: '\\b([A-Z]{2}-\\d{4})\\b' },
      { kind: 'account_id' as const, expression: 'member (\\d{3,8})' },
    ];
    expect(facts('order ab-1234, member 778812', patterns).map(({ kind, value }) => [kind, value])).toEqual([
      ['order_number', 'ab-1234'],
      ['account_id', '778812'],
    ]);
    expect(facts('order 20418', patterns)).toEqual([]);
  });

  it('refuses a pattern that would hang on a near miss', () => {
    for (const expression of ['(\\d+)+x', '([a-z]*\\d)*', '(?:\\d{2,}-)+', '((a+)+)']) {
      expect(FactPattern.safeParse({ kind: 'order_number', expression }).success, expression).toBe(false);
    }
    for (const expression of ['\\b(\\d{5})\\b', '(?:INV|ORD)-?(\\d+)', '([A-Z]{2}\\d{4}){2}']) {
      expect(FactPattern.safeParse({ kind: 'order_number', expression }).success, expression).toBe(true);
    }
  });

  it('refuses a pattern that is no regular expression', () => {
    expect(FactPattern.safeParse({ kind: 'order_number', expression: '(\\d{5' }).success).toBe(false);
    expect(FactPattern.safeParse({ kind: 'order_number', expression: '\\d{5}' }).success).toBe(true);
  });

  it('ignores matches without a character', () => {
    expect(facts('abc', [{ kind: 'order_number', expression: 'x*' }])).toEqual([]);
  });

  it('is bounded on hostile input', () => {
    expect(facts('20418 '.repeat(50_000)).length).toBeLessThanOrEqual(20);
    expect(facts('1'.repeat(100_000))).toEqual([]);
    expect(facts('1 '.repeat(50_000))).toEqual(expect.any(Array));
    expect(facts('a@'.repeat(50_000))).toEqual([]);
  });
});
