import { describe, expect, it } from 'vitest';
import { report } from './report.ts';
import { median, summarise, type Ended } from './tally.ts';

const visit = (given: Partial<Ended>): Ended => ({
  outcome: 'settled by the bot',
  reason: null,
  secondsToFirstAnswer: null,
  secondsToAgent: null,
  score: null,
  ...given,
});
const rest = {
  agents: { agent12: { taken: 3, settled: 1, passedOn: 1 }, agent11: { taken: 1, settled: 1, passedOn: 0 } },
  errors: [],
  seconds: 12,
};

describe('the summary', () => {
  it('counts outcomes and reasons, and averages over those who took part', () => {
    const summary = summarise(
      [
        visit({ score: 5, secondsToFirstAnswer: 1 }),
        visit({ outcome: 'settled by an agent', reason: 'ASKED_FOR_PERSON', secondsToAgent: 4, score: 2 }),
        visit({ outcome: 'settled by an agent', reason: 'ASKED_FOR_PERSON', secondsToAgent: 8 }),
        visit({ outcome: 'left an address', reason: 'INTERACTION_ANGER', secondsToFirstAnswer: 3 }),
      ],
      rest,
    );
    expect(summary).toMatchObject({
      conversations: 4,
      outcomes: { 'settled by the bot': 1, 'settled by an agent': 2, 'left an address': 1, failed: 0 },
      escalations: { ASKED_FOR_PERSON: 2, INTERACTION_ANGER: 1 },
      medianSecondsToFirstAnswer: 2,
      medianSecondsToAgent: 6,
      ratings: 2,
      meanRating: 3.5,
    });
  });

  it('shows figures that add up', () => {
    const handed = visit({ outcome: 'settled by an agent', reason: 'ASKED_FOR_PERSON' });
    const text = report(summarise([visit({}), handed, handed, visit({})], { ...rest, errors: ['lost'] }));
    expect(text).toContain('Handed over: 2 (50 %)');
    expect(text).toMatch(/agent12 {2}3 taken, 1 settled, 1 passed on, 1 still open\n/);
    expect(text).toMatch(/all {6}4 taken, 2 settled, 1 passed on, 1 still open\n/);
    expect(text).toContain('1 error:');
  });

  it('says so when nobody rated, waited or was answered', () => {
    const summary = summarise([visit({ outcome: 'failed' })], { ...rest, errors: ['lost', 'lost'] });
    expect(summary).toMatchObject({ medianSecondsToAgent: null, meanRating: null });
    expect(report(summary)).toContain('lost (2×)');
    expect(report(summary)).not.toContain('NaN');
  });

  it.each([
    [[], null],
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 9], 3],
  ])('finds the median of %j', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
