import { OUT_OF_SCOPE } from './dataset.js';
import { seededRandom, shuffle } from './random.js';

/** Which rows are asked after training on all others. */
export type Fold = readonly number[];

/** More folds than this buy no better estimate, fewer rows than this are not worth leaving out more of. */
const MOST_FOLDS = 5;
export const LARGE = 4_000;

export function foldCount(rows: number): number {
  return rows >= LARGE ? 3 : MOST_FOLDS;
}

/** Stratified: every intent's rows are dealt out in turn, in seeded order. */
export function stratifiedFolds(labels: readonly number[], count: number, seed: number): Fold[] {
  const folds: number[][] = Array.from({ length: count }, () => []);
  const random = seededRandom(seed);
  let next = 0;
  for (const label of new Set(labels)) {
    const rows = Int32Array.from(labels.flatMap((l, row) => (l === label ? [row] : [])));
    shuffle(rows, rows.length, random);
    for (const row of rows) folds[next++ % count]?.push(row);
  }
  return folds.filter((fold) => fold.length > 0);
}

/** Groups of whole intents: asked after training without them, their rows look like what a taxonomy does not know. */
export function intentFolds(labels: readonly number[], count: number, seed: number): Fold[] {
  const intents = Int32Array.from(new Set(labels.filter((label) => label !== OUT_OF_SCOPE)));
  shuffle(intents, intents.length, seededRandom(seed));
  const groupOf = new Map([...intents].map((intent, i) => [intent, i % count]));
  const folds: number[][] = Array.from({ length: count }, () => []);
  for (const [row, label] of labels.entries()) folds[groupOf.get(label) ?? -1]?.push(row);
  return folds.filter((fold) => fold.length > 0);
}
