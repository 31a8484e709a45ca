import { MAX_MESSAGE_LENGTH } from '@baton/domain';
import { describe, expect, it } from 'vitest';
import { compilePatterns, defaultFactPatterns, FactPattern, findByPatterns } from './fact-pattern.js';

const isAccepted = (expression: string): boolean =>
  FactPattern.safeParse({ kind: 'order_number', expression }).success;

describe('patterns of an organisation', () => {
  it.each([
    '\\b(\\d{5})\\b',
    '\\d{5}',
    '(?:INV|ORD)-?(\\d+)',
    '([A-Z]{2}\\d{4}){2}',
    '(?<number>[A-Z]{1,3}-\\d{4,10})',
    'order(?: no\\.?)?:? ?#?(\\d{5,8})',
    '[({\\]]\\d{4}',
    '([A-Z])\\1\\d{4}',
    '(?:[A-Z]{2}\\d{2}-){3}\\d{4}',
    ...defaultFactPatterns.map(({ expression }) => expression),
  ])('may be %s', (expression) => expect(isAccepted(expression)).toBe(true));

  it.each([
    '',
    '(\\d{5',
    '[a-',
    '(\\d+)+x',
    '([a-z]*\\d)*',
    '(?:\\d{2,}-)+',
    '((a+)+)',
    '\\d*\\d*\\d*x',
    '(a|a){30}b',
    '(a?){40}a{40}',
    '(?:a|ab?)+c',
    '\\d{0,300}\\d{0,300}\\d{0,300}x',
    '.*.*order',
    '(?:(?:a|b)+,)+',
    '(.{1,140})\\1{0,140}!',
    '(?<word>\\w+)-\\k<word>',
    '\\d*\\d*\\d*x{5000}',
    '(?:a|ab?){5000}c',
  ])('may not be %s', (expression) => expect(isAccepted(expression)).toBe(false));

  it.each(['(?:INV|ORD)-?(\\d+)x', '\\w+-', '(?:A|B)?[A-Z]*!'])(
    '%s reads a hostile message',
    (expression) => {
      const patterns = compilePatterns([{ kind: 'order_number', expression }]);
      for (const piece of ['1', 'A', 'INV', 'AB1-']) {
        expect(findByPatterns(piece.repeat(MAX_MESSAGE_LENGTH / piece.length), patterns)).toBeInstanceOf(
          Array,
        );
      }
    },
  );

  it('find nothing where they match nothing', () => {
    expect(findByPatterns('abc', compilePatterns([{ kind: 'order_number', expression: 'x*' }]))).toEqual([]);
  });
});
