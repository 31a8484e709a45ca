import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RoutableAgent } from './floor.js';
import type { Case } from './testing/case.js';
import { LONGEST_WAY_SECONDS, play } from './testing/virtual-floor.js';

const keys = ['billing', 'returns', 'care'] as const;
const skills = fc.dictionary(fc.constantFrom('tax', 'refunds'), fc.integer({ min: 1, max: 3 }), {
  maxKeys: 2,
});
const time = fc.integer({ min: 0, max: 900 });

const anyCase: fc.Arbitrary<Case> = fc.record({
  teams: fc.array(
    fc.record({
      fallback: fc.constantFrom(null, ...keys),
      pulls: fc.boolean(),
      opens: fc.array(time, { maxLength: 3 }),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  others: fc.array(
    fc.record({
      teams: fc.subarray([...keys]),
      skills,
      languages: fc.subarray(['en', 'de']),
      capacity: fc.integer({ min: 0, max: 3 }),
      /** What they do with an offer. */
      habit: fc.constantFrom('accepts', 'declines', 'ignores', 'disabled'),
      presence: fc.array(
        fc.record({
          at: time,
          to: fc.constantFrom<RoutableAgent['presence']>('online', 'online', 'away', 'offline'),
        }),
        { maxLength: 5 },
      ),
    }),
    { maxLength: 3 },
  ),
  steady: fc.record({ teams: fc.subarray([...keys]), languages: fc.subarray(['en', 'de']), from: time }),
  conversations: fc.array(
    fc.record({
      at: time,
      teamKey: fc.constantFrom(...keys),
      needs: skills,
      language: fc.constantFrom(null, 'en', 'de'),
      units: fc.integer({ min: 1, max: 2 }),
      knows: fc.constantFrom(null, 0, 1),
      handlingSeconds: fc.integer({ min: 10, max: 300 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

it('nothing waits for ever once somebody is there who takes what they are offered', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      const { calmAt, left, overfull, takenAt } = play(given);
      expect(overfull).toBe(0);
      expect(left).toEqual([]);
      // All steps, a minute for each who vanished or did not answer, and everything else of the queue first.
      const work = given.conversations.reduce((sum, { handlingSeconds }) => sum + handlingSeconds + 60, 0);
      const bound = calmAt + LONGEST_WAY_SECONDS + given.others.length * 120 + work;
      expect(Math.max(...takenAt)).toBeLessThanOrEqual(bound);
    }),
    { numRuns: 200 },
  );
});

it('a large one is served even though small ones never stop coming', () => {
  const arrivals = Array.from({ length: 120 }, (_, i) => ({
    at: i * 10,
    teamKey: 'billing' as const,
    needs: {},
    language: null,
    units: i === 3 ? 2 : 1,
    knows: null,
    // Two hold the agent at any time, never ending together.
    handlingSeconds: 25,
  }));
  const { left, takenAt } = play({
    teams: keys.map(() => ({ fallback: null, pulls: false, opens: [] })),
    others: [],
    steady: { teams: ['billing'], languages: [], from: 0 },
    conversations: arrivals,
  });
  expect(left).toEqual([]);
  expect(takenAt[3]).toBeLessThan(arrivals.length * 10);
});
