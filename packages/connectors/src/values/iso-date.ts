import { z } from 'zod';

const IsoDay = z.iso.date();
/** Checks the calendar too (no 30 February), which `Date` does not. */
const IsoDateTime = z.iso.datetime({ offset: true, local: true });

// 1e8 s is in 1973 and 1e11 s in 5138, 1e11 ms in 1973: between the two a number can only mean one of them. Smaller
// ones are rather a year (2019) or a day written as a number (20261101) than a moment.
const FIRST_SECONDS = 1e8;
const FIRST_MILLISECONDS = 1e11;
const YEAR_10000 = 253_402_300_800_000;

/**
 * A moment as ISO 8601 in UTC with milliseconds, or null when the value is none. Understands ISO days (midnight UTC) and
 * date-times with any offset, with a space for the `T` or an offset without colon; seconds and milliseconds since
 * 1970, as number or digits. A date-time without offset is read as UTC, so that it means the same on every machine.
 */
export function isoDate(value: unknown): string | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{9,14}$/.test(text)) return fromEpoch(Number(text));
  if (IsoDay.safeParse(text).success) return `${text}T00:00:00.000Z`;
  const spelled = text
    .replace(/^(\d{4}-\d{2}-\d{2})[ t]/, '$1T')
    .replace(/ ?([+-]\d{2}):?(\d{2})$/, '$1:$2')
    .replace(/ ?(?:z|UTC)$/, 'Z');
  if (!IsoDateTime.safeParse(spelled).success) return null;
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(spelled) ? spelled : `${spelled}Z`;
  return fromMilliseconds(Date.parse(zoned));
}

function fromEpoch(number: number): string | null {
  if (number < FIRST_SECONDS) return null;
  return fromMilliseconds(number < FIRST_MILLISECONDS ? number * 1000 : number);
}

function fromMilliseconds(ms: number): string | null {
  // The year 10000 has a spelling of its own, which is no longer what the domain means by a date.
  return ms < YEAR_10000 ? new Date(ms).toISOString() : null;
}
