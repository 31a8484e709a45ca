import type { Money } from '@baton/domain';
import type { z } from 'zod';
import { isoDate } from '../values/iso-date.js';
import { currencyCode, minorUnits, type AmountUnit } from '../values/money.js';
import { cleanText } from '../values/text.js';
import type { MoneySource } from './account-mapping.js';
import { valueReader, type Source } from './json-path.js';

/** Long enough for any name; what is longer is cut, so that one answer cannot fill the cache. */
const LONGEST_TEXT = 300;

/** A part of an answer as ours, or the name of the first field that could not be read. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly field: string };

export type FieldReader<T> = (node: unknown) => T;

/** Reads text; numbers become text, anything else null. */
export function textReader(source: Source): FieldReader<string | null> {
  const read = valueReader(source);
  return (node) => textOf(read(node));
}

export function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return cleanText(cleanText(`${value}`).slice(0, LONGEST_TEXT)) || null;
}

/** Reads a date as ISO; null when there is none or it is none. */
export function dateReader(source: Source): FieldReader<string | null> {
  const read = valueReader(source);
  return (node) => isoDate(read(node));
}

/** Reads an amount; null when it is absent, undefined when it is there and cannot be read. */
export function moneyReader(
  source: MoneySource,
  unitOfAll: AmountUnit,
): (node: unknown, currencyElse?: string) => Money | null | undefined {
  const amountOf = valueReader(source.amount);
  const currencyOf = valueReader(source.currency);
  const unit = source.unit ?? unitOfAll;
  return (node, currencyElse) => {
    const given = amountOf(node);
    if (given === undefined || given === null) return null;
    const currency = currencyCode(currencyOf(node) ?? currencyElse);
    const amount = currency && minorUnits(given, { currency, unit });
    return currency && typeof amount === 'number' ? { amount, currency } : undefined;
  };
}

/** Accepts what the domain's own schema accepts, so that no reader can produce anything else. */
export function checked<T>(schema: z.ZodType<T>, candidate: unknown): Read<T> {
  const parsed = schema.safeParse(candidate);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, field: parsed.error.issues[0]?.path.join('.') ?? '' };
}

/**
 * Reads the elements of a list. One broken record must not hide a customer's other ones and is left out; where not
 * one of them can be read, the mapping is wrong, and that must not look like "no orders".
 */
export function readEach<T>(
  name: string,
  nodes: readonly unknown[],
  read: (node: unknown) => Read<T>,
): Read<T[]> {
  const values: T[] = [];
  let broken: string | null = null;
  for (const node of nodes) {
    const one = read(node);
    if (one.ok) values.push(one.value);
    else broken ??= one.field;
  }
  return values.length === 0 && broken !== null
    ? { ok: false, field: `${name}.${broken}` }
    : { ok: true, value: values };
}
