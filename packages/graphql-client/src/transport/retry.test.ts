import { describe, expect, it } from 'vitest';
import { backoff } from './retry.js';

describe('backoff', () => {
  it('doubles up to ten seconds', () => {
    const longest = [0, 1, 2, 10, 1000].map((failures) => backoff(failures, () => 1));
    expect(longest).toEqual([500, 1000, 2000, 10_000, 10_000]);
  });

  it('never waits less than half of that', () => {
    expect(backoff(3, () => 0)).toBe(2000);
  });
});
