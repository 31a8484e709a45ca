import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.js';
import { explainRule } from './explain-policy.js';
import { signalCatalogue } from './signal-catalogue.js';
import { signalWords } from './signal-words.js';
import type { Condition } from './condition.js';

const explained = (id: string): string => {
  const rule = defaultPolicy.rules.find((r) => r.id === id);
  return rule ? explainRule(rule, defaultPolicy.thresholds) : '';
};
const [first] = defaultPolicy.rules;
const when = (condition: Condition): string =>
  first ? explainRule({ ...first, when: condition }, {}).replace('Hand over to a person when ', '') : '';

it('says in plain English what the rules of the default policy do', () => {
  expect(explained('declining-sentiment')).toBe(
    'Offer a person when the mood fell twice (2 or more decline points). Even while the last suggestion may still help.',
  );
  expect(explained('failed-exchanges')).toBe(
    'Offer a person when at least 3 exchanges led nowhere (2 for high-value customers and recent churners).',
  );
  expect(explained('interaction-anger')).toBe(
    'Hand over to a person when the complaint is about this chat and the mood of the message (−1 to 1) is below −0.5.',
  );
  expect(explained('low-sentiment')).toContain('the complaint is not about this chat');
});

it('keeps "and" and "or" apart, and turns negations into words', () => {
  const asks: Condition = { signal: 'understanding.asksForHuman', op: '=', value: true };
  const rich: Condition = { signal: 'customer.segments', op: 'has', value: 'high_value' };
  const few: Condition = { signal: 'health.rephrasings', op: '>', value: 1 };
  expect(when({ all: [asks, { any: [rich, few] }] })).toBe(
    'the customer asks for a person and (the customer is of high value or more than 1 message said the same again in other words).',
  );
  expect(when({ not: { any: [asks, rich, few] } })).toBe(
    'the customer does not ask for a person, the customer is not of high value and at most 1 message said the same again in other words.',
  );
});

it('says who takes it, in which words and how long it rests', () => {
  const rule = defaultPolicy.rules.find(({ id }) => id === 'not-understood');
  const directed = rule && { ...rule, path: 'billing', template: 'deeper', coolDownMessages: 6 };
  expect(directed && explainRule(directed, {})).toBe(
    'Offer a person of the team “billing” when at least 2 messages in a row were not understood. Worded as “deeper”. After a “no”, lets 6 messages pass.',
  );
  expect(when({ signal: 'customer.attributes.tier', op: '!=', value: 'gold' })).toBe(
    'the customer’s “tier” is not “gold”.',
  );
  expect(when({ signal: 'customer.attributes.seats', op: '>', value: 10 })).toBe(
    'the customer’s “seats” is above 10.',
  );
});

it('knows every signal, operator and value', () => {
  expect(Object.keys(signalWords).toSorted()).toEqual([...signalCatalogue.keys()].toSorted());
  for (const [signal, { type, values }] of signalCatalogue) {
    const ops = type === 'number' ? (['<', '<=', '>', '>=', '=', '!='] as const) : (['=', '!='] as const);
    const literals = type === 'number' ? [2] : type === 'flag' ? [true, false] : (values ?? ['something']);
    const said = literals.flatMap((value) => ops.map((op) => when({ signal, op, value })));
    expect(said.filter((words) => words.length < 12 || /undefined|NaN| {2}/.test(words))).toEqual([]);
    expect(new Set(said).size).toBe(type === 'flag' ? 2 : said.length);
  }
});
