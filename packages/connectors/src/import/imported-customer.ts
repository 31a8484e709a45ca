import { Attributes, Segment, type Account } from '@baton/domain';
import { z } from 'zod';
import { cleanText } from '../values/text.js';

/** One customer of an imported file. What the file does not say is null or empty. */
export interface ImportedCustomer {
  /** Where the customer first appears: the row of a table (the header is 1), the line, or the place in the list. */
  readonly row: number;
  /** How the organisation's own systems call the customer; 1 to 128 characters. */
  readonly externalId: string;
  readonly name: string | null;
  readonly email: string | null;
  /** Language tag, e.g. `de-AT`. */
  readonly locale: string | null;
  readonly segments: Segment[];
  readonly attributes: Attributes;
  readonly account: Account | null;
}

/** Text as it can be stored. `max` in UTF-16 units, as everywhere in the product. */
export function textUpTo(max: number) {
  return z
    .string()
    .transform(cleanText)
    .pipe(z.string().min(1, 'is empty').max(max, `is longer than ${max} characters`));
}

export const ExternalId = textUpTo(128);

function cleanValues(attributes: unknown): unknown {
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) return attributes;
  const entries = Object.entries(attributes).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? cleanText(value) : value,
  ]);
  return Object.fromEntries(entries);
}

const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** Who a customer is, beside the account; the same for tables and JSON. */
export const Person = z.object({
  externalId: ExternalId,
  name: optional(textUpTo(200)),
  email: optional(textUpTo(320).pipe(z.email('is not an e-mail address'))),
  locale: optional(
    textUpTo(35).pipe(
      z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or de-AT'),
    ),
  ),
  segments: z
    .array(z.enum(Segment.options, `must be one of ${Segment.options.join(', ')}`))
    .max(100)
    .transform((all) => [...new Set(all)])
    .default([]),
  attributes: z.preprocess(cleanValues, Attributes).default({}),
});
