import type { BusinessHoursInput, TeamSheetFragment, Weekday } from '@baton/graphql-client/console';
import { t } from './messages.js';

export const weekdays = [
  'MON',
  'TUE',
  'WED',
  'THU',
  'FRI',
  'SAT',
  'SUN',
] as const satisfies readonly Weekday[];
const workdays: readonly Weekday[] = weekdays.slice(0, 5);

export interface HolidayDraft {
  /** YYYY-MM-DD; empty until one is chosen. */
  readonly date: string;
  readonly name: string;
  readonly yearly: boolean;
  /** As written; empty for closed. */
  readonly hours: string;
}

/** Hours as the form shows them: each day is one text, such as `09:00-12:30, 13:30-17:00`. */
export interface HoursDraft {
  readonly timeZone: string;
  readonly days: Readonly<Record<Weekday, string>>;
  readonly holidays: readonly HolidayDraft[];
}

type Hours = NonNullable<TeamSheetFragment['hours']>;

export interface Intervals {
  readonly intervals: readonly string[];
  /** What is wrong with them, as a sentence. */
  readonly problem: string | null;
}

const INTERVAL = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(?:-|–|—|to)\s*(\d{1,2})(?:[:.]?(\d{2}))?$/;

/** Reads hours as people write them: `9-12.30, 13:30 – 17` are `09:00-12:30` and `13:30-17:00`; nothing is closed. */
export function intervalsOf(text: string): Intervals {
  const written = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const intervals: string[] = [];
  for (const part of written) {
    const interval = intervalOf(part);
    if (interval === null) return { intervals: [], problem: t.hours.unreadable(part) };
    if (interval.slice(0, 5) >= interval.slice(6)) return { intervals: [], problem: t.hours.backwards(part) };
    intervals.push(interval);
  }
  intervals.sort();
  const overlaps = intervals.some(
    (interval, i) => i > 0 && interval.slice(0, 5) < (intervals[i - 1] ?? '').slice(6),
  );
  return overlaps ? { intervals: [], problem: t.hours.overlapping } : { intervals, problem: null };
}

/** Null for what is no time of day; midnight at the end of a day is 24:00. */
function intervalOf(text: string): string | null {
  const found = INTERVAL.exec(text);
  if (!found) return null;
  const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = found;
  const to = `${toHour.padStart(2, '0')}:${toMinute}`;
  const interval = `${fromHour.padStart(2, '0')}:${fromMinute}-${to === '00:00' ? '24:00' : to}`;
  return /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(interval) ? interval : null;
}

/** The text as it will be kept; what cannot be read stays as it was written. */
export function tidied(text: string): string {
  const { intervals, problem } = intervalsOf(text);
  return problem === null ? intervals.join(', ') : text;
}

/** Nine to five from Monday to Friday, as something to begin with. */
export function usualHours(timeZone: string): HoursDraft {
  const days = Object.fromEntries(weekdays.map((day) => [day, workdays.includes(day) ? '09:00-17:00' : '']));
  return { timeZone, days: days as Record<Weekday, string>, holidays: [] };
}

export function hoursDraft(hours: Hours): HoursDraft {
  const texts = new Map(hours.weekly.map(({ day, intervals }) => [day, intervals.join(', ')]));
  const days = Object.fromEntries(weekdays.map((day) => [day, texts.get(day) ?? '']));
  const holidays = hours.holidays.map(({ date, name, yearly, hours: open }) => ({
    date,
    name,
    yearly,
    hours: open.join(', '),
  }));
  return { timeZone: hours.timeZone, days: days as Record<Weekday, string>, holidays };
}

/** As it is saved: closed days are left out, holidays that nobody filled in as well, the rest by date. */
export function hoursInput({ timeZone, days, holidays }: HoursDraft): BusinessHoursInput {
  return {
    timeZone: timeZone.trim(),
    weekly: weekdays
      .map((day) => ({ day, intervals: [...intervalsOf(days[day]).intervals] }))
      .filter(({ intervals }) => intervals.length > 0),
    holidays: holidays
      .filter(({ date, name }) => date !== '' || name.trim() !== '')
      .map(({ date, name, yearly, hours }) => ({
        date,
        name: name.trim(),
        yearly,
        hours: [...intervalsOf(hours).intervals],
      }))
      .toSorted((a, b) => a.date.localeCompare(b.date)),
  };
}

/** The same hours on Monday to Friday as on this day. */
export function copiedToWorkdays(days: HoursDraft['days'], from: Weekday): HoursDraft['days'] {
  const text = days[from];
  return { ...days, MON: text, TUE: text, WED: text, THU: text, FRI: text };
}

/** The first thing that stands against saving the hours, as a sentence. */
export function wrongHours({ timeZone, days, holidays }: HoursDraft): string | null {
  if (!isTimeZone(timeZone)) return t.hours.zoneUnknown;
  const day = weekdays.find((one) => intervalsOf(days[one]).problem !== null);
  if (day) return t.hours.wrongDay(t.hours.days[day]);
  const filled = holidays.filter(({ date, name }) => date !== '' || name.trim() !== '');
  if (filled.some(({ date, name }) => date === '' || name.trim() === '')) return t.hours.holidayIncomplete;
  if (filled.some(({ hours }) => intervalsOf(hours).problem !== null)) return t.hours.holidayHours;
  return new Set(filled.map(dayOf)).size < filled.length ? t.hours.holidayTwice : null;
}

/** Two yearly ones on a day of different years are one. */
function dayOf({ date, yearly }: HolidayDraft): string {
  return yearly ? date.slice(5) : date;
}

export function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name.trim() || 'none' }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
