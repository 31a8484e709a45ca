import { z } from 'zod';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const Weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof Weekday>;

const INTERVAL = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** "09:00-17:30", in the time zone of the hours. 24:00 ends a day; what goes on after it is an interval of the next. */
export const OpenInterval = z
  .string()
  .regex(INTERVAL, 'must look like 09:00-17:30')
  .refine((interval) => interval.slice(0, 5) < interval.slice(6), 'must begin before it ends');
export type OpenInterval = z.infer<typeof OpenInterval>;

const OpenIntervals = z.array(OpenInterval).max(6);

/** A day with hours of its own: closed unless it says otherwise. */
export const Holiday = z.object({
  date: z.iso.date(),
  name: z.string().trim().min(1, 'must not be empty').max(80),
  /** On this day of every year; the year of `date` is of no meaning then. */
  yearly: z.boolean().default(false),
  hours: OpenIntervals.default([]),
});
export type Holiday = z.infer<typeof Holiday>;

/** IANA name, as this machine knows it. */
export const TimeZone = z.string().max(60).refine(isTimeZone, 'must be a time zone such as Europe/Berlin');

/** When a team is there. A day that is missing is closed; hours that never open are allowed and mean just that. */
export const BusinessHours = z.object({
  timeZone: TimeZone,
  weekly: z.partialRecord(Weekday, OpenIntervals),
  holidays: z.array(Holiday).max(200).default([]),
});
export type BusinessHours = z.infer<typeof BusinessHours>;

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
