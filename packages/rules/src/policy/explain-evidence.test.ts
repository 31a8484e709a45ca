import type { Evidence } from '@baton/domain';
import { expect, it } from 'vitest';
import { explainEvidence } from './explain-evidence.js';

const evidence = (parts: Partial<Evidence>): Evidence => ({
  signal: 'health.failedExchanges',
  value: 3,
  threshold: 2,
  op: '>=',
  segment: null,
  seqs: [4, 7, 9],
  quote: null,
  ...parts,
});

it('says what had to hold, whose number it was, what was found and where', () => {
  expect(explainEvidence(evidence({ segment: 'high_value' }))).toBe(
    'at least 2 exchanges led nowhere (2 for high-value customers): 3, messages 4, 7 and 9',
  );
  const mood = evidence({
    signal: 'understanding.sentiment',
    op: '<',
    value: -0.8123,
    threshold: -0.6,
    seqs: [3],
  });
  expect(explainEvidence(mood)).toBe('the mood of the message (−1 to 1) is below −0.6: −0.81, message 3');
});

it('does not repeat what the words say already', () => {
  const asks = {
    signal: 'understanding.asksForHuman',
    value: true,
    threshold: true,
    op: '=',
    quote: null,
  } as const;
  expect(explainEvidence(evidence({ ...asks, seqs: [1] }))).toBe('the customer asks for a person: message 1');
  const plan = { signal: 'customer.plan', value: 'Pro', threshold: 'Pro', op: '=', quote: null } as const;
  expect(explainEvidence(evidence({ ...plan, seqs: [] }))).toBe('the customer’s plan is “Pro”');
});

it('names the signal where nothing was kept of how it was compared', () => {
  expect(explainEvidence(evidence({ op: null, seqs: [4] }))).toBe('health.failedExchanges 3, message 4');
});
