import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePath } from './choose-path.js';

const teams = [
  { key: 'billing', generalist: false },
  { key: 'returns', generalist: false },
  { key: 'care', generalist: true },
];
const taxonomy = [
  { id: 'double_charge', path: 'billing' },
  { id: 'invoice', path: 'billing' },
  { id: 'refund', path: 'returns' },
  { id: 'old_topic', path: 'closed_team' },
];
const choose = (...guesses: readonly (readonly [string, number])[]) =>
  choosePath({ intents: guesses.map(([intent, confidence]) => ({ intent, confidence })), taxonomy, teams });

describe('path', () => {
  it('sums up the intents of a team', () => {
    const path = choose(['refund', 0.35], ['double_charge', 0.3], ['invoice', 0.3]);
    expect(path.ranked[0]).toMatchObject({ team: 'billing', confidence: 0.6 });
    expect(path.mayNeedReassignment).toBe(false);
  });

  it('goes to the generalist when no team is likely enough, and says so', () => {
    const path = choose(['refund', 0.45], ['invoice', 0.1]);
    expect(path.ranked.map((r) => r.team)).toEqual(['care', 'returns', 'billing']);
    expect(path.mayNeedReassignment).toBe(true);
  });

  it('goes to the generalist when nothing is known', () => {
    expect(choose()).toMatchObject({
      ranked: [{ team: 'care', confidence: 0 }, {}, {}],
      mayNeedReassignment: true,
    });
  });

  it('lists both teams of a close call', () => {
    expect(choose(['refund', 0.5], ['invoice', 0.4]).closeCalls).toEqual(['returns', 'billing']);
    expect(choose(['refund', 0.7], ['invoice', 0.2]).closeCalls).toEqual([]);
  });

  it('gives topics of a team that is gone to the generalist', () => {
    expect(choose(['old_topic', 0.9])).toMatchObject({ ranked: [{ team: 'care', confidence: 0.9 }, {}, {}] });
  });

  it('bears an organisation without teams or without generalist', () => {
    expect(choosePath({ intents: [], taxonomy, teams: [] })).toMatchObject({
      ranked: [],
      mayNeedReassignment: true,
    });
    const specialists = teams.filter((t) => !t.generalist);
    expect(choosePath({ intents: [], taxonomy, teams: specialists }).ranked).toHaveLength(2);
  });

  it('ranks every team once, with probabilities', () => {
    const guess = fc.record({
      intent: fc.constantFrom('double_charge', 'invoice', 'refund', 'old_topic', 'unheard_of'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(guess, { maxLength: 5 }), (intents) => {
        const { ranked } = choosePath({ intents, taxonomy, teams });
        expect(ranked.map((r) => r.team).toSorted()).toEqual(['billing', 'care', 'returns']);
        for (const { confidence } of ranked) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
