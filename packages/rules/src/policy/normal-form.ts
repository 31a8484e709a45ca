import type { Comparison, Condition } from './condition.js';

/** A comparison that must hold, or must not. */
export interface Test {
  readonly comparison: Comparison;
  readonly negated: boolean;
}

/** A condition in which only comparisons are negated. */
export type NormalForm =
  { readonly all: readonly NormalForm[] } | { readonly any: readonly NormalForm[] } | Test;

/** The same condition with every `not` moved down to the comparisons. Linear in its size. */
export function normalForm(condition: Condition, negated = false): NormalForm {
  if ('not' in condition) return normalForm(condition.not, !negated);
  if ('all' in condition) {
    const parts = condition.all.map((part) => normalForm(part, negated));
    return negated ? { any: parts } : { all: parts };
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => normalForm(part, negated));
    return negated ? { all: parts } : { any: parts };
  }
  return { comparison: condition, negated };
}

/** The comparisons of a condition, wherever they stand in it. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ('not' in condition) return comparisonsOf(condition.not);
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  return [condition];
}
