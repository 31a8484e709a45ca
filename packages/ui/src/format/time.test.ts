import { describe, expect, it } from 'vitest';
import { clock, relativeTime } from './time.js';

describe('clock', () => {
  it('counts like a stop watch', () => {
    expect([0, 7.9, 130, 3760, -5].map(clock)).toEqual(['0:00', '0:07', '2:10', '1:02:40', '0:00']);
  });
});

describe('relativeTime', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const ago = (iso: string): string => relativeTime(new Date(iso), now, 'en');

  it('says it as people do', () => {
    expect(ago('2026-11-23T11:59:40Z')).toBe('now');
    expect(ago('2026-11-23T11:56:00Z')).toBe('4 min. ago');
    expect(ago('2026-11-22T11:56:00Z')).toBe('yesterday');
    expect(ago('2026-08-01T11:56:00Z')).toBe('Aug 1, 2026');
  });
});
