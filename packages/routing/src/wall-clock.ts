import { Temporal } from 'temporal-polyfill';

/** Minutes of the wall clock since 1 January 1970, 00:00, in a zone that the caller knows. */
export type WallMinute = number;

export const DAY_MINUTES = 24 * 60;

export type Edge = 'opening' | 'closing';

/** Teams open at the same few times in the same few zones, and looking a zone up costs many microseconds. */
const instants = new Map<string, number>();
const MOST_INSTANTS = 10_000;

/**
 * The instant (ms since the epoch) at which the clocks of `timeZone` show a time. Where they skip it in spring it
 * moves forward by what is skipped. Where they show it twice in autumn, an opening takes the first and a closing the
 * second: whoever reads "open until 02:30" is right both times.
 */
export function instantOf(minute: WallMinute, timeZone: string, edge: Edge): number {
  const key = `${timeZone} ${minute} ${edge}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const shown = new Date(minute * 60_000);
  const instant = new Temporal.PlainDateTime(
    shown.getUTCFullYear(),
    shown.getUTCMonth() + 1,
    shown.getUTCDate(),
    shown.getUTCHours(),
    shown.getUTCMinutes(),
  ).toZonedDateTime(timeZone, { disambiguation: edge === 'opening' ? 'compatible' : 'later' });
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(key, instant.epochMilliseconds);
  return instant.epochMilliseconds;
}

/** A calendar day by its number since 1 January 1970. */
export interface CalendarDay {
  /** "2027-01-07" */
  readonly date: string;
  /** "01-07" */
  readonly yearless: string;
  /** 0 is Monday. */
  readonly weekday: number;
}

/** 1 January 1970 was a Thursday. */
const WEEKDAY_OF_EPOCH = 3;

const calendarDays = new Map<number, CalendarDay>();
const MOST_DAYS = 4000;

export function calendarDay(day: number): CalendarDay {
  const known = calendarDays.get(day);
  if (known) return known;
  const date = new Date(day * DAY_MINUTES * 60_000).toISOString().slice(0, 10);
  const calendar = { date, yearless: date.slice(5), weekday: (((day + WEEKDAY_OF_EPOCH) % 7) + 7) % 7 };
  if (calendarDays.size >= MOST_DAYS) calendarDays.clear();
  calendarDays.set(day, calendar);
  return calendar;
}

const MOST_DAYS_BY_NAME = 6;

/**
 * When somebody opens, as one says it: "today at 09:00", "tomorrow at 09:00", "on Monday at 09:00" within a week,
 * else "on 7 January at 09:00". In the wall clock of `timeZone`.
 */
export function openingInWords(at: Date, now: Date, timeZone: string): string {
  const opening = zoned(at, timeZone);
  const days = zoned(now, timeZone).toPlainDate().until(opening.toPlainDate(), { largestUnit: 'day' }).days;
  return `${dayInWords(days, opening.toPlainDate())} at ${opening.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

function dayInWords(days: number, date: Temporal.PlainDate): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  const isNear = days > 1 && days <= MOST_DAYS_BY_NAME;
  return `on ${date.toLocaleString('en-GB', isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long' })}`;
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
