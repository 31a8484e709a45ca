import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.js';
import { LONGEST_POLICY_TEXT, readPolicyText, writePolicyText } from './policy-text.js';

const text = writePolicyText(defaultPolicy);
const lineOf = (part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;
const problemsOf = (given: string) => {
  const read = readPolicyText(given);
  return read.ok ? [] : read.problems;
};

it('reads what it writes, and says where things stand', () => {
  const read = readPolicyText(text);
  expect(read).toMatchObject({ ok: true, policy: { ...defaultPolicy, version: 0 } });
  if (read.ok) expect(read.lineOf('rules[2]')).toBe(lineOf('- id: restricted-intent'));
});

it('writes the same text whatever the order it was stored in', () => {
  const thresholds = Object.fromEntries(Object.entries(defaultPolicy.thresholds).toReversed());
  expect(writePolicyText({ ...defaultPolicy, thresholds })).toBe(text);
});

it('reads and writes templates and what rules ask for besides', () => {
  const [first, ...others] = defaultPolicy.rules;
  const rules = first ? [{ ...first, template: 'deeper', path: 'billing' }, ...others] : [];
  const templates = {
    deeper: [
      { text: 'Hi: {{team}}', team: 'billing' },
      { text: 'Hallo', language: 'de' },
    ],
  };
  const policy = { ...defaultPolicy, version: 0, templates, rules };
  const written = writePolicyText(policy);
  expect(readPolicyText(written)).toMatchObject({ ok: true, policy });
  expect(written).toContain("templates:\n  deeper:\n    - text: 'Hi: {{team}}'\n      team: billing\n");
});

it('reads JSON, too', () => {
  expect(readPolicyText(JSON.stringify(defaultPolicy, null, 2)).ok).toBe(true);
});

describe('names the line that is wrong', () => {
  it.each([
    ['health.declinePoints', 'health.declinePints', 'rules[5].when.signal'],
    ['op: <, threshold', 'op: ~, threshold', 'rules[7].when.all[0].op'],
    ['maxOffers: 3', 'maxOffers: many', 'maxOffers'],
    ['threshold: too_many_messages', 'threshold: too_few', 'rules[10].when.threshold'],
  ])('%s → %s', (right, wrong, path) => {
    expect(problemsOf(text.replace(right, wrong))).toMatchObject([{ path, line: lineOf(right) }]);
  });

  it('of what is missing, the line of what it is missing from', () => {
    const problem = { path: 'rules[0].outcome', line: lineOf('- id: asked-for-person') };
    expect(problemsOf(text.replace('    outcome: escalate\n', ''))).toMatchObject([problem]);
  });

  it('of what is not even YAML, and of what is there twice', () => {
    expect(problemsOf(`${text}\n  }`)).toMatchObject([{ line: text.split('\n').length + 1 }]);
    expect(problemsOf(`maxOffers: 1\n${text}`)).toMatchObject([{ line: lineOf('maxOffers') + 1 }]);
  });
});

it('refuses what could exhaust it', () => {
  const bombs = [
    '['.repeat(100_000),
    '- '.repeat(50_000),
    `a: &x [${'b, '.repeat(50)}]\nc: [*x, *x]`,
    'a: &x { b: *x }',
    'x'.repeat(LONGEST_POLICY_TEXT + 1),
  ];
  for (const bomb of bombs) expect(problemsOf(bomb)).toHaveLength(1);
});

it('quotes no more of a long mistake than one can read', () => {
  for (const long of [
    '!'.repeat(100_000),
    `"${'k'.repeat(100_000)}": 1`,
    `rules: [{ "${'k'.repeat(100_000)}": 1 }]`,
  ])
    for (const { path, message } of problemsOf(long))
      expect(path.length + message.length).toBeLessThan(1_300);
});

it.each(['thresholds:\n  __proto__: { default: 2 }', 'templates:\n  __proto__:\n    - text: Hi'])(
  'loses no entry without a word: %s',
  (entry) => {
    const [name = ''] = entry.split('\n');
    const draft = text.includes(`\n${name}\n`) ? text.replace(name, entry) : `${entry}\n${text}`;
    const line = draft.split('\n').findIndex((l) => l.includes('__proto__')) + 1;
    expect(problemsOf(draft)).toMatchObject([{ message: 'cannot have a "__proto__"', line }]);
  },
);
