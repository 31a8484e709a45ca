import type { Evidence, Segment } from '@baton/domain';
import { type Comparison, type Condition, type Literal, type Operator, ordering } from './condition.js';
import type { Policy, Threshold } from './policy.js';
import { signalFor } from './signal-catalogue.js';
import type { PolicySignals, Reading, SignalValue } from './signals.js';

/** Longest quote kept as evidence, in characters; the message itself is one click away. */
const LONGEST_QUOTE = 240;

export interface Checked {
  readonly holds: boolean;
  /** The comparisons that made it hold. Empty when it does not. */
  readonly evidence: readonly Evidence[];
}

/** What a condition is checked against. */
export interface CheckContext {
  readonly thresholds: Policy['thresholds'];
  readonly signals: PolicySignals;
}

const FAILS: Checked = { holds: false, evidence: [] };

/** Checks a condition of a parsed policy and collects what made it hold. */
export function checkCondition(condition: Condition, context: CheckContext): Checked {
  if ('all' in condition) {
    const parts = condition.all.map((c) => checkCondition(c, context));
    return parts.every((p) => p.holds) ? { holds: true, evidence: parts.flatMap((p) => p.evidence) } : FAILS;
  }
  if ('any' in condition) {
    const holding = condition.any.map((c) => checkCondition(c, context)).filter((p) => p.holds);
    return { holds: holding.length > 0, evidence: holding.flatMap((p) => p.evidence) };
  }
  // What is absent leaves no message to point at, so a negation adds no evidence.
  if ('not' in condition) return { holds: !checkCondition(condition.not, context).holds, evidence: [] };
  return compare(condition, context);
}

function compare(comparison: Comparison, { thresholds, signals }: CheckContext): Checked {
  const reading = signalFor(comparison.signal)?.read(signals);
  const against = boundFor(comparison, thresholds, signals.circumstances.segments);
  if (!reading || against === null || !holds(reading.value, comparison.op, against.value)) return FAILS;
  return { holds: true, evidence: [evidenceFor(comparison, { reading, against, body: signals.body })] };
}

function evidenceFor(
  { signal, op }: Comparison,
  { reading, against, body }: { reading: Reading; against: Bound; body: string },
): Evidence {
  const { value, seqs, quoted } = reading;
  const quote = quoted ? body.slice(0, LONGEST_QUOTE).trim() : '';
  return {
    signal,
    value: typeof value === 'object' ? value.join(', ') : value,
    threshold: against.value,
    op,
    segment: against.segment,
    seqs: [...seqs],
    quote: quote === '' ? null : quote,
  };
}

/** What is compared with, and whose number it is; null for everybody's. */
interface Bound {
  readonly value: Literal;
  readonly segment: Segment | null;
}

function boundFor(
  comparison: Comparison,
  thresholds: Policy['thresholds'],
  segments: readonly Segment[],
): Bound | null {
  if ('value' in comparison) return { value: comparison.value, segment: null };
  const threshold = thresholds[comparison.threshold];
  return threshold ? numberFor(threshold, { op: comparison.op, segments }) : null;
}

/**
 * The number that counts for a customer: the one of their segment, or the default when none of their segments
 * is listed. In several listed segments, the number that is reached most easily: for `<` the greatest, else the least.
 */
export function numberFor(
  threshold: Threshold,
  { op, segments }: { op: Operator; segments: readonly Segment[] },
): { readonly value: number; readonly segment: Segment | null } {
  const easiest = op === '<' || op === '<=' ? -1 : 1;
  const [first] = segments
    .flatMap((segment) => {
      const value = threshold.segments[segment];
      return value === undefined ? [] : [{ value, segment }];
    })
    .toSorted((a, b) => easiest * (a.value - b.value));
  return first ?? { value: threshold.default, segment: null };
}

function holds(value: SignalValue, op: Operator, against: Literal): boolean {
  if (typeof value === 'object')
    return op === 'has' && typeof against === 'string' && value.includes(against);
  if (op === '=') return value === against;
  if (op === '!=') return value !== against;
  if (typeof value !== 'number' || typeof against !== 'number') return false;
  return ordering[op]?.(value, against) ?? false;
}
