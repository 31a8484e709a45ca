import { describe, expect, it } from 'vitest';
import {
  copiedToWorkdays,
  hoursDraft,
  hoursInput,
  intervalsOf,
  isTimeZone,
  tidied,
  usualHours,
  wrongHours,
} from './hours.js';
import { t } from './messages.js';

describe('hours as people write them', () => {
  it.each([
    ['9-17', ['09:00-17:00']],
    ['9-12.30, 13:30 – 17', ['09:00-12:30', '13:30-17:00']],
    ['18:00-24:00; 0800-1200', ['08:00-12:00', '18:00-24:00']],
    ['22 to 0', ['22:00-24:00']],
    ['', []],
  ])('%s', (text, intervals) => {
    expect(intervalsOf(text)).toEqual({ intervals, problem: null });
  });

  it.each([
    ['nine to five', t.hours.unreadable('nine to five')],
    ['9-25', t.hours.unreadable('9-25')],
    ['9:75-10', t.hours.unreadable('9:75-10')],
    ['22-02', t.hours.backwards('22-02')],
    ['9-12, 11-14', t.hours.overlapping],
  ])('%s is refused', (text, problem) => {
    expect(intervalsOf(text)).toEqual({ intervals: [], problem });
    expect(tidied(text)).toBe(text);
  });

  it('may touch', () => {
    expect(intervalsOf('9-12, 12-14').problem).toBeNull();
  });
});

it('hours come back as they were saved, closed days left out', () => {
  const hours = {
    timeZone: 'Europe/Berlin',
    weekly: [
      { day: 'MON', intervals: ['09:00-12:00', '13:00-17:00'] },
      { day: 'SAT', intervals: ['10:00-14:00'] },
    ],
    holidays: [{ date: '2026-12-24', name: 'Christmas Eve', yearly: true, hours: ['09:00-12:00'] }],
  } as const;
  expect(hoursInput(hoursDraft(hours))).toEqual(hours);
});

it('the hours of a day are copied to the working week and not to the weekend', () => {
  const { days } = usualHours('Europe/Berlin');
  const copied = copiedToWorkdays({ ...days, WED: '8-20', SAT: '10-12' }, 'WED');
  expect(Object.values(copied)).toEqual(['8-20', '8-20', '8-20', '8-20', '8-20', '10-12', '']);
});

it('holidays are kept by date, and rows that nobody filled in are none', () => {
  const holiday = (date: string, name: string) => ({ date, name, yearly: false, hours: '' });
  const draft = {
    ...usualHours('Europe/Berlin'),
    holidays: [holiday('2026-12-26', 'b'), holiday('', ''), holiday('2026-12-25', 'a')],
  };
  expect(hoursInput(draft).holidays?.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(wrongHours(draft)).toBeNull();
});

describe('what stands against saving hours', () => {
  const usual = usualHours('Europe/Berlin');
  const holiday = { date: '2026-12-25', name: 'Christmas', yearly: true, hours: '' };
  it.each([
    [{ ...usual, timeZone: 'Berlin' }, t.hours.zoneUnknown],
    [{ ...usual, timeZone: '' }, t.hours.zoneUnknown],
    [{ ...usual, days: { ...usual.days, TUE: 'nine' } }, t.hours.wrongDay('Tuesday')],
    [{ ...usual, holidays: [{ ...holiday, date: '' }] }, t.hours.holidayIncomplete],
    [{ ...usual, holidays: [{ ...holiday, hours: 'a while' }] }, t.hours.holidayHours],
    [{ ...usual, holidays: [holiday, { ...holiday, date: '2027-12-25' }] }, t.hours.holidayTwice],
    [{ ...usual, holidays: [holiday, { ...holiday, yearly: false }] }, null],
    [usual, null],
  ])('%j', (hours, problem) => {
    expect(wrongHours(hours)).toBe(problem);
  });
});

it('knows time zones', () => {
  expect(['Europe/Berlin', 'UTC', 'Mars/Olympus', ' '].map(isTimeZone)).toEqual([true, true, false, false]);
});
