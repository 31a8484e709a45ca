import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedWait, waitInWords } from './expected-wait.js';

const wait = (position: number, parallelCapacity: number, handlingSeconds: number) =>
  expectedWait({ position, parallelCapacity, handlingSeconds });

describe('expected wait', () => {
  it('grows with the place and shrinks with the people', () => {
    expect(wait(1, 4, 480)?.expected).toBe(120);
    expect(wait(3, 4, 480)?.expected).toBe(360);
    expect(wait(3, 12, 480)?.expected).toBe(120);
  });

  it('is close to the quantiles of the Erlang distribution', () => {
    // 20 % and 80 % of a gamma distribution with shape 4 and mean 4 (from tables): 2.297 and 5.515.
    const range = wait(4, 1, 1);
    expect(range?.low).toBeCloseTo(2.297, 1);
    expect(range?.high).toBeCloseTo(5.515, 1);
  });

  it('is nothing when somebody is free, and unknown when nobody can take it', () => {
    expect(wait(0, 0, 480)).toEqual({ low: 0, high: 0, expected: 0 });
    expect(wait(1, 0, 480)).toBeNull();
    expect(wait(1, 4, Number.NaN)).toBeNull();
  });

  it('brackets the expectation, whatever is asked', () => {
    const amount = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(amount, amount, amount, (position, capacity, seconds) => {
        const range = wait(position, capacity, seconds);
        expect(range).not.toBeNull();
        if (!range) return;
        expect(range.low).toBeGreaterThanOrEqual(0);
        expect(range.low).toBeLessThanOrEqual(range.expected);
        expect(range.high).toBeGreaterThanOrEqual(range.expected);
        expect(waitInWords(range)).not.toMatch(/NaN|undefined|\b0\b/);
      }),
    );
  });
});

describe('somebody who has waited already', () => {
  const after = (position: number, waitedSeconds: number) =>
    expectedWait({ position, parallelCapacity: 4, handlingSeconds: 480, waitedSeconds });

  it('is never told less than has passed, even when somebody is free', () => {
    expect(waitInWords(after(0, 0))).toBe('less than a minute');
    expect(waitInWords(after(0, 6 * 60))).toBe('about 6–10 minutes');
    expect(after(1, 6 * 60)?.low).toBe(6 * 60);
  });

  it('keeps the estimate while it holds', () => {
    expect(after(3, 10)).toEqual(after(3, 0));
  });

  it('is told no less as time passes', () => {
    const seconds = fc.integer({ min: 0, max: 7_200 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), seconds, seconds, (position, waited, more) => {
        const [now, later] = [after(position, waited), after(position, waited + more)];
        if (!now || !later) throw new Error('four people can take it');
        expect(later.low).toBeGreaterThanOrEqual(now.low);
        expect(later.high).toBeGreaterThanOrEqual(now.high);
        expect(now.low).toBeLessThanOrEqual(now.expected);
        expect(now.expected).toBeLessThanOrEqual(now.high);
        expect(now.high).toBeGreaterThanOrEqual(waited);
      }),
    );
  });
});

describe('in words', () => {
  const minutes = (low: number, high: number) => waitInWords({ low: low * 60, high: high * 60, expected: 0 });

  it.each([
    [0, 0.5, 'less than a minute'],
    [0.2, 1.2, 'about 1 minute'],
    [2, 5, 'about 2–5 minutes'],
    [7.8, 23, 'about 8–25 minutes'],
    [20, 80, '20 minutes to more than an hour'],
    [61, 200, 'more than an hour'],
  ])('%d to %d minutes', (low, high, words) => {
    expect(minutes(low, high)).toBe(words);
  });

  it('promises nothing it does not know', () => {
    expect(waitInWords(null)).toBe('as soon as somebody is free');
  });
});
