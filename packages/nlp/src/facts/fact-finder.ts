import type { ExtractedFact } from '@baton/domain';
import type { CountryCode } from 'libphonenumber-js/min';
import { isSupportedCountry } from 'libphonenumber-js/min';
import { z } from 'zod';
import { plainText } from '../text/bounded.js';
import { findAmounts } from './amounts.js';
import { dateFinder, type FoundDate } from './dates.js';
import { findEmails } from './emails.js';
import { compilePatterns, defaultFactPatterns, FactPattern, findByPatterns } from './fact-pattern.js';
import { overlaps, without, type Found } from './found.js';
import { findPhones } from './phones.js';
import { CatalogueProduct, productFinder } from './products.js';

/** What facts look like at this organisation. */
export const FactSettings = z.object({
  /** How it writes its order and account numbers. */
  patterns: z.array(FactPattern).default([...defaultFactPatterns]),
  /** What it sells. */
  products: z.array(CatalogueProduct).max(20_000).default([]),
  /** Two letters: whose phone numbers, dollars and order of day and month are meant. Null: only what is explicit. */
  country: z
    .custom<CountryCode>(isCountry, 'must be a country of two capital letters')
    .nullable()
    .default(null),
  /** IANA name; relative dates are those of its calendar. */
  timeZone: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Berlin').default('UTC'),
});
export type FactSettings = z.infer<typeof FactSettings>;
export type FactSettingsInput = z.input<typeof FactSettings>;

function isCountry(code: unknown): boolean {
  return typeof code === 'string' && isSupportedCountry(code);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const MOST_FACTS = 20;
/** Countries that write the month first. */
const monthFirst: ReadonlySet<string> = new Set(['US', 'PH']);

export interface Findings {
  /** In reading order, none overlapping another. */
  readonly facts: ExtractedFact[];
  readonly dates: readonly FoundDate[];
}

export type FactFinder = (text: string, at: number) => Findings;

/**
 * Prepares finding facts: compiles patterns and catalogue once. The finder is given the message and its time in
 * milliseconds. Where two facts overlap the more specific one wins: e-mail addresses, numbers that say what they are
 * ("order 20418"), product names, amounts, dates, phones, and last bare numbers that fit a pattern.
 */
export function factFinder(input: FactSettingsInput = {}): FactFinder {
  const settings = FactSettings.parse(input);
  const { country } = settings;
  const patterns = compilePatterns(settings.patterns);
  const findProducts = productFinder(settings.products);
  const findDates = dateFinder({ timeZone: settings.timeZone, dayFirst: !monthFirst.has(country ?? '') });
  return (text, at) => {
    const plain = plainText(text);
    const found: Found[] = [];
    let rest = plain;
    const take = (more: readonly Found[]): void => {
      for (const fact of more) {
        if (found.length === MOST_FACTS || found.some((f) => overlaps(f.span, fact.span))) continue;
        found.push(fact);
        rest = without(rest, fact.span);
      }
    };
    take(findEmails(rest));
    const numbers = findByPatterns(plain, patterns);
    take(numbers.filter(({ bare }) => !bare));
    take(findProducts(rest));
    take(findAmounts(rest, country));
    const dates = findDates(rest, at);
    take(dates);
    const bare = numbers.filter((number) => number.bare);
    take(
      findPhones(
        rest,
        country,
        bare.map(({ span }) => span),
      ),
    );
    take(bare);
    const facts = found
      .toSorted((a, b) => a.span.start - b.span.start)
      .map(({ kind, value, span }) => ({ kind, value, span }));
    return { facts, dates };
  };
}
