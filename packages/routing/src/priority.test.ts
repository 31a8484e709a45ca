import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGEING_SECONDS, priorityOf, rankOf } from './priority.js';

describe('priority', () => {
  it.each([
    [{ segments: [], stakes: false, upset: false }, 0],
    [{ segments: ['high_value'], stakes: false, upset: false }, 2],
    [{ segments: ['recent_churner', 'member'], stakes: false, upset: true }, 2],
    [{ segments: ['high_value', 'recent_churner'], stakes: true, upset: true }, 6],
  ])('of %j is %i', (standing, points) => {
    expect(priorityOf(standing)).toBe(points);
  });
});

describe('rank', () => {
  const at = (seconds: number) => new Date(seconds * 1000);
  const any = fc.record({
    queuedAt: fc.integer({ min: 0, max: 100_000 }).map(at),
    priority: fc.integer({ min: 0, max: 6 }),
  });

  it('is a head start of two minutes a point', () => {
    const urgent = rankOf({ queuedAt: at(1000), priority: 2 });
    expect(urgent).toBe(rankOf({ queuedAt: at(760), priority: 0 }));
    expect(urgent).toBeLessThan(rankOf({ queuedAt: at(761), priority: 0 }));
  });

  it('lets nobody be overtaken by what comes more than twelve minutes later', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const later = {
          ...b,
          queuedAt: new Date(a.queuedAt.getTime() + 6 * AGEING_SECONDS * 1000 + b.queuedAt.getTime() + 1),
        };
        expect(rankOf(a)).toBeLessThan(rankOf(later));
      }),
    );
  });

  it('takes what is out of range for its end', () => {
    expect(rankOf({ queuedAt: at(0), priority: 99 })).toBe(rankOf({ queuedAt: at(0), priority: 6 }));
    expect(rankOf({ queuedAt: at(0), priority: -1 })).toBe(0);
  });
});
