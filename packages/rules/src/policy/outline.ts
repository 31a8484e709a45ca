import { byStrength } from './evaluate-policy.js';
import { comparisonsOf } from './normal-form.js';
import type { Policy, PolicyRule, Threshold } from './policy.js';
import { signalFor } from './signal-catalogue.js';

/** The rules in the order of evaluation, with their places in the policy. */
export function rulesInOrder(policy: Policy): { readonly rule: PolicyRule; readonly index: number }[] {
  return policy.rules.map((rule, index) => ({ rule, index })).toSorted((a, b) => byStrength(a.rule, b.rule));
}

/** A threshold with what it is compared to. */
export interface ThresholdUse {
  readonly name: string;
  readonly threshold: Threshold;
  /** Ids of the rules that use it. */
  readonly usedBy: readonly string[];
  /** What all its signals can be; infinite where nothing bounds them. */
  readonly least: number;
  readonly greatest: number;
  /** Compared with a count. */
  readonly whole: boolean;
}

/** The thresholds of a parsed policy by name, each with its range. */
export function thresholdUses(policy: Policy): ThresholdUse[] {
  const uses = policy.rules.flatMap(({ id, when }) =>
    comparisonsOf(when).flatMap((c) =>
      'threshold' in c ? [{ id, signal: c.signal, name: c.threshold }] : [],
    ),
  );
  const byName = Map.groupBy(uses, (use) => use.name);
  return Object.entries(policy.thresholds)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, threshold]) => {
      const own = byName.get(name) ?? [];
      const ranges = own.flatMap(({ signal }) => {
        const range = signalFor(signal)?.range;
        return range ? [range] : [];
      });
      return {
        name,
        threshold,
        usedBy: [...new Set(own.map(({ id }) => id))],
        least: Math.max(-Infinity, ...ranges.map(([least]) => least)),
        greatest: Math.min(Infinity, ...ranges.map(([, greatest]) => greatest)),
        whole: ranges.length > 0 && ranges.every(([, greatest]) => greatest === Infinity),
      };
    });
}
