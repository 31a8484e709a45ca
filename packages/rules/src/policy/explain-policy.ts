import { Segment } from '@baton/domain';
import { normalForm, type NormalForm, type Test } from './normal-form.js';
import type { Comparison, Literal, Operator } from './condition.js';
import type { Policy, PolicyRule, VetoName } from './policy.js';
import { list, written } from './in-words.js';
import { segmentWords, wordsFor } from './signal-words.js';

function deedOf({ outcome, path }: PolicyRule): string {
  if (outcome === 'continue') return 'Carry on when';
  const person = path === undefined ? 'a person' : `a person of the team “${path}”`;
  return `${outcome === 'offer' ? 'Offer' : 'Hand over to'} ${person} when`;
}

const EVEN: Readonly<Record<VetoName, string>> = {
  offer_open: 'while the last offer is not answered',
  just_declined: 'when the customer has just declined',
  cool_down: 'during the cool-down',
  max_offers: 'after the last of the offers',
  no_new_evidence: 'when nothing has changed since the last answer',
  attempt_pending: 'while the last suggestion may still help',
};

/**
 * A rule of a parsed policy in plain English: "Offer a person when the mood fell twice (2 or more decline points).
 * Even while the last suggestion may still help." Names every signal, operator, threshold and segment in it.
 */
export function explainRule(rule: PolicyRule, thresholds: Policy['thresholds']): string {
  return [
    `${deedOf(rule)} ${inWords(normalForm(rule.when), thresholds)}.`,
    ...evenWhere(rule),
    ...(rule.template === undefined ? [] : [`Worded as “${rule.template}”.`]),
    ...(rule.coolDownMessages === undefined ? [] : [restAfterwards(rule.coolDownMessages)]),
  ].join(' ');
}

function evenWhere({ outcome, ignoresVetoes }: PolicyRule): string[] {
  if (outcome !== 'offer' || ignoresVetoes.length === 0) return [];
  const cases = ignoresVetoes.map((veto) => EVEN[veto]);
  return [`Even ${list(cases, 'and')}.`];
}

function restAfterwards(messages: number): string {
  if (messages === 0) return 'May offer again at once after a “no”.';
  return `After a “no”, lets ${messages} ${messages === 1 ? 'message' : 'messages'} pass.`;
}

function inWords(form: NormalForm, thresholds: Policy['thresholds']): string {
  if ('comparison' in form) return testInWords(form, thresholds);
  const parts = 'all' in form ? form.all : form.any;
  const said = parts.map((part) => {
    const words = inWords(part, thresholds);
    // Brackets where "and" and "or" would otherwise run into each other.
    return 'comparison' in part || parts.length === 1 ? words : `(${words})`;
  });
  return list(said, 'all' in form ? 'and' : 'or');
}

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
  has: '!=',
};

function testInWords({ comparison, negated }: Test, thresholds: Policy['thresholds']): string {
  const { signal, op } = comparison;
  const literal = literalOf(comparison, thresholds);
  const words = wordsFor(signal)?.(negated ? OPPOSITE[op] : op, written(literal), literal) ?? signal;
  return words + exceptions(comparison, thresholds);
}

function literalOf(comparison: Comparison, thresholds: Policy['thresholds']): Literal {
  return 'value' in comparison ? comparison.value : (thresholds[comparison.threshold]?.default ?? Number.NaN);
}

/** " (2 for high-value customers and recent churners)" where segments have numbers of their own. */
function exceptions(comparison: Comparison, thresholds: Policy['thresholds']): string {
  const own = 'threshold' in comparison ? (thresholds[comparison.threshold]?.segments ?? {}) : {};
  const given = Segment.options.flatMap((s) => (own[s] === undefined ? [] : [{ segment: s, value: own[s] }]));
  const byValue = [...Map.groupBy(given, ({ value }) => value)];
  if (byValue.length === 0) return '';
  const parts = byValue.map(
    ([value, who]) =>
      `${written(value)} for ${list(
        who.map(({ segment }) => segmentWords[segment]),
        'and',
      )}`,
  );
  return ` (${parts.join('; ')})`;
}
