import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.js';
import { parsePolicy } from './parse-policy.js';

const rule = {
  id: 'low',
  description: 'Very unhappy.',
  when: { signal: 'understanding.sentiment', op: '<', value: -0.5 },
  outcome: 'offer',
  reason: 'low_sentiment',
  priority: 1,
};
const policy = { version: 2, rules: [rule], coolDownMessages: 4, maxOffers: 3 };

const problemsOf = (input: unknown) => {
  const parsed = parsePolicy(input);
  return parsed.ok ? [] : parsed.problems;
};
const problemsWhen = (when: unknown) => problemsOf({ ...policy, rules: [{ ...rule, when }] });

it('accepts the default policy as it would be stored', () => {
  expect(parsePolicy(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual({ ok: true, policy: defaultPolicy });
});

describe('names the line that is wrong', () => {
  it.each([
    ['nothing', undefined, '(policy)'],
    ['a text', 'policy', '(policy)'],
    ['no rules', { ...policy, rules: [] }, 'rules'],
    ['an unknown key', { ...policy, colour: 'red' }, '(policy)'],
    ['a negative cool-down', { ...policy, coolDownMessages: -1 }, 'coolDownMessages'],
    ['an unknown reason', { ...policy, rules: [{ ...rule, reason: 'whim' }] }, 'rules[0].reason'],
    ['a reason without outcome', { ...policy, rules: [{ ...rule, outcome: 'continue' }] }, 'rules[0].reason'],
    ['a template that is not there', { ...policy, rules: [{ ...rule, template: 'x' }] }, 'rules[0].template'],
    [
      'a template by an odd name',
      { ...policy, rules: [{ ...rule, template: 'constructor' }] },
      'rules[0].template',
    ],
    [
      'a threshold by an odd name',
      { ...policy, rules: [{ ...rule, when: { signal: 'health.risk', op: '>', threshold: 'constructor' } }] },
      'rules[0].when.threshold',
    ],
    [
      'a variable that nothing fills',
      { ...policy, templates: { deeper: [{ text: 'Hi' }, { text: 'Hi {{nmae}}' }] } },
      'templates.deeper[1].text',
    ],
    ['a template without wordings', { ...policy, templates: { deeper: [] } }, 'templates.deeper'],
    [
      'a cool-down without an offer',
      { ...policy, rules: [{ ...rule, outcome: 'escalate', coolDownMessages: 2 }] },
      'rules[0].coolDownMessages',
    ],
    [
      'a team where the bot carries on',
      { ...policy, rules: [{ ...rule, outcome: 'continue', reason: 'none', path: 'billing' }] },
      'rules[0].path',
    ],
    [
      'an attribute that cannot be more than a word',
      {
        ...policy,
        rules: [{ ...rule, when: { signal: 'customer.attributes.tier', op: '>', value: 'gold' } }],
      },
      'rules[0].when.value',
    ],
    ['an id used twice', { ...policy, rules: [rule, rule] }, 'rules[1].id'],
    [
      'an unknown segment',
      { ...policy, thresholds: { low: { default: 0, segments: { vip: 1 } } } },
      'thresholds.low.segments',
    ],
  ])('%s', (_, input, path) => {
    expect(problemsOf(input).map((p) => p.path)).toContain(path);
  });

  it.each([
    ['an unknown signal', { all: [{ signal: 'mood', op: '<', value: 1 }] }, 'rules[0].when.all[0].signal'],
    ['an unknown operator', { not: { signal: 'intent.id', op: '~', value: 'x' } }, 'rules[0].when.not.op'],
    ['an operator of another type', { signal: 'intent.id', op: '<', value: 'x' }, 'rules[0].when.op'],
    [
      'a value of another type',
      { signal: 'health.declinePoints', op: '>', value: 'two' },
      'rules[0].when.value',
    ],
    [
      'a value that is never read',
      { signal: 'understanding.target', op: '=', value: 'bot' },
      'rules[0].when.value',
    ],
    [
      'a comparison that never holds',
      { signal: 'understanding.sentiment', op: '<', value: -1 },
      'rules[0].when.value',
    ],
    [
      'an unknown threshold',
      { signal: 'understanding.sentiment', op: '<', threshold: 'x' },
      'rules[0].when.threshold',
    ],
    ['two forms at once', { any: [rule.when], not: rule.when }, 'rules[0].when'],
    ['no form at all', {}, 'rules[0].when'],
    ['an empty list', { any: [] }, 'rules[0].when.any'],
  ])('%s', (_, when, path) => {
    expect(problemsWhen(when).map((p) => p.path)).toEqual([path]);
  });

  it('says what would be right', () => {
    expect(problemsWhen({ signal: 'understanding.sentiment', op: '<', value: -1 })[0]?.message).toBe(
      'understanding.sentiment lies between -1 and 1 and is never < -1',
    );
  });

  it('reports every problem at once', () => {
    expect(
      problemsWhen({
        all: [
          { signal: 'a', op: '<', value: 1 },
          { signal: 'b', op: '<', value: 1 },
        ],
      }),
    ).toHaveLength(2);
  });
});

it('refuses a threshold that one segment can never reach', () => {
  const thresholds = { low: { default: -0.5, segments: { high_value: -1 } } };
  const when = { signal: 'understanding.sentiment', op: '<', threshold: 'low' };
  expect(problemsOf({ ...policy, thresholds, rules: [{ ...rule, when }] })[0]?.path).toBe(
    'rules[0].when.threshold',
  );
});

it('refuses a condition nested deeper than anyone writes', () => {
  const nested = (depth: number): unknown => (depth === 0 ? rule.when : { not: nested(depth - 1) });
  expect(problemsWhen(nested(8))).toEqual([]);
  expect(problemsWhen(nested(5000))[0]?.message).toContain('nested deeper');
});
