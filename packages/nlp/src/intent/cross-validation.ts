import { OUT_OF_SCOPE } from './dataset.js';
import type { Examples } from './fit-head.js';
import { fitHead, pick } from './fit-head.js';
import type { Fold } from './folds.js';
import { foldCount, intentFolds, stratifiedFolds } from './folds.js';
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

export function crossValidate(examples: Examples, seed: number): Validation {
  const folds = foldCount(examples.labels.length);
  const heldOut = stratifiedFolds(examples.labels, folds, seed).flatMap((fold) =>
    askFold(examples, fold, seed),
  );
  const groups = intentFolds(examples.labels, Math.min(folds, examples.intents), seed);
  const unknown = groups.flatMap((fold) => askFold(examples, fold, seed)).map(({ result }) => result);
  return { heldOut: heldOut.toSorted((a, b) => a.row - b.row), unknown };
}

function askFold(examples: Examples, fold: Fold, seed: number): HeldOut[] {
  const asked = new Set(fold);
  const rest = examples.labels.flatMap((_, row) => (asked.has(row) ? [] : [row]));
  const head = fitHead(pick(examples, rest), seed);
  return fold.flatMap((row) => {
    const grams = examples.grams[row];
    const vector = examples.vectors[row];
    if (grams === undefined || vector === undefined) return [];
    return [{ row, label: examples.labels[row] ?? OUT_OF_SCOPE, result: score(head, grams, vector) }];
  });
}
