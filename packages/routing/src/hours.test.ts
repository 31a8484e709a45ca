import { BusinessHours } from '@baton/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openState } from './hours.js';

type Parts = Partial<ReturnType<typeof BusinessHours.parse>>;
const always = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
);
const hours = (parts: Omit<Parts, 'holidays'> & { holidays?: unknown[] }) =>
  BusinessHours.parse({ timeZone: 'Europe/Berlin', weekly: {}, ...parts });
const office = hours({
  weekly: { mon: ['09:00-12:00', '13:00-17:00'], tue: ['09:00-17:00'], fri: ['09:00-17:00'] },
});
/** The state as text, so that a failure shows what time it is. */
function at(what: BusinessHours | null, iso: string): string {
  const { open, changesAt } = openState(what, new Date(iso));
  return `${open ? 'open' : 'closed'} until ${changesAt?.toISOString() ?? 'ever'}`;
}

describe('weekly hours', () => {
  it('are always open when there are none', () => {
    expect(at(null, '2026-01-05T08:00:00Z')).toBe('open until ever');
  });

  it('open and close to the minute, the closing minute being closed', () => {
    expect(at(office, '2026-01-05T07:59:59Z')).toBe('closed until 2026-01-05T08:00:00.000Z');
    expect(at(office, '2026-01-05T08:00:00Z')).toBe('open until 2026-01-05T11:00:00.000Z');
    expect(at(office, '2026-01-05T11:00:00Z')).toBe('closed until 2026-01-05T12:00:00.000Z');
    expect(at(office, '2026-01-06T16:00:00Z')).toBe('closed until 2026-01-09T08:00:00.000Z');
  });

  it('go on past midnight when one day ends at 24:00 and the next begins at 00:00', () => {
    const night = hours({ weekly: { mon: ['20:00-24:00'], tue: ['00:00-04:00', '04:00-06:00'] } });
    expect(at(night, '2026-01-05T22:00:00Z')).toBe('open until 2026-01-06T05:00:00.000Z');
    const untilMidnight = hours({ weekly: { mon: ['20:00-24:00'] } });
    expect(at(untilMidnight, '2026-01-05T22:00:00Z')).toBe('open until 2026-01-05T23:00:00.000Z');
  });

  it('never change when they are always or never open', () => {
    expect(at(hours({ weekly: always }), '2026-01-05T22:00:00Z')).toBe('open until ever');
    expect(at(hours({}), '2026-01-05T22:00:00Z')).toBe('closed until ever');
  });

  it('may be given out of order', () => {
    const shuffled = hours({ weekly: { mon: ['13:00-17:00', '09:00-13:00'] } });
    expect(at(shuffled, '2026-01-05T08:00:00Z')).toBe('open until 2026-01-05T16:00:00.000Z');
  });
});

describe('holidays', () => {
  it('close a day, or give it hours of its own', () => {
    const closed = {
      ...office,
      holidays: [{ date: '2026-01-05', name: 'Moving', yearly: false, hours: [] }],
    };
    expect(at(closed, '2026-01-05T09:00:00Z')).toBe('closed until 2026-01-06T08:00:00.000Z');
    const short = { date: '2026-01-05', name: 'Party', yearly: false, hours: ['10:00-11:00'] };
    expect(at({ ...office, holidays: [short] }, '2026-01-05T09:00:00Z')).toBe(
      'open until 2026-01-05T10:00:00.000Z',
    );
  });

  it('come back every year where they are yearly, on 29 February in leap years only', () => {
    const daily = { weekly: always, timeZone: 'UTC' };
    const leap = hours({ ...daily, holidays: [{ date: '2024-02-29', name: 'Leap day', yearly: true }] });
    expect(at(leap, '2027-02-20T00:00:00Z')).toBe('open until ever');
    expect(at(leap, '2028-02-20T00:00:00Z')).toBe('open until 2028-02-29T00:00:00.000Z');
    expect(at(leap, '2028-02-29T12:00:00Z')).toBe('closed until 2028-03-01T00:00:00.000Z');
  });

  it('of a full date win over yearly ones, and the first of several', () => {
    const holiday = (parts: object) => ({ date: '2026-01-05', name: 'Day', ...parts });
    const several = hours({
      timeZone: 'UTC',
      holidays: [
        holiday({ yearly: true, hours: ['01:00-02:00'] }),
        holiday({ hours: ['03:00-04:00'] }),
        holiday({ hours: ['05:00-06:00'] }),
      ],
    });
    expect(at(several, '2026-01-05T00:00:00Z')).toBe('closed until 2026-01-05T03:00:00.000Z');
    expect(at(several, '2026-01-05T04:00:00Z')).toBe('closed until 2027-01-05T01:00:00.000Z');
  });

  it("are found beyond a year's end, and after weeks of closure", () => {
    const christmas = Array.from({ length: 14 }, (_, i) => ({
      date: new Date(Date.UTC(2026, 11, 20 + i)).toISOString().slice(0, 10),
      name: 'Christmas',
    }));
    const utc = hours({ timeZone: 'UTC', weekly: { thu: ['09:00-17:00'] }, holidays: christmas });
    expect(at(utc, '2026-12-17T17:00:00Z')).toBe('closed until 2027-01-07T09:00:00.000Z');
  });
});

