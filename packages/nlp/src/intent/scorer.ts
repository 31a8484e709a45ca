import { VECTOR_WEIGHT } from './dataset.js';
import type { GramCounts } from './ngrams.js';
import type { PackedWeights } from './quantise.js';
import type { SparseRow, Vectoriser } from './vectoriser.js';

/** A trained head with everything that turns a text into scores. */
export interface Head {
  readonly intents: number;
  readonly width: number;
  readonly vectoriser: Vectoriser;
  /** [column][separator]: one for each intent and a last one for out of scope; columns as in `Dataset`. */
  readonly weights: PackedWeights;
  /** Mean direction of each intent's sentence vectors, unit length, [intent][width]. */
  readonly centroids: Float32Array;
}

export interface Scores {
  /** By intent. */
  readonly scores: Float64Array;
  /** Of the separator learned from the out-of-scope examples; −1 when there were none. */
  readonly outside: number;
  /** Share of the text's word mass that training has seen. */
  readonly coverage: number;
  /** Cosine between the sentence vector and the nearest intent's centroid. */
  readonly nearest: number;
}

export function score(head: Head, grams: GramCounts, vector: Float32Array): Scores {
  const row = head.vectoriser.transform(grams);
  const all = scoreRow(head, row, vector);
  return {
    scores: all.subarray(0, head.intents),
    outside: all[head.intents] ?? -1,
    coverage: row.coverage,
    nearest: nearestCentroid(head, vector),
  };
}

function scoreRow(
  { intents, width, vectoriser, weights }: Head,
  row: SparseRow,
  vector: Float32Array,
): Float64Array {
  const { multiples, scales } = weights;
  const separators = intents + 1;
  const sparse = row.features.length;
  // four columns at a time: each pass over the scores costs as much as the multiplications in it
  const count = Math.ceil((sparse + width + 1) / 4) * 4;
  const columns = new Uint32Array(count);
  const values = new Float32Array(count);
  columns.set(row.features);
  values.set(row.values);
  for (let j = 0; j < width; j++) {
    columns[sparse + j] = vectoriser.size + j;
    values[sparse + j] = VECTOR_WEIGHT * vector[j]!;
  }
  columns[sparse + width] = vectoriser.size + width;
  values[sparse + width] = 1;
  const scores = new Float64Array(separators);
  for (let i = 0; i < count; i += 4) {
    const a = columns[i]! * separators;
    const b = columns[i + 1]! * separators;
    const c = columns[i + 2]! * separators;
    const d = columns[i + 3]! * separators;
    const va = values[i]!;
    const vb = values[i + 1]!;
    const vc = values[i + 2]!;
    const vd = values[i + 3]!;
    for (let k = 0; k < separators; k++) {
      scores[k] =
        scores[k]! +
        va * multiples[a + k]! +
        vb * multiples[b + k]! +
        vc * multiples[c + k]! +
        vd * multiples[d + k]!;
    }
  }
  for (let k = 0; k < separators; k++) scores[k] = scores[k]! * scales[k]!;
  return scores;
}

function nearestCentroid({ intents, width, centroids }: Head, vector: Float32Array): number {
  let best = -1;
  for (let c = 0; c < intents; c++) {
    let even = 0;
    let odd = 0;
    let j = 0;
    const at = c * width;
    for (; j + 1 < width; j += 2) {
      even += centroids[at + j]! * vector[j]!;
      odd += centroids[at + j + 1]! * vector[j + 1]!;
    }
    if (j < width) even += centroids[at + j]! * vector[j]!;
    if (even + odd > best) best = even + odd;
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
