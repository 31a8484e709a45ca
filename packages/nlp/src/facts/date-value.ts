import type { ParsedResult } from 'chrono-node/en';

type ParsedComponents = ParsedResult['start'];

const DAY = 86_400_000;

/** Which way a date without a year, or a weekday, is meant. */
export type Direction = 'past' | 'future' | 'nearest' | 'said';

const deadline = /\b(?:by|before|until|till|til|due|latest|for|next|no later than)(?: the| on)? ?$/i;
const pastWord =
  /\b(?:ordered|arrived|came|bought|since|was|were|did|got|received|delivered|paid|placed|shipped|sent|returned|called|wrote|emailed|happened|last|purchased|charged|dated|from|had|picked|promised)\b[^.!?]{0,40}$/i;
const futureWord =
  /\b(?:by|will|need|needed|want|going|leave|leaving|fly|flying|travel|deadline|expires?|starts?|is|are|be|can|could|arrive|come|deliver|before|until)\b[^.!?]{0,30}$/i;

/** "Friday it came" */
const pastAfter = /^ (?:\S+ ){0,4}(?:was|were|arrived|came|got|did|had)\b/i;

export function directionOf(before: string, after: string): Direction {
  if (deadline.test(before)) return 'future';
  if (pastWord.test(before) || pastAfter.test(after)) return 'past';
  return futureWord.test(before) ? 'future' : 'nearest';
}

export interface DateValue {
  readonly value: string;
  /** The last day it covers, as UTC midnight of the date on the wall. */
  readonly lastDay: number;
}

/** ISO 8601 of what was parsed, or null for a day that the calendar does not have. */
export function dateValue(result: ParsedResult, today: number, direction: Direction): DateValue | null {
  const { text, start, end } = result;
  const first = dayOf(start, today, direction);
  if (first === null || isFar(first, today)) return null;
  if (/\bweek$/i.test(text) && !/^(?:in|an?|one) |\d|ago/i.test(text)) return week(today, text);
  if (/weekend$/i.test(text)) return range(iso(first), iso(first + DAY), first + DAY);
  if (start.isCertain('year') && !start.isCertain('month'))
    return { value: iso(first).slice(0, 4), lastDay: first + 365 * DAY };
  if (!start.isCertain('day') && !start.isCertain('weekday') && start.isCertain('month')) {
    return { value: iso(first).slice(0, 7), lastDay: first + 30 * DAY };
  }
  if (end === undefined || end === null) return { value: moment(first, start), lastDay: first };
  return span({ first, start }, end, today);
}

function span(
  { first, start }: { first: number; start: ParsedComponents },
  end: ParsedComponents,
  today: number,
): DateValue | null {
  const last = dayOf(end, first, 'future');
  if (last === null || last < first || isFar(last, today)) return null;
  return range(moment(first, start), moment(last, end), last);
}

/** "in 99999 months" is no date that anybody means, and would be no ISO 8601 of four digits for the year. */
function isFar(day: number, today: number): boolean {
  return !(Math.abs(day - today) < 200 * 365 * DAY);
}

/** Monday to Sunday; the end of a week is its Sunday. */
function week(today: number, text: string): DateValue {
  const shift = /\bnext\b/i.test(text) ? 7 : /\b(?:last|past)\b/i.test(text) ? -7 : 0;
  const monday = today + (shift - ((new Date(today).getUTCDay() + 6) % 7)) * DAY;
  const sunday = monday + 6 * DAY;
  return /\bend\b/i.test(text)
    ? { value: iso(sunday), lastDay: sunday }
    : range(iso(monday), iso(sunday), sunday);
}

function range(from: string, to: string, lastDay: number): DateValue {
  return { value: `${from}/${to}`, lastDay };
}

function moment(day: number, parts: ParsedComponents): string {
  if (!parts.isCertain('hour')) return iso(day);
  const two = (part: 'hour' | 'minute'): string => String(parts.get(part) ?? 0).padStart(2, '0');
  return `${iso(day)}T${two('hour')}:${two('minute')}`;
}

function iso(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

function dayOf(parts: ParsedComponents, today: number, direction: Direction): number | null {
  const [year, month, day] = [parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0];
  const date = Date.UTC(year, month - 1, day);
  if (parts.isCertain('weekday') && !parts.isCertain('day')) {
    // "next tuesday" and "last friday" are counted by the parser.
    if (direction === 'said') return date;
    return nearestOf(
      [date - 7 * DAY, date, date + 7 * DAY],
      today,
      direction === 'nearest' ? 'future' : direction,
    );
  }
  if (parts.isCertain('day') && !parts.isCertain('month')) {
    const months = [-1, 0, 1, 2].map((shift) => calendarDay(year, month + shift, day));
    return nearestOf(months, today, direction === 'nearest' ? 'future' : direction);
  }
  if (parts.isCertain('month') && !parts.isCertain('year')) {
    const years = [-1, 0, 1].map((shift) => calendarDay(year + shift, month, day));
    return nearestOf(years, today, direction);
  }
  return calendarDay(year, month, day);
}

/** Null for 30 February. */
function calendarDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.getTime() : null;
}

function nearestOf(days: readonly (number | null)[], today: number, direction: Direction): number | null {
  const possible = days.filter((day) => day !== null);
  const wanted = possible.filter((day) =>
    direction === 'nearest' ? true : direction === 'past' ? day <= today : day >= today,
  );
  return wanted.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today))[0] ?? null;
}
