import { MessageBody } from '@baton/domain';
import { z } from 'zod';

/** Marks that turn the direction of writing would turn our own words around the value as well. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** What a customer gives as a fact. One line: it stands in the middle of messages, briefs and texts of ours. */
export const FactValue = z
  .string()
  .transform((value) => value.replaceAll(TURNS, '').replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().max(200, 'must be at most 200 characters').pipe(MessageBody));

/** What speaks against a value of this kind, or null. */
export function flawOfValue(kind: string, value: string): string | null {
  return kind === 'email' && !z.email().safeParse(value).success ? 'is not a complete e-mail address' : null;
}
