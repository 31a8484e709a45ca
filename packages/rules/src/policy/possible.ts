import { Segment } from '@baton/domain';
import { numberFor } from './check-condition.js';
import type { Literal } from './condition.js';
import type { NormalForm, Test } from './normal-form.js';
import type { Policy } from './policy.js';
import { hasRoom, type Known } from './room.js';

/** Whose conversation it is: thresholds and `customer.segments` depend on it, and on nothing else of the customer. */
export interface Scenario {
  readonly thresholds: Policy['thresholds'];
  readonly segments: readonly Segment[];
}

/** What is known so far, by signal. */
export type Facts = ReadonlyMap<string, readonly Known[]>;
const NOTHING: Facts = new Map();

/** Every set of segments, that of nobody in particular first. */
export const segmentSets: readonly (readonly Segment[])[] = Array.from(
  { length: 2 ** Segment.options.length },
  (_, set) => Segment.options.filter((_segment, place) => ((set >> place) & 1) === 1),
);

/**
 * The signal of which a condition asks what cannot be, or null when nothing speaks against the condition. Signals are
 * taken as independent of each other, and one choice (`any`) is looked at after the other, so a name is a proof and
 * null is none. Time grows with the size of the condition.
 */
export function whyImpossible(form: NormalForm, scenario: Scenario, facts: Facts = NOTHING): string | null {
  const { tests, choices } = parts(form);
  const known = new Map(facts);
  for (const test of tests) {
    const { signal } = test.comparison;
    if (!mayAdd(known, test, scenario)) return signal;
  }
  for (const choice of choices) {
    const reasons = choice.map((alternative) => whyImpossible(alternative, scenario, known));
    const reason = reasons.at(-1);
    if (reason && !reasons.includes(null)) return reason;
  }
  return null;
}

/** What a condition without choices asks of each signal; null when it leaves a choice or cannot be. */
export function factsOf(form: NormalForm, scenario: Scenario): Facts | null {
  const { tests, choices } = parts(form);
  const known = new Map<string, readonly Known[]>();
  return choices.length === 0 && tests.every((test) => mayAdd(known, test, scenario)) ? known : null;
}

/** What must hold, and between what one may choose. */
function parts(form: NormalForm): { tests: Test[]; choices: (readonly NormalForm[])[] } {
  if ('comparison' in form) return { tests: [form], choices: [] };
  if ('any' in form) {
    const [only] = form.any;
    return only && form.any.length === 1 ? parts(only) : { tests: [], choices: [form.any] };
  }
  const inner = form.all.map(parts);
  return { tests: inner.flatMap((p) => p.tests), choices: inner.flatMap((p) => p.choices) };
}

function mayAdd(known: Map<string, readonly Known[]>, test: Test, scenario: Scenario): boolean {
  const { comparison, negated } = test;
  const { signal, op } = comparison;
  const literal = literalOf(test, scenario);
  if (signal === 'customer.segments')
    return scenario.segments.some((segment) => segment === literal) !== negated;
  const facts = [...(known.get(signal) ?? []), { op, literal, negated }];
  known.set(signal, facts);
  return hasRoom(signal, facts);
}

function literalOf({ comparison }: Test, { thresholds, segments }: Scenario): Literal {
  if ('value' in comparison) return comparison.value;
  const threshold = thresholds[comparison.threshold];
  return threshold ? numberFor(threshold, { op: comparison.op, segments }).value : Number.NaN;
}
