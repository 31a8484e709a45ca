import { VECTOR_WEIGHT } from './dataset.js';
import type { GramCounts } from './ngrams.js';
import type { SparseRow, Vectoriser } from './vectoriser.js';

/** A trained head with everything that turns a text into scores. */
export interface Head {
  readonly intents: number;
  readonly width: number;
  readonly vectoriser: Vectoriser;
  /** [column][intent], columns as in `Dataset`; real weight = entry × scale of its intent. */
  readonly weights: Float32Array | Int16Array;
  readonly scales: Float32Array;
  /** Mean direction of each intent's sentence vectors, unit length, [intent][width]. */
  readonly centroids: Float32Array;
}

export interface Scores {
  readonly scores: Float64Array;
  /** Share of the text's word mass that training has seen. */
  readonly coverage: number;
  /** Cosine between the sentence vector and the nearest intent's centroid. */
  readonly nearest: number;
}

export function score(head: Head, grams: GramCounts, vector: Float32Array): Scores {
  const row = head.vectoriser.transform(grams);
  return {
    scores: scoreRow(head, row, vector),
    coverage: row.coverage,
    nearest: nearestCentroid(head, vector),
  };
}

function scoreRow(
  { intents, width, vectoriser, weights, scales }: Head,
  row: SparseRow,
  vector: Float32Array,
): Float64Array {
  const scores = new Float64Array(intents);
  const addColumn = (column: number, by: number): void => {
    for (let c = 0, at = column * intents; c < intents; c++) scores[c] = scores[c]! + by * weights[at + c]!;
  };
  for (let i = 0; i < row.features.length; i++) addColumn(row.features[i]!, row.values[i]!);
  for (let j = 0; j < width; j++) addColumn(vectoriser.size + j, VECTOR_WEIGHT * (vector[j] ?? 0));
  addColumn(vectoriser.size + width, 1);
  for (let c = 0; c < intents; c++) scores[c] = scores[c]! * scales[c]!;
  return scores;
}

function nearestCentroid({ intents, width, centroids }: Head, vector: Float32Array): number {
  let best = -1;
  for (let c = 0; c < intents; c++) {
    let cosine = 0;
    for (let j = 0; j < width; j++) cosine += centroids[c * width + j]! * (vector[j] ?? 0);
    if (cosine > best) best = cosine;
  }
  return best;
}

/** Unit-length means; an intent without examples keeps the zero vector. */
export function centroidsOf(
  vectors: readonly Float32Array[],
  labels: ArrayLike<number>,
  intents: number,
): Float32Array {
  const width = vectors[0]?.length ?? 0;
  const sums = new Float32Array(intents * width);
  for (const [i, vector] of vectors.entries()) {
    const at = (labels[i] ?? -1) * width;
    for (let j = 0; at >= 0 && j < width; j++) sums[at + j] = sums[at + j]! + vector[j]!;
  }
  for (let c = 0; c < intents; c++) {
    const mean = sums.subarray(c * width, (c + 1) * width);
    const norm = Math.hypot(...mean);
    for (let j = 0; norm > 0 && j < width; j++) mean[j] = mean[j]! / norm;
  }
  return sums;
}
