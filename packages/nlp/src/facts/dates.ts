import type { ParsedResult } from 'chrono-node/en';
import { chronoFor } from './date-parsers.js';
import { isNoDate } from './date-refusals.js';
import { dateValue, directionOf } from './date-value.js';
import { windowsOf } from './date-windows.js';
import type { Found } from './found.js';
import { WallClock } from './wall-clock.js';

export interface FoundDate extends Found {
  /** Over when the message was written, so no deadline. */
  readonly past: boolean;
}

export interface DateOptions {
  /** IANA name: decides when "tomorrow" is. */
  readonly timeZone: string;
  /** 4/6 is the fourth of June. */
  readonly dayFirst: boolean;
}

export type DateFinder = (text: string, at: number) => FoundDate[];

const DAY = 86_400_000;
/** Characters around a date that may decide what it means. */
const CONTEXT = 60;
const dotted = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?=\d{4}(?!\d)|\d{2}(?!\d))/g;
const greeting = /\bgood (?:morning|afternoon|evening|night|day)\b/gi;

/**
 * Finds dates as ISO 8601 in local time of the organisation: "2026-11-27", "2026-11-27T17:00", "2026-12", or two of
 * them with "/" between. What is said relatively counts from `at`, the time of the message in milliseconds.
 * @throws RangeError when there is no such time zone
 */
export function dateFinder({ timeZone, dayFirst }: DateOptions): DateFinder {
  const chrono = chronoFor(dayFirst);
  const clock = new WallClock(timeZone);
  return (text, at) => {
    const plain = readable(text, dayFirst);
    const windows = windowsOf(plain);
    if (windows.length === 0) return [];
    const wall = clock.wallTime(at);
    const reference = { instant: new Date(at), timezone: Math.round((wall - at) / 60_000) };
    const today = wall - (wall % DAY);
    return windows.flatMap(({ start, end }) =>
      chrono.parse(plain.slice(start, end), reference).flatMap((result) => {
        const index = start + result.index;
        return read(result, { index, today, text: plain }) ?? [];
      }),
    );
  };
}

/** The text without what chrono misreads, of the same length: greetings, and "from 1.11.2026" as eleven past one. */
function readable(text: string, dayFirst: boolean): string {
  const rest = text.replace(greeting, (words) => '_'.repeat(words.length));
  return dayFirst ? rest.replace(dotted, '$1/$2/') : rest;
}

interface Place {
  readonly text: string;
  readonly index: number;
  readonly today: number;
}

function read(result: ParsedResult, { text, index, today }: Place): FoundDate | null {
  const end = index + result.text.length;
  const before = text.slice(Math.max(0, index - CONTEXT), index);
  const after = text.slice(end, end + CONTEXT);
  if (isNoDate(result, before, after)) return null;
  const direction = /^(?:last|next)\b/i.test(result.text) ? 'said' : directionOf(before, after);
  const date = dateValue(result, today, direction);
  if (date === null) return null;
  return { kind: 'date', value: date.value, span: { start: index, end }, past: date.lastDay < today };
}
