import type { Segment } from '@baton/domain';
import { byStrength } from './evaluate-policy.js';
import { comparisonsOf, normalForm, type NormalForm } from './normal-form.js';
import type { PolicyProblem } from './parse-policy.js';
import type { Policy, PolicyRule } from './policy.js';
import { factsOf, segmentSets, whyImpossible, type Facts } from './possible.js';

interface Compiled {
  readonly rule: PolicyRule;
  readonly index: number;
  readonly form: NormalForm;
  /** What holds when the condition does not. */
  readonly opposite: NormalForm;
  readonly signals: ReadonlySet<string>;
  /** What it asks for in the conversation of nobody in particular: with it most pairs of rules need no second look. */
  readonly facts: Facts | null;
}

/**
 * Looks for rules of a parsed policy that can never decide anything: their condition contradicts itself for every
 * customer, names a topic that is not there, always comes with that of a stronger rule, or offers where no offers are
 * left. Yields what is wrong rule by rule, in the order of the policy, so that a long policy can be looked at in
 * pieces: the time per rule grows with the number of rules.
 *
 * @param intents ids of the topics there are; left out, any topic is taken to be there
 */
export function* unreachableRules(
  policy: Policy,
  intents?: ReadonlySet<string>,
): Generator<readonly PolicyProblem[]> {
  const compiled = policy.rules.map((rule, index) => compile(rule, { index, thresholds: policy.thresholds }));
  for (const one of compiled) yield problemsOf(one, { policy, compiled, intents });
}

const NOBODY: readonly Segment[] = [];

function compile(
  rule: PolicyRule,
  { index, thresholds }: { index: number; thresholds: Policy['thresholds'] },
): Compiled {
  const signals = new Set(comparisonsOf(rule.when).map(({ signal }) => signal));
  const form = normalForm(rule.when);
  const facts = factsOf(form, { thresholds, segments: NOBODY });
  return { rule, index, form, opposite: normalForm(rule.when, true), signals, facts };
}

interface Surroundings {
  readonly policy: Policy;
  readonly compiled: readonly Compiled[];
  readonly intents: ReadonlySet<string> | undefined;
}

function problemsOf(one: Compiled, { policy, compiled, intents }: Surroundings): PolicyProblem[] {
  const { rule, index } = one;
  const path = `rules[${index}]`;
  const unknown = intents && unknownIntent(rule, intents);
  if (unknown !== undefined)
    return [{ path: `${path}.when`, message: `can never hold: there is no topic "${unknown}"` }];
  const signal = neverHolds(policy, one.form);
  if (signal !== null)
    return [
      { path: `${path}.when`, message: `can never hold: what it asks of ${signal} contradicts itself` },
    ];
  if (rule.outcome === 'offer' && policy.maxOffers === 0 && !rule.ignoresVetoes.includes('max_offers'))
    return [{ path: `${path}.outcome`, message: 'can never be made, because maxOffers is 0' }];
  const stronger = compiled.find((other) => other !== one && outdoes(policy, other, one));
  return stronger
    ? [{ path, message: `can never decide: wherever it applies, the rule "${stronger.rule.id}" is stronger` }]
    : [];
}

/** A topic that must be and is not there. What stands under `any` or `not` may do without. */
function unknownIntent(rule: PolicyRule, intents: ReadonlySet<string>): string | undefined {
  const form = normalForm(rule.when);
  const needed = 'all' in form ? form.all : [form];
  for (const test of needed) {
    if (!('comparison' in test) || test.negated || !('value' in test.comparison)) continue;
    const { signal, op, value } = test.comparison;
    if (signal === 'intent.id' && op === '=' && !intents.has(String(value))) return String(value);
  }
  return undefined;
}

/** The signal that stands in the way for every customer; null when the condition may hold for somebody. */
function neverHolds({ thresholds }: Policy, form: NormalForm): string | null {
  let signal: string | null = null;
  for (const segments of segmentSets) {
    signal = whyImpossible(form, { thresholds, segments });
    if (signal === null) return null;
  }
  return signal;
}

/** Does this rule win wherever the weaker one applies? Offers can be held back, so they outdo only their like. */
function outdoes(policy: Policy, stronger: Compiled, weaker: Compiled): boolean {
  if (byStrength(stronger.rule, weaker.rule) > 0) return false;
  if (stronger.signals.isDisjointFrom(weaker.signals)) return false;
  if (stronger.rule.outcome !== 'offer')
    return (
      !maySpare(policy, stronger, weaker) &&
      neverHolds(policy, { all: [weaker.form, stronger.opposite] }) !== null
    );
  return (
    JSON.stringify(stronger.form) === JSON.stringify(weaker.form) &&
    weaker.rule.ignoresVetoes.every((veto) => stronger.rule.ignoresVetoes.includes(veto))
  );
}

/** Does the weaker rule certainly have a case that the stronger one leaves to it? */
function maySpare({ thresholds }: Policy, { opposite }: Compiled, { facts }: Compiled): boolean {
  return facts !== null && whyImpossible(opposite, { thresholds, segments: NOBODY }, facts) === null;
}
