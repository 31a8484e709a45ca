import { Holiday, OpenInterval, TimeZone, Weekday, type BusinessHours } from '@baton/domain';
import { z } from 'zod';
import { repeated } from '../fields.js';

/** In the order of the day. They may touch, not overlap: a clock cannot open twice. */
const Intervals = z
  .array(OpenInterval)
  .max(6, 'must be at most 6 intervals')
  .transform((intervals) => intervals.toSorted())
  .refine(
    (sorted) => sorted.every((interval, i) => i === 0 || endOf(sorted[i - 1]) <= interval.slice(0, 5)),
    'must not overlap',
  );

const HolidayInput = Holiday.extend({
  date: z.iso.date('must be a date such as 2026-12-24'),
  yearly: z
    .boolean()
    .nullish()
    .transform((yearly) => yearly ?? false),
  hours: Intervals.nullish().transform((hours) => hours ?? []),
});
type HolidayInput = z.output<typeof HolidayInput>;

/** Hours as a form sends them, with days and holidays as lists; days without intervals are closed. */
export const HoursInput = z
  .object({
    timeZone: TimeZone,
    weekly: z.array(z.object({ day: Weekday, intervals: Intervals })),
    holidays: z.array(HolidayInput).max(200, 'must be at most 200 holidays').nullish(),
  })
  .superRefine(({ weekly, holidays }, context) => {
    for (const index of repeated(weekly.map(({ day }) => day)))
      context.addIssue({ code: 'custom', path: ['weekly', index, 'day'], message: 'is there twice' });
    for (const index of repeated((holidays ?? []).map(dayOf)))
      context.addIssue({ code: 'custom', path: ['holidays', index, 'date'], message: 'is there twice' });
  })
  .transform(({ timeZone, weekly, holidays }): BusinessHours => {
    const open = weekly.filter(({ intervals }) => intervals.length > 0);
    return {
      timeZone,
      weekly: Object.fromEntries(open.map(({ day, intervals }) => [day, intervals])),
      holidays: (holidays ?? []).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    };
  });

function endOf(interval: string | undefined): string {
  return interval?.slice(6) ?? '';
}

/** Two yearly ones on a day of different years are one; a single one may go before a yearly one. */
function dayOf({ date, yearly }: HolidayInput): string {
  return yearly ? date.slice(5) : date;
}
