import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.js';
import { parsePolicy } from './parse-policy.js';
import { signalReference } from './signal-reference.js';

it('has an example for every signal that a policy accepts', () => {
  const [rule] = defaultPolicy.rules;
  for (const { name, example } of signalReference()) {
    const { op, value, reads } = example;
    const when = { signal: name, op, value };
    const parsed = parsePolicy({ ...defaultPolicy, rules: [{ ...rule, when }] });
    expect(parsed, name).toMatchObject({ ok: true });
    expect(reads, name).not.toMatch(/undefined|NaN|^[a-z]+\.[a-z]+/i);
  }
});

it('says what a number can be and what a text may say', () => {
  const byName = new Map(signalReference().map((signal) => [signal.name, signal]));
  expect(byName.get('understanding.sentiment')).toMatchObject({ type: 'number', range: [-1, 1] });
  expect(byName.get('customer.subscription')?.values).toEqual(['active', 'paused', 'past_due', 'cancelled']);
  expect(byName.get('customer.attributes.tier')).toMatchObject({ type: 'any', range: null });
});
