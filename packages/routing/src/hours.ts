import { weekdays, type BusinessHours } from '@baton/domain';
import { calendarDay, DAY_MINUTES, instantOf, type Edge, type WallMinute } from './wall-clock.js';

/** Whether hours are open at an instant, and when that next changes. */
export interface OpenState {
  readonly open: boolean;
  /** When it closes (if open) or opens (if closed); null when it never changes within 370 days, from the day on. */
  readonly changesAt: Date | null;
}

const DAY_MS = DAY_MINUTES * 60_000;
/** A year and a holiday's postponement: what does not change within it has no date worth telling. */
const HORIZON_DAYS = 370;
/** Zones are up to a day from UTC, and a closing may reach an hour into the next day. */
const DAYS_BEFORE = 2;
/** Days looked at, until the answer is among them: most open within a week, some after a holiday. */
const WINDOWS = [5, 12, 40, HORIZON_DAYS + 2 * DAYS_BEFORE];

/**
 * Whether `hours` are open at `at`, and until when that stays so. Null hours are always open. Intervals that touch,
 * such as one until 24:00 and one from 00:00, are one. A holiday replaces the hours of its day; one with a full date
 * wins over a yearly one, and of several the first.
 */
export function openState(hours: BusinessHours | null, at: Date): OpenState {
  if (hours === null) return { open: true, changesAt: null };
  const calendar = calendarOf(hours);
  const known = calendar.answer;
  if (known && at.getTime() >= known.from && at.getTime() < known.until) return known.state;
  const state = stateAt(calendar, at.getTime());
  // That nothing changes holds for the days counted from today, so tomorrow it is asked again.
  const until = state.changesAt?.getTime() ?? startOfDay(at.getTime()) + DAY_MS;
  calendar.answer = { from: at.getTime(), until, state };
  return state;
}

/** Half-open, in minutes of the wall clock or in milliseconds since the epoch. */
interface Span {
  readonly start: number;
  end: number;
}

/** Hours made ready for looking up. */
interface Calendar {
  readonly timeZone: string;
  /** Spans in minutes of the day, Monday first. */
  readonly weekly: readonly (readonly Span[])[];
  /** By "2027-01-07", and by "01-07" for those of every year. */
  readonly holidays: ReadonlyMap<string, readonly Span[]>;
  /** The latest answer: it holds from the instant it was given for until the state changes. */
  answer: { readonly from: number; readonly until: number; readonly state: OpenState } | null;
}

/** Hours are read far more often than changed; what is kept goes with the object. */
const calendars = new WeakMap<BusinessHours, Calendar>();

function calendarOf(hours: BusinessHours): Calendar {
  const known = calendars.get(hours);
  if (known) return known;
  const holidays = new Map<string, readonly Span[]>();
  for (const { date, yearly, hours: intervals } of hours.holidays) {
    const key = yearly ? date.slice(5) : date;
    if (!holidays.has(key)) holidays.set(key, spansOf(intervals));
  }
  const calendar: Calendar = {
    timeZone: hours.timeZone,
    weekly: weekdays.map((day) => spansOf(hours.weekly[day] ?? [])),
    holidays,
    answer: null,
  };
  calendars.set(hours, calendar);
  return calendar;
}

function spansOf(intervals: readonly string[]): Span[] {
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return merged(
    intervals.map((text) => ({ start: minuteOf(text.slice(0, 5)), end: minuteOf(text.slice(6)) })),
  );
}

function stateAt(calendar: Calendar, at: number): OpenState {
  const today = startOfDay(at);
  const first = today / DAY_MS - DAYS_BEFORE;
  let open = false;
  for (const days of WINDOWS) {
    const spans = instantsOf(calendar, wallSpans(calendar, first, days));
    const current = spans.find(({ start, end }) => start <= at && at < end);
    const change = current ? current.end : spans.find(({ start }) => start > at)?.start;
    open = current !== undefined;
    // What ends with the days looked at may go on behind them.
    if (change !== undefined && change < today + (days - 2 * DAYS_BEFORE) * DAY_MS)
      return { open, changesAt: new Date(change) };
  }
  return { open, changesAt: null };
}

/** In UTC: which days are looked at must not depend on the time of day. */
function startOfDay(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

/** Open spans of so many days from `first` on, in the wall clock, those that touch in one. */
function wallSpans(calendar: Calendar, first: number, days: number): Span[] {
  return merged(
    Array.from({ length: days }, (_, i) =>
      spansOfDay(calendar, first + i).map(({ start, end }) => ({
        start: (first + i) * DAY_MINUTES + start,
        end: (first + i) * DAY_MINUTES + end,
      })),
    ).flat(),
  );
}

function spansOfDay({ weekly, holidays }: Calendar, day: number): readonly Span[] {
  const { date, yearless, weekday } = calendarDay(day);
  return holidays.get(date) ?? holidays.get(yearless) ?? weekly[weekday] ?? [];
}

/** Where clocks change, spans may overlap or vanish; so they are merged once more. */
function instantsOf({ timeZone }: Calendar, spans: readonly Span[]): Span[] {
  const edge = (minute: WallMinute, kind: Edge) => instantOf(minute, timeZone, kind);
  return merged(
    spans.map(({ start, end }) => ({ start: edge(start, 'opening'), end: edge(end, 'closing') })),
  );
}

/** Sorted, without empty ones, and those that touch or overlap in one. */
function merged(spans: readonly Span[]): Span[] {
  if (spans.length === 0) return [];
  const all: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (end <= start) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
