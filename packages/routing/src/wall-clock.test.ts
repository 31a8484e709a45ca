import { describe, expect, it } from 'vitest';
import { openingInWords } from './wall-clock.js';

describe('an opening in words', () => {
  const words = (at: string, now: string) => openingInWords(new Date(at), new Date(now), 'Europe/Berlin');

  it.each([
    ['2026-01-05T08:00:00Z', '2026-01-05T05:00:00Z', 'today at 09:00'],
    ['2026-01-06T08:30:00Z', '2026-01-05T16:00:00Z', 'tomorrow at 09:30'],
    ['2026-01-12T08:00:00Z', '2026-01-08T16:00:00Z', 'on Monday at 09:00'],
    ['2027-01-07T08:00:00Z', '2026-12-30T16:00:00Z', 'on 7 January at 09:00'],
    ['2026-01-12T08:00:00Z', '2026-01-05T08:00:00Z', 'on 12 January at 09:00'],
  ])('%s, seen from %s', (at, now, expected) => {
    expect(words(at, now)).toBe(expected);
  });

  it('goes by the days of the zone, and by its clock in summer', () => {
    expect(words('2026-01-05T23:30:00Z', '2026-01-05T22:30:00Z')).toBe('tomorrow at 00:30');
    expect(words('2026-07-06T07:00:00Z', '2026-07-05T23:30:00Z')).toBe('today at 09:00');
    expect(words('2026-03-29T07:00:00Z', '2026-03-28T08:00:00Z')).toBe('tomorrow at 09:00');
  });
});
