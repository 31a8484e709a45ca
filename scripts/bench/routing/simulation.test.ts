import { TeamRouting } from '@baton/domain';
import { describe, expect, it } from 'vitest';
import { roughCases, SERVICE_SECONDS, theoryCases, type Case } from './case.ts';
import { atRandom, byBoard } from './dispatchers.ts';
import { pooledWait } from './erlang.ts';
import { figuresOf } from './figures.ts';
import { simulate } from './simulation.ts';

const single = (servers: number, load: number): Case => ({
  name: 'one pool',
  chaining: 'all',
  agents: Array.from({ length: servers }, () => [0]),
  shares: [1],
  load,
  routing: TeamRouting.parse({}),
  missed: 0,
  leaving: null,
});
const run = (given: Case, what: { seed: number; arrivals: number }) =>
  simulate({ given, ...what, dispatcherFor: (agents) => byBoard(given, agents) });

describe('theory', () => {
  it('is that of the tables', () => {
    // M/M/1: the mean wait is load / (1 − load) services. M/M/2 at a load of 0.75: C = 9/14.
    expect(pooledWait({ servers: 1, load: 0.8, serviceSeconds: 1 }).mean).toBeCloseTo(4);
    expect(pooledWait({ servers: 2, load: 0.75, serviceSeconds: 1 }).mean).toBeCloseTo(9 / 14 / 0.5);
    expect(pooledWait({ servers: 1, load: 0.8, serviceSeconds: 1 }).p95).toBeCloseTo(
      Math.log(0.8 / 0.05) / 0.2,
    );
  });

  it.each([
    [1, 0.6],
    [5, 0.8],
  ])('holds for %i in one pool at a load of %d', (servers, load) => {
    const given = single(servers, load);
    const runs = [1, 2, 3].map((seed) => run(given, { seed, arrivals: 8000 }));
    const { meanWait, doubleAssignments } = figuresOf(given, runs);
    const theory = pooledWait({ servers, load, serviceSeconds: SERVICE_SECONDS });
    expect(Math.abs(meanWait.mean - theory.mean)).toBeLessThan(1.5 * meanWait.plusMinus);
    expect(meanWait.plusMinus).toBeLessThan(theory.mean / 4);
    expect(doubleAssignments).toBe(0);
  });
});

describe('a run', () => {
  const chained = theoryCases.find(({ chaining, load }) => chaining === 'two' && load === 0.8);
  if (!chained) throw new Error('no such case');

  it('is the same for the same seed, and another for another', () => {
    const waitsOf = (seed: number) => run(chained, { seed, arrivals: 1000 }).waits;
    expect(waitsOf(1)).toEqual(waitsOf(1));
    expect(waitsOf(1)).not.toEqual(waitsOf(2));
  });

  it('gives nobody what they cannot do while skills are strict, and everybody about the same', () => {
    const { wrongTeam, loadCv, requeued } = figuresOf(chained, [run(chained, { seed: 1, arrivals: 8000 })]);
    expect(wrongTeam).toBe(0);
    expect(requeued).toBe(0);
    expect(loadCv).toBeLessThan(0.1);
  });

  it('puts back what nobody answers or whose agent is gone, and serves it all the same', () => {
    const rough = roughCases.filter(({ missed, leaving }) => missed > 0 || leaving !== null);
    expect(rough).toHaveLength(2);
    for (const given of rough) {
      const seen = run(given, { seed: 1, arrivals: 8000 });
      expect(seen.violations).toBe(0);
      expect(seen.requeued > 0).toBe(given.leaving !== null);
      expect(seen.longest).toBeLessThan(3600);
      expect(seen.served).toBeGreaterThan(7900);
    }
  });

  it('can be dispatched as a naive queue would', () => {
    const seen = simulate({ given: chained, seed: 1, arrivals: 2000, dispatcherFor: atRandom });
    expect(seen.violations).toBe(0);
    expect(seen.served).toBeGreaterThan(1900);
  });
});
