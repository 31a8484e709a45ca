import { expect, it } from 'vitest';
import { conversation, signalsFor } from '../testing/factories.js';
import { checkCondition, numberFor } from './check-condition.js';
import type { Condition } from './condition.js';

const signals = signalsFor(
  conversation([
    'customer',
    'I need it by Friday',
    { sentiment: -0.5, stakes: [{ kind: 'deadline', span: { start: 0, end: 1 }, quote: 'by Friday' }] },
  ]),
  { about: { segments: ['high_value'] } },
);
const check = (condition: Condition) => checkCondition(condition, { thresholds: {}, signals });

const upset: Condition = { signal: 'understanding.sentiment', op: '<', value: -0.4 };
const calm: Condition = { signal: 'understanding.sentiment', op: '>=', value: 0 };
const hurried: Condition = { signal: 'understanding.stakes', op: 'has', value: 'deadline' };
const clueless: Condition = { signal: 'knowledge.found', op: '!=', value: true };

it('combines comparisons and keeps the evidence of those that hold', () => {
  expect(check({ all: [upset, hurried, clueless, { not: calm }] })).toMatchObject({
    holds: true,
    evidence: [
      {
        signal: 'understanding.sentiment',
        value: -0.5,
        threshold: -0.4,
        seqs: [1],
        quote: 'I need it by Friday',
      },
      { signal: 'understanding.stakes', value: 'deadline' },
      { signal: 'knowledge.found', value: false, seqs: [], quote: null },
    ],
  });
  expect(check({ any: [calm, hurried] }).evidence.map((e) => e.signal)).toEqual(['understanding.stakes']);
  expect(check({ all: [upset, calm] })).toEqual({ holds: false, evidence: [] });
  expect(check({ not: upset }).holds).toBe(false);
});

it('gives customers of several segments the number that is reached most easily', () => {
  const threshold = { default: -0.6, segments: { high_value: -0.4, recent_churner: -0.5 } };
  expect(numberFor(threshold, { op: '<', segments: ['recent_churner', 'high_value'] })).toEqual({
    value: -0.4,
    segment: 'high_value',
  });
  expect(numberFor(threshold, { op: '>=', segments: ['recent_churner', 'high_value'] })).toEqual({
    value: -0.5,
    segment: 'recent_churner',
  });
  expect(numberFor(threshold, { op: '<', segments: ['member'] })).toEqual({
    value: -0.6,
    segment: null,
  });
});
