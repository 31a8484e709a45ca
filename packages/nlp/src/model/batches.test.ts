import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ROWS, planBatches } from './batches.js';
import { windowsOf } from './windows.js';

describe('batches', () => {
  it('take every row once, few at a time, with little padding', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 128 }), { maxLength: 200 }), (lengths) => {
        const batches = planBatches(lengths);
        expect(batches.flat().toSorted((a, b) => a - b)).toEqual(lengths.map((_, i) => i));
        for (const batch of batches) {
          const rows = batch.map((i) => lengths[i]!);
          expect(batch.length).toBeLessThanOrEqual(MAX_ROWS);
          expect(Math.max(...rows) * rows.length).toBeLessThanOrEqual(1.25 * rows.reduce((a, b) => a + b, 0));
        }
      }),
    );
  });

  it('are none for no texts', () => expect(planBatches([])).toEqual([]));
});

describe('windows of a long text', () => {
  const ids = (length: number): number[] => [1, ...Array.from({ length: length - 2 }, (_, i) => i + 10), 2];

  it('leave a short text alone', () => expect(windowsOf(ids(8), 8)).toEqual([ids(8)]));

  it('cut a longer one into pieces with their own special tokens', () => {
    expect(windowsOf(ids(10), 6)).toEqual([
      [1, 10, 11, 12, 13, 2],
      [1, 14, 15, 16, 17, 2],
    ]);
  });

  it('keep the beginning and the end of an endless one', () => {
    const windows = windowsOf(ids(4_000), 32);
    expect(windows).toHaveLength(4);
    expect(windows[0]?.[1]).toBe(10);
    expect(windows.at(-1)?.at(-2)).toBe(4_007);
    for (const window of windows) expect(window.length).toBeLessThanOrEqual(32);
  });

  it('survive a text without tokens', () => expect(windowsOf([], 8)).toEqual([[]]));
});
