import { contentWords } from '../knowledge/passage.js';

/**
 * When two texts say the same. Chosen by looking at what the bundled encoder gives: of 8.2 million pairs of messages about
 * different topics of the demo shop a cosine of 0.8 is reached by 7 in 100,000, and 0.6 together with half of
 * the words in common by 20 in 100,000; of rewordings of one question most reach one of the two. Cosine alone would need
 * 0.55 to find those, which 1 in 100 unrelated pairs reaches too.
 */
const SAME_COSINE = 0.8;
const ALIKE_COSINE = 0.6;
const ALIKE_WORDS = 0.5;
/** Fewer words in common may be chance. */
const FEWEST_WORDS = 2;

export interface Said {
  readonly text: string;
  /** Unit length, all by the same encoder. */
  readonly vector: ArrayLike<number>;
}

export function saysTheSame(a: Said, b: Said): boolean {
  const near = cosine(a.vector, b.vector);
  return near >= SAME_COSINE || (near >= ALIKE_COSINE && wordsShared(a.text, b.text) >= ALIKE_WORDS);
}

/** 0 … 1; of unit vectors. Vectors of different lengths cannot be compared and are as far apart as can be. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return Math.min(1, Math.max(0, sum));
}

/** The share of content words that both have (Dice), 0 … 1. */
export function wordsShared(a: string, b: string): number {
  const [left, right] = [new Set(contentWords(a)), new Set(contentWords(b))];
  if (Math.min(left.size, right.size) < FEWEST_WORDS) return 0;
  return (2 * left.intersection(right).size) / (left.size + right.size);
}

/** The one that is nearest to a text; null among none. */
export function nearest<T extends Said>(
  to: Said,
  among: readonly T[],
): { readonly one: T; readonly similarity: number } | null {
  let best: { one: T; similarity: number } | null = null;
  for (const one of among) {
    const similarity = cosine(to.vector, one.vector);
    if (!best || similarity > best.similarity) best = { one, similarity };
  }
  return best;
}
