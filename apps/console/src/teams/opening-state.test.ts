import { expect, it } from 'vitest';
import { openingInWords } from './opening-state.js';

/** A Friday, 23:30 in Berlin and still the afternoon in New York. */
const now = new Date('2026-11-27T22:30:00Z');
const berlin = 'Europe/Berlin';

it.each([
  [{ open: true, changesAt: null }, 'Open now, always'],
  [{ open: false, changesAt: null }, 'Closed, and never opens'],
  [{ open: true, changesAt: '2026-11-27T22:45:00Z' }, 'Open now, closes today at 23:45'],
  [{ open: true, changesAt: '2026-11-27T23:15:00Z' }, 'Open now, closes tomorrow at 00:15'],
  [{ open: false, changesAt: '2026-11-30T08:00:00Z' }, 'Closed, opens on Monday at 09:00'],
  [{ open: false, changesAt: '2027-01-07T08:00:00Z' }, 'Closed, opens on 7 January at 09:00'],
])('%j', (state, words) => {
  expect(openingInWords(state, now, berlin)).toBe(words);
});

it('says the times of the team’s own time zone', () => {
  const state = { open: true, changesAt: '2026-11-27T23:15:00Z' };
  expect(openingInWords(state, now, 'America/New_York')).toBe('Open now, closes today at 18:15');
});
