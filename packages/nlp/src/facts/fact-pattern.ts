import { FactKind } from '@baton/domain';
import { z } from 'zod';
import type { Found } from './found.js';
import { boundedExpression, waysToMatch } from './pattern-cost.js';

/** A kind of number that the organisation uses. The first group of `expression`, or the whole match, is the value. */
export const FactPattern = z.object({
  kind: FactKind,
  /** Source of a regular expression, matched without regard to case. */
  expression: z
    .string()
    .min(1)
    .max(300)
    .refine(isExpression, 'must be a regular expression')
    .refine(
      (source) => !isExpression(source) || waysToMatch(source) <= MOST_WAYS,
      'leaves too many ways to match: use one open repetition at most, and repeat no group with choices',
    ),
});
export type FactPattern = z.infer<typeof FactPattern>;

/** Room for one open repetition and a few choices; the worst message then takes some milliseconds. */
const MOST_WAYS = 500;

function isExpression(source: string): boolean {
  try {
    new RegExp(source, 'gid').test('');
    return true;
  } catch {
    return false;
  }
}

/** Order numbers of the demo shop: five digits, alone, after "#" or after the word "order". */
export const defaultFactPatterns: readonly FactPattern[] = [
  { kind: 'order_number', expression: '(?:\\border(?: (?:number|no|nr|id))?\\.?:? ?#?|#)(\\d{5})\\b' },
  { kind: 'order_number', expression: '(?<![\\d.,$£€+-])\\b(\\d{5})\\b(?![.,]?\\d|[ -]\\d)' },
];

/** Customer numbers as most write them: letters, a dash and digits (“C-10023”), or digits that are said to be one. */
export const accountPatterns: readonly FactPattern[] = [
  { kind: 'account_id', expression: '(?<![\\w-])([a-z]{1,2}-\\d{4,10})(?![\\w-])' },
  ...['account', 'customer', 'member'].map((whose): FactPattern => ({
    kind: 'account_id',
    expression: `\\b${whose} (?:number|no\\.?|id) (?:is )?(\\d{6,14})\\b`,
  })),
];

export interface CompiledPattern {
  readonly kind: FactKind;
  readonly expression: RegExp;
}

/** @throws SyntaxError when an expression is not a regular expression */
export function compilePatterns(patterns: readonly FactPattern[]): CompiledPattern[] {
  return patterns.map(({ kind, expression }) => ({
    kind,
    expression: new RegExp(boundedExpression(expression), 'gid'),
  }));
}

export interface Numbered extends Found {
  /** Digits and nothing that says what they are: may also be part of a phone number or an amount. */
  readonly bare: boolean;
}

/** What the organisation's patterns find, first pattern first. */
export function findByPatterns(text: string, patterns: readonly CompiledPattern[]): Numbered[] {
  return patterns.flatMap(({ kind, expression }) =>
    Array.from(text.matchAll(expression)).flatMap((match): Numbered[] => {
      const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
      const value = text.slice(start, end).trim();
      if (value === '') return [];
      return [{ kind, value, span: { start, end }, bare: /^\d+$/.test(match[0].trim()) }];
    }),
  );
}
