import { expect, it } from 'vitest';
import { TokenBuckets } from './token-buckets.js';

it('lets a minute’s worth through at once, then as many as time brings', () => {
  let now = 0;
  const buckets = new TokenBuckets(() => now);
  const take = () => buckets.take('ada', 60);
  expect(Array.from({ length: 60 }, take).every((seconds) => seconds === 0)).toBe(true);
  expect(take()).toBe(1);
  now += 2_000;
  expect([take(), take(), take()]).toEqual([0, 0, 1]);
  expect(buckets.take('jon', 60)).toBe(0);
});

it('remembers a bounded number of callers', () => {
  const buckets = new TokenBuckets(() => 0);
  for (let i = 0; i < 60_000; i++) buckets.take(`caller ${i}`, 10);
  expect(buckets.size).toBe(50_000);
});
