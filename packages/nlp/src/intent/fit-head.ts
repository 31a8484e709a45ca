import { OUT_OF_SCOPE, packDataset } from './dataset.js';
import type { DualVariables } from './linear-head.js';
import { trainHead } from './linear-head.js';
import type { GramCounts } from './ngrams.js';
import { packWeights } from './quantise.js';
import type { Head } from './scorer.js';
import { centroidsOf } from './scorer.js';
import { Vectoriser } from './vectoriser.js';

/** Examples ready for training: n-grams counted once, vectors encoded once. */
export interface Examples {
  readonly grams: readonly GramCounts[];
  readonly vectors: readonly Float32Array[];
  /** Intent number, or OUT_OF_SCOPE. */
  readonly labels: readonly number[];
  readonly intents: number;
}

/** Margin violations against weight length; 1 is the usual choice for unit-length text features. */
const COST = 1;

export function pick(examples: Examples, rows: readonly number[]): Examples {
  return {
    intents: examples.intents,
    grams: rows.flatMap((row) => examples.grams[row] ?? []),
    vectors: rows.flatMap((row) => examples.vectors[row] ?? []),
    labels: rows.flatMap((row) => examples.labels[row] ?? []),
  };
}

export interface FitOptions {
  readonly seed: number;
  /** From a training on nearly the same examples, to get there sooner. */
  readonly start?: readonly DualVariables[];
}

export interface FittedHead {
  readonly head: Head;
  readonly dual: readonly DualVariables[];
}

/** Vocabulary, separators and centroids from these examples alone. */
export function fitHead(examples: Examples, options: FitOptions): FittedHead {
  const vectoriser = Vectoriser.fit(examples.grams);
  const data = packDataset({
    features: vectoriser.size,
    rows: examples.grams.map((grams) => vectoriser.transform(grams)),
    vectors: examples.vectors,
    labels: examples.labels.map((label) => (label === OUT_OF_SCOPE ? examples.intents : label)),
  });
  const separators = examples.intents + 1;
  const { weights, dual } = trainHead(data, { ...options, separators, cost: COST });
  const head: Head = {
    intents: examples.intents,
    width: data.width,
    vectoriser,
    weights: packWeights(weights, separators),
    centroids: centroidsOf(examples.vectors, examples.labels, examples.intents),
  };
  return { head, dual };
}
