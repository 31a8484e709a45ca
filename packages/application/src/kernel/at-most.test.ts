import { expect, it } from 'vitest';
import { atMost } from './at-most.js';

/** Work that ends when it is told to, and says what is going on. */
function worksite(places: number) {
  const run = atMost(places);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const start = (i: number) =>
    run(async () => {
      begun.push(i);
      await new Promise<void>((resolve) => (ends[i] = resolve));
      return i;
    });
  const soon = () => new Promise((resolve) => setImmediate(resolve));
  return { begun, ends, start, soon };
}

it('runs so many at once, the others in turn', async () => {
  const { begun, ends, start, soon } = worksite(2);
  const all = [0, 1, 2, 3].map(start);
  await soon();
  expect(begun).toEqual([0, 1]);
  ends[1]!();
  await soon();
  expect(begun).toEqual([0, 1, 2]);
  ends[0]!();
  ends[2]!();
  await soon();
  ends[3]!();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

it('gives the place on when work fails', async () => {
  const run = atMost(1);
  await expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await run(() => Promise.resolve('done'))).toBe('done');
});
