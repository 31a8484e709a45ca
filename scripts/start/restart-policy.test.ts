import { expect, test } from 'vitest';
import { afterDeath } from './restart-policy.ts';

const policy = { firstDelayMs: 100, maxDelayMs: 1_000, quickDeathMs: 5_000, giveUpAfter: 6 };

test('waits double after every quick death, up to a limit, then gives up', () => {
  const verdicts = [0, 1, 2, 3, 4, 5].map((before) => afterDeath(policy, 50, before));
  expect(verdicts.map((verdict) => (verdict.restart ? verdict.delayMs : 'gives up'))).toEqual([
    100,
    200,
    400,
    800,
    1_000,
    'gives up',
  ]);
});

test('a long life clears the count', () => {
  expect(afterDeath(policy, 60_000, 5)).toEqual({ restart: true, delayMs: 100, quickDeaths: 0 });
});