describe('where the clocks change', () => {
  const nightly = (timeZone: string, ...sun: string[]) => hours({ timeZone, weekly: { sun } });

  it('what begins in the hour that is skipped begins when it is over', () => {
    const berlin = nightly('Europe/Berlin', '02:30-05:00');
    expect(at(berlin, '2026-03-29T00:00:00Z')).toBe('closed until 2026-03-29T01:30:00.000Z');
    expect(at(berlin, '2026-03-29T01:30:00Z')).toBe('open until 2026-03-29T03:00:00.000Z');
    const newYork = nightly('America/New_York', '02:15-02:45');
    expect(at(newYork, '2026-03-08T06:00:00Z')).toBe('closed until 2026-03-08T07:15:00.000Z');
    expect(at(newYork, '2026-03-08T07:15:00Z')).toBe('open until 2026-03-08T07:45:00.000Z');
  });

  it('an hour that comes twice opens at the first and closes at the second', () => {
    const berlin = nightly('Europe/Berlin', '02:15-02:45');
    expect(at(berlin, '2026-10-25T00:00:00Z')).toBe('closed until 2026-10-25T00:15:00.000Z');
    expect(at(berlin, '2026-10-25T00:50:00Z')).toBe('open until 2026-10-25T01:45:00.000Z');
    const newYork = nightly('America/New_York', '00:30-01:30', '01:45-03:00');
    expect(at(newYork, '2026-11-01T04:30:00Z')).toBe('open until 2026-11-01T08:00:00.000Z');
  });

  it('by half an hour on Lord Howe Island', () => {
    const lordHowe = nightly('Australia/Lord_Howe', '01:00-03:00');
    expect(at(lordHowe, '2026-10-03T14:30:00Z')).toBe('open until 2026-10-03T16:00:00.000Z');
    expect(at(lordHowe, '2026-04-04T14:00:00Z')).toBe('open until 2026-04-04T16:30:00.000Z');
  });

  it('at midnight too: a day that ends twice ends at the second', () => {
    const havana = hours({ timeZone: 'America/Havana', weekly: { sat: ['20:00-24:00'] } });
    expect(at(havana, '2026-11-01T04:30:00Z')).toBe('open until 2026-11-01T05:00:00.000Z');
  });

  it('changes nothing where they never do', () => {
    const kolkata = nightly('Asia/Kolkata', '02:00-03:00');
    expect(at(kolkata, '2026-03-28T20:30:00Z')).toBe('open until 2026-03-28T21:30:00.000Z');
  });
});

describe('in any hours', () => {
  const minute = fc.integer({ min: 0, max: 24 * 4 }).map((quarter) => {
    const two = (n: number) => String(n).padStart(2, '0');
    return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
  });
  const interval = fc
    .tuple(minute, minute)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => `${a}-${b}`);
  const intervals = fc.array(interval, { maxLength: 3 });
  const day = (month: number) =>
    fc
      .integer({ min: 1, max: 28 })
      .map((d) => `2026-${String(month).padStart(2, '0')}-${d < 10 ? '0' : ''}${d}`);
  const drawn = fc.record({
    timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'),
    weekly: fc.record(
      { mon: intervals, wed: intervals, sat: intervals, sun: intervals },
      { requiredKeys: [] },
    ),
    holidays: fc.array(
      fc.record({
        date: fc.oneof(day(3), day(10)),
        name: fc.constant('Day'),
        yearly: fc.boolean(),
        hours: intervals,
      }),
      { maxLength: 3 },
    ),
  });
  const instant = fc.date({
    min: new Date('2026-03-01T00:00:00Z'),
    max: new Date('2026-11-10T00:00:00Z'),
    noInvalidDate: true,
  });

  it('the state lasts until it changes, and then is the other one', () => {
    fc.assert(
      fc.property(drawn, instant, fc.double({ min: 0, max: 1, noNaN: true }), (given, from, share) => {
        const fresh = () => BusinessHours.parse(given);
        const { open, changesAt } = openState(fresh(), from);
        const until = changesAt?.getTime() ?? from.getTime() + 370 * 86_400_000;
        const between = new Date(from.getTime() + Math.floor(share * (until - from.getTime() - 1)));
        expect(openState(fresh(), between)).toMatchObject(changesAt ? { open, changesAt } : { open });
        if (!changesAt) return;
        expect(changesAt.getTime()).toBeGreaterThan(from.getTime());
        expect(openState(fresh(), changesAt).open).toBe(!open);
      }),
      { numRuns: 300 },
    );
  });

  it('what is remembered of earlier questions changes no answer', () => {
    fc.assert(
      fc.property(drawn, fc.array(instant, { minLength: 2, maxLength: 6 }), (given, instants) => {
        const kept = BusinessHours.parse(given);
        for (const now of instants)
          expect(openState(kept, now)).toEqual(openState(BusinessHours.parse(given), now));
      }),
    );
  });
});
