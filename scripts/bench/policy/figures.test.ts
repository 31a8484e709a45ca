import { expect, it } from 'vitest';
import { curveOf, figuresOf, ratesOf, type Replay } from './figures.ts';

const replays: Replay[] = [
  { wentWrong: true, needs: [0, 3, 0, 0, 1] },
  { wentWrong: true, needs: [0, 0, 9] },
  { wentWrong: true, needs: [1, 1] },
  { wentWrong: false, needs: [0, 0, 2] },
  { wentWrong: false, needs: [0] },
];

it('counts a catch only before the last message, and a false offer at any', () => {
  expect(ratesOf(replays, 2)).toEqual({ catchRate: 1 / 3, falseOfferRate: 1 / 2 });
  expect(ratesOf(replays, 10)).toEqual({ catchRate: 0, falseOfferRate: 0 });
});

it('measures the lead in messages after the first offer, of those caught', () => {
  const figures = figuresOf({ replays, decisionsPerSecond: 1 }, 1);
  expect(figures.medianLead).toBe(1);
  expect(figures.catchRate).toBeCloseTo(2 / 3);
});

it('gives intervals around the rates, the same each time', () => {
  const many = Array.from({ length: 60 }, () => replays).flat();
  const figures = figuresOf({ replays: many, decisionsPerSecond: 1 }, 2);
  expect(figures.catchInterval[0]).toBeLessThan(1 / 3);
  expect(figures.catchInterval[1]).toBeGreaterThan(1 / 3);
  expect(figures.catchInterval[1]).toBeLessThan(0.5);
  expect(figuresOf({ replays: many, decisionsPerSecond: 1 }, 2)).toEqual(figures);
});

it('draws the curve from strict to generous', () => {
  const rates = curveOf(replays, 100).map(({ falseOfferRate }) => falseOfferRate);
  expect(rates).toEqual(rates.toSorted((a, b) => a - b));
  expect(rates.at(-1)).toBe(1);
});
