import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.js';
import type { Condition } from './condition.js';
import type { Policy, PolicyRule } from './policy.js';
import { unknownTeams } from './unknown-teams.js';
import { unreachableRules } from './unreachable.js';

const rule = (when: Condition, parts: Partial<PolicyRule> = {}): PolicyRule => ({
  id: 'one',
  description: 'A rule.',
  when,
  outcome: 'offer',
  reason: 'low_sentiment',
  priority: 1,
  ignoresVetoes: [],
  ...parts,
});
const policyOf = (...rules: PolicyRule[]): Policy => ({ ...defaultPolicy, rules });
const problemsOf = (policy: Policy, intents?: ReadonlySet<string>) =>
  [...unreachableRules(policy, intents)].flat();
const pathsOf = (policy: Policy) => problemsOf(policy).map((p) => p.path);

const mood = (op: '<' | '>' | '>=', value: number): Condition => ({
  signal: 'understanding.sentiment',
  op,
  value,
});
const declines = (op: '<' | '>' | '>=' | '=', value: number): Condition => ({
  signal: 'health.declinePoints',
  op,
  value,
});
const about = (value: string): Condition => ({ signal: 'understanding.target', op: '=', value });

it('finds nothing wrong with the default policy', () => {
  expect(problemsOf(defaultPolicy)).toEqual([]);
});

describe('a condition that can never hold', () => {
  it.each<[string, Condition]>([
    ['contradictory thresholds', { all: [mood('<', -0.5), mood('>', 0)] }],
    ['further down', { all: [mood('<', -0.5), { any: [mood('>', 0), { all: [mood('>=', -0.5)] }] }] }],
    ['no whole number between', { all: [declines('>', 2), declines('<', 3)] }],
    ['half a message', declines('=', 1.5)],
    ['two values at once', { all: [about('issue'), about('none')] }],
    ['none of all values', { not: { any: [about('issue'), about('interaction'), about('none')] } }],
    ['what always holds, negated', { not: declines('>=', 0) }],
    [
      'yes and no',
      {
        all: [
          { signal: 'understanding.asksForHuman', op: '=', value: true },
          { signal: 'understanding.asksForHuman', op: '!=', value: true },
        ],
      },
    ],
    [
      'a segment and not that segment',
      {
        all: [
          { signal: 'customer.segments', op: 'has', value: 'new' },
          { not: { signal: 'customer.segments', op: 'has', value: 'new' } },
        ],
      },
    ],
  ])('%s', (_, when) => {
    expect(pathsOf(policyOf(rule(when)))).toEqual(['rules[0].when']);
  });

  it.each<[string, Condition]>([
    ['a band', { all: [mood('<', 0), mood('>', -0.5)] }],
    ['one branch that may', { any: [{ all: [mood('<', -0.5), mood('>', 0)] }, mood('<', 0)] }],
    [
      'two members of a list',
      { all: ['new', 'member'].map((value) => ({ signal: 'customer.segments', op: 'has', value })) },
    ],
    // Below −0.4 and above −0.5: for customers of high value only.
    [
      'what holds for one segment',
      { all: [{ signal: 'understanding.sentiment', op: '<', threshold: 'low_sentiment' }, mood('>', -0.5)] },
    ],
  ])('is not: %s', (_, when) => {
    expect(pathsOf(policyOf(rule(when)))).toEqual([]);
  });
});

describe('a rule that never decides', () => {
  const strong = rule(mood('<', 0), { id: 'strong', outcome: 'escalate' });

  it('is outdone wherever it applies', () => {
    expect(problemsOf(policyOf(strong, rule(mood('<', -0.5))))).toEqual([
      { path: 'rules[1]', message: expect.stringContaining('"strong" is stronger') },
    ]);
    expect(pathsOf(policyOf(strong, rule(mood('<', 0.1))))).toEqual([]);
    expect(pathsOf(policyOf(strong, rule({ any: [mood('<', -0.5), declines('>', 2)] })))).toEqual([]);
  });

  it('is not outdone by an offer that may be held back', () => {
    const offer = rule(mood('<', 0), { id: 'strong', priority: 9 });
    expect(pathsOf(policyOf(offer, rule(mood('<', -0.5))))).toEqual([]);
    expect(pathsOf(policyOf(offer, rule(mood('<', 0))))).toEqual(['rules[1]']);
    expect(pathsOf(policyOf(offer, rule(mood('<', 0), { ignoresVetoes: ['cool_down'] })))).toEqual([]);
  });

  it('offers where no offers are left', () => {
    expect(pathsOf({ ...policyOf(rule(mood('<', 0))), maxOffers: 0 })).toEqual(['rules[0].outcome']);
  });

  it('asks for a topic that is not there', () => {
    const policy = policyOf(rule({ signal: 'intent.id', op: '=', value: 'refund' }));
    expect(problemsOf(policy, new Set(['refund']))).toEqual([]);
    expect(problemsOf(policy, new Set(['prices']))[0]?.message).toContain('"refund"');
  });
});

it('finds the teams that are not there', () => {
  const policy: Policy = {
    ...policyOf(rule(mood('<', 0), { path: 'gone' }), rule(mood('<', -0.5), { path: 'billing' })),
    templates: {
      deeper: [
        { text: 'Hi', team: 'billing' },
        { text: 'Hi', team: 'gone' },
      ],
    },
  };
  expect(unknownTeams(policy, new Set(['billing'])).map(({ path }) => path)).toEqual([
    'rules[0].path',
    'templates.deeper[1].team',
  ]);
});

it('takes an attribute to be what it likes, but not two things at once', () => {
  const tier = (value: string): Condition => ({ signal: 'customer.attributes.tier', op: '=', value });
  expect(pathsOf(policyOf(rule({ all: [tier('gold'), tier('silver')] })))).toEqual(['rules[0].when']);
  const seats = (op: '<' | '>', value: number): Condition => ({
    signal: 'customer.attributes.seats',
    op,
    value,
  });
  expect(pathsOf(policyOf(rule({ all: [seats('>', 1), { not: seats('>', 1.5) }] })))).toEqual([]);
});

it('goes through a thousand rules, each beside all others', () => {
  const rules = Array.from({ length: 1_000 }, (_, i) =>
    rule(
      { all: [mood('<', -i / 1_001), declines('>=', i)] },
      { id: `rule-${i}`, outcome: 'escalate', priority: i },
    ),
  );
  expect(problemsOf(policyOf(...rules))).toEqual([]);
});
