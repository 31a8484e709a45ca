import type { GramCounts } from './ngrams.js';
import { BucketTable } from './bucket-table.js';
import { BUCKETS, isWordBucket } from './ngrams.js';

/** A text in the model's own features. `coverage` is the share of its word mass that training has seen, 0 … 1. */
export interface SparseRow {
  readonly features: Uint32Array;
  readonly values: Float32Array;
  readonly coverage: number;
}

/** Rare n-grams of a large corpus only cost memory; in a small one every word counts. */
const LARGE_CORPUS = 2_000;

/**
 * TF-IDF over hashed n-grams: sublinear term frequency, smoothed inverse document frequency, word and character
 * blocks brought to unit length each (Salton and Buckley 1988; the formulas of scikit-learn's defaults).
 */
export class Vectoriser {
  /** Bucket → feature number. */
  private readonly numbers: BucketTable;

  /** Buckets in use; the feature number is the position. */
  readonly buckets: Uint32Array;
  readonly idf: Float32Array;
  /** idf of a word that training has never seen. */
  readonly unseenIdf: number;

  constructor({ buckets, idf, unseenIdf }: Pick<Vectoriser, 'buckets' | 'idf' | 'unseenIdf'>) {
    this.buckets = buckets;
    this.idf = idf;
    this.unseenIdf = unseenIdf;
    this.numbers = new BucketTable(buckets);
  }

  static fit(rows: readonly GramCounts[]): Vectoriser {
    const seenIn = new Uint32Array(BUCKETS);
    for (const row of rows) for (const bucket of row.buckets) seenIn[bucket] = (seenIn[bucket] ?? 0) + 1;
    const rarest = rows.length >= LARGE_CORPUS ? 2 : 1;
    const buckets: number[] = [];
    const idf: number[] = [];
    for (const [bucket, documents] of seenIn.entries()) {
      if (documents < rarest) continue;
      buckets.push(bucket);
      idf.push(smoothIdf(rows.length, documents));
    }
    return new Vectoriser({
      buckets: Uint32Array.from(buckets),
      idf: Float32Array.from(idf),
      unseenIdf: smoothIdf(rows.length, 0),
    });
  }

  get size(): number {
    return this.buckets.length;
  }

  transform({ buckets, counts }: GramCounts): SparseRow {
    const features = new Uint32Array(buckets.length);
    const values = new Float32Array(buckets.length);
    let size = 0;
    let known = 0;
    let unknown = 0;
    for (const [i, bucket] of buckets.entries()) {
      const number = this.numbers.numberOf(bucket);
      const tf = 1 + Math.log(counts[i] ?? 1);
      const value = tf * (number < 0 ? this.unseenIdf : (this.idf[number] ?? 0));
      if (isWordBucket(bucket) && number >= 0) known += value;
      if (isWordBucket(bucket) && number < 0) unknown += value;
      if (number < 0) continue;
      features[size] = number;
      values[size++] = value;
    }
    const row = { features: features.slice(0, size), values: values.slice(0, size) };
    this.normaliseBlocks(row);
    return { ...row, coverage: known === 0 ? 0 : known / (known + unknown) };
  }

  /** Buckets ascend, so the word block comes first. */
  private normaliseBlocks({ features, values }: { features: Uint32Array; values: Float32Array }): void {
    let border = 0;
    while (border < features.length && isWordBucket(this.buckets[features[border] ?? 0] ?? 0)) border++;
    toUnitLength(values.subarray(0, border));
    toUnitLength(values.subarray(border));
  }
}

function smoothIdf(documents: number, containing: number): number {
  return Math.log((1 + documents) / (1 + containing)) + 1;
}

function toUnitLength(values: Float32Array): void {
  let squares = 0;
  for (const value of values) squares += value * value;
  if (squares === 0) return;
  const norm = Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / norm;
}
