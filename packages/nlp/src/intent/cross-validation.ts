import { OUT_OF_SCOPE } from './dataset.js';
import type { Examples, FittedHead } from './fit-head.js';
import { fitHead, pick } from './fit-head.js';
import type { Fold } from './folds.js';
import { LARGE, foldCount, intentFolds, stratifiedFolds } from './folds.js';
import type { DualVariables } from './linear-head.js';
import type { Scores } from './scorer.js';
import { score } from './scorer.js';

/** What heads that had not seen a row said about it. */
export interface HeldOut {
  readonly row: number;
  readonly label: number;
  readonly result: Scores;
}

export interface Validation {
  /** Every row, in scope and out, asked once. */
  readonly heldOut: readonly HeldOut[];
  /** Rows of intents that the head was trained without; stands in for texts nobody thought of. */
  readonly unknown: readonly Scores[];
}

/** @param whole the head fitted on all examples; the partial ones start from it, which changes only how long they take */
export function crossValidate(examples: Examples, whole: FittedHead, seed: number): Validation {
  const rows = examples.labels.length;
  const folds = stratifiedFolds(examples.labels, foldCount(rows), seed);
  const groups = intentFolds(examples.labels, Math.min(foldCount(rows), examples.intents), seed);
  const ask = (fold: Fold): HeldOut[] => askFold({ examples, whole, seed }, fold);
  return {
    heldOut: folds.flatMap(ask).toSorted((a, b) => a.row - b.row),
    unknown: (rows >= LARGE ? groups.slice(0, 1) : groups).flatMap(ask).map(({ result }) => result),
  };
}

interface Given {
  readonly examples: Examples;
  readonly whole: FittedHead;
  readonly seed: number;
}

function askFold({ examples, whole, seed }: Given, fold: Fold): HeldOut[] {
  const asked = new Set(fold);
  const rest = examples.labels.flatMap((_, row) => (asked.has(row) ? [] : [row]));
  const { head } = fitHead(pick(examples, rest), { seed, start: startFor(rest, whole.dual) });
  return fold.flatMap((row) => {
    const grams = examples.grams[row];
    const vector = examples.vectors[row];
    if (grams === undefined || vector === undefined) return [];
    return [{ row, label: examples.labels[row] ?? OUT_OF_SCOPE, result: score(head, grams, vector) }];
  });
}

/** Dual variables of the rows that are kept, under their new numbers. */
function startFor(kept: readonly number[], dual: readonly DualVariables[]): DualVariables[] {
  const numbers = new Map(kept.map((row, number) => [row, number]));
  return dual.map(({ rows, alphas }) => {
    const here = [...rows.keys()].filter((i) => numbers.has(rows[i] ?? -1));
    return {
      rows: Int32Array.from(here, (i) => numbers.get(rows[i] ?? -1) ?? 0),
      alphas: Float64Array.from(here, (i) => alphas[i] ?? 0),
    };
  });
}
