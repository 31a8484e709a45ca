import { expect, it } from 'vitest';
import { moodTone } from '../shared/mood.js';
import { rowOf } from './testing/rows.js';
import { waitSeconds, waitTone } from './urgency.js';

const at = (seconds: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + seconds * 1000);
const promised = rowOf({
  queuedAt: '2026-11-23T12:00:00Z',
  routing: { mayNeedReassignment: false, expectedWait: { lowSeconds: 60, highSeconds: 180 } },
});

it('measures a wait against what the customer was told', () => {
  expect([30, 61, 200].map((seconds) => waitTone(promised, at(seconds)))).toEqual([
    'plain',
    'attention',
    'urgent',
  ]);
});

it('grants the first minute even where less was promised', () => {
  const row = rowOf({
    queuedAt: '2026-11-23T12:00:00Z',
    routing: { mayNeedReassignment: false, expectedWait: { lowSeconds: 0, highSeconds: 0 } },
  });
  expect([30, 90, 130].map((seconds) => waitTone(row, at(seconds)))).toEqual([
    'plain',
    'attention',
    'urgent',
  ]);
});

it('falls back to usual limits where nothing was promised', () => {
  const row = rowOf({ queuedAt: '2026-11-23T12:00:00Z' });
  expect([100, 200, 400].map((seconds) => waitTone(row, at(seconds)))).toEqual([
    'plain',
    'attention',
    'urgent',
  ]);
});

it('never shows a negative wait when clocks differ', () => {
  expect(waitSeconds(promised, at(-3))).toBe(0);
});

it('colours a mood only when it means something', () => {
  expect([-0.7, -0.3, 0, 0.5].map(moodTone)).toEqual(['urgent', 'attention', 'plain', 'calm']);
});
