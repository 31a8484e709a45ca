import { p } from '@mikro-orm/core';

/**
 * Milliseconds, so that a JavaScript `Date` survives the round trip exactly: MikroORM's default of whole
 * seconds would tie rows that keyset pagination has to tell apart.
 */
export const timestamp = () => p.datetime().columnType('timestamptz(3)');

/** Set by the application when the row is made, unless it passes its own time. */
export const createdAt = () => timestamp().onCreate(() => new Date());

/** PostgreSQL `real[]`: half the size of doubles, and no embedding has more than seven digits to lose. */
export const vector = () =>
  p
    .array<number>(
      (text) => Number(text),
      (value) => String(value),
    )
    .columnType('real[]');

export const textArray = () => p.array().columnType('text[]');
