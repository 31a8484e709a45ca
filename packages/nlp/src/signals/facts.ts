import type { ExtractedFact } from '@baton/domain';
import { FactKind } from '@baton/domain';
import { z } from 'zod';
import { plainText } from '../text/bounded.js';

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
      (source) => !repeatsARepetition.test(source),
      'must not repeat a group that itself repeats something',
    ),
});
export type FactPattern = z.infer<typeof FactPattern>;

/** "(\d+)+" and its like take for ever on a text that nearly matches; no order number needs them. */
const repeatsARepetition = /\((?:[^()\\]|\\.)*(?:[*+]|\{\d+,\d*\})(?:[^()\\]|\\.)*\)(?:[*+]|\{\d+,\d*\})/;

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

const MOST_FACTS = 20;

interface Extractor {
  readonly kind: FactKind;
  readonly pattern: RegExp;
  /** The value to store, or null when the match is not one after all. */
  readonly read: (match: string) => string | null;
}

const trimmed = (match: string): string => match.trim();

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const number = '\\d{1,3}(?:[,.]\\d{3})+(?:[.,]\\d{2})?|\\d{1,7}(?:[.,]\\d{1,2})?';
const currencyWord = '(?:usd|eur|gbp|dollars?|bucks|euros?|pounds?|quid|cents?|chf|cad|aud)';

const common: readonly Extractor[] = [
  {
    kind: 'email',
    pattern: /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}\b/gi,
    read: (m) => m.toLowerCase(),
  },
  {
    kind: 'amount',
    pattern: new RegExp(
      `[$£€] ?(?:${number})(?!\\d)|(?<![\\d.,])(?:${number}) ?(?:[$£€]|${currencyWord}\\b)`,
      'gi',
    ),
    read: trimmed,
  },
  { kind: 'date', pattern: /\b\d{4}-\d{2}-\d{2}\b/g, read: trimmed },
  { kind: 'date', pattern: /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b/g, read: trimmed },
  {
    kind: 'date',
    pattern: new RegExp(
      `\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|${month} \\d{1,2}(?:st|nd|rd|th)?)(?!\\d)(?:,? \\d{4})?\\b`,
      'gi',
    ),
    read: trimmed,
  },
  {
    kind: 'date',
    pattern:
      /\b(?:(?:last|next|this|on) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|today|tomorrow|tonight)\b/gi,
    read: trimmed,
  },
  {
    kind: 'phone',
    pattern: /(?<![\w.,#])(?:\+|00)?\(?\d{1,4}\)?(?:[ ./-]?\(?\d{2,5}\)?){2,5}(?![\w@])/g,
    read: readPhone,
  },
];

/** 7 to 15 digits (ITU-T E.164), written the way numbers are written: with a plus, a leading zero or groups. */
function readPhone(match: string): string | null {
  const digits = match.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return null;
  const spelt = /^(?:\+|00|0|\()|[ ./-]/.test(match.trim()) || digits.length >= 10;
  return spelt ? `${match.trim().startsWith('+') ? '+' : ''}${digits}` : null;
}

/**
 * Facts a customer states, each with its place in the message, in reading order. Where two overlap the kind that is
 * looked for first wins: e-mail, then the organisation's own patterns, then amounts, dates, phones.
 * @throws SyntaxError when a configured expression is not a regular expression
 */
export function facts(text: string, patterns: readonly FactPattern[] = defaultFactPatterns): ExtractedFact[] {
  const plain = plainText(text);
  const [email, ...others] = common;
  const own = patterns.map(({ kind, expression }) => ({
    kind,
    pattern: new RegExp(expression, 'gid'),
    read: trimmed,
  }));
  const found: ExtractedFact[] = [];
  for (const extractor of email === undefined ? [] : [email, ...own, ...others]) {
    for (const fact of extract(plain, extractor)) {
      if (found.length < MOST_FACTS && !found.some((f) => overlap(f, fact))) found.push(fact);
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

function extract(plain: string, { kind, pattern, read }: Extractor): ExtractedFact[] {
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const group = match.indices?.[1];
    const [start, end] = group ?? [match.index, match.index + match[0].length];
    const value = read(plain.slice(start, end));
    return value === null || value === '' ? [] : [{ kind, value, span: { start, end } }];
  });
}

function overlap(a: ExtractedFact, b: ExtractedFact): boolean {
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
