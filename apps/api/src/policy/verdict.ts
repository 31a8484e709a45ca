import type { DryRun, PolicyOutline as PolicyOutlineValue, ReplayedMessage } from '@baton/application';
import type { Decision } from '@baton/domain';
import { explainDecision, type SignalReference } from '@baton/rules';

/** A decision that a policy would have made, as the API shows it. */
function verdictOf(decision: Decision | null): object | null {
  if (!decision) return null;
  const { seq, outcome, reason, ruleId } = decision;
  return { seq, outcome, reason, ruleId, explanation: explainDecision(decision) };
}

export function dryRunView(run: DryRun): object {
  const changed = run.changed.map((one) => ({
    ...one,
    before: verdictOf(one.before),
    after: verdictOf(one.after),
  }));
  return { ...run, changed };
}

export function replayedView({ message, before, after }: ReplayedMessage): object {
  const { seq, author, body } = message;
  return { seq, author, body, before: verdictOf(before), after: verdictOf(after) };
}

/** GraphQL has no infinite numbers; where nothing bounds a value there is no bound. */
const bound = (value: number): number | null => (Number.isFinite(value) ? value : null);

export function signalView({ name, type, range, values, example }: SignalReference): object {
  const { op, value, reads } = example;
  const written = `{ signal: ${name}, op: '${op}', value: ${String(value)} }`;
  const [least, greatest] = range === null ? [null, null] : range.map(bound);
  return { name, type, least, greatest, values, example: written, reads };
}

export function outlineView({ thresholds, ...rest }: PolicyOutlineValue): object {
  return {
    ...rest,
    thresholds: thresholds.map(({ name, threshold, usedBy, least, greatest, whole }) => ({
      name,
      default: threshold.default,
      segments: Object.entries(threshold.segments).map(([segment, value]) => ({ segment, value })),
      usedBy,
      least: bound(least),
      greatest: bound(greatest),
      whole,
    })),
  };
}
