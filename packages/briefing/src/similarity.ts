import type { OpeningVerdict } from '@baton/domain';

/** From here on a message still is the proposal, changed; below it more was written anew than was kept. */
export const EDITED_FROM = 0.5;

/** What became of a proposed message. */
export interface Outcome {
  readonly verdict: OpeningVerdict;
  /** 0 … 1, see `keptOf`. */
  readonly similarity: number;
}

/** Compares what was proposed with what was sent. White space does not count: a line more is no edit. */
export function outcomeOf(proposed: string, sent: string): Outcome {
  if (oneLine(proposed) === oneLine(sent)) return { verdict: 'as_is', similarity: 1 };
  const similarity = keptOf(proposed, sent);
  return { verdict: similarity >= EDITED_FROM ? 'edited' : 'replaced', similarity };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * How much of a text is in another, 0 … 1: of its pairs of neighbouring words, the share that stands in the other one
 * in the same order (longest common subsequence of the pairs, over the number of pairs). What is added costs nothing,
 * so an opening with three more sentences still is that opening. Pairs rather than words, because “I”, “the” and “you”
 * stand in every text. Case and punctuation do not count. Time and memory grow with the product and the sum of lengths.
 */
export function keptOf(proposed: string, sent: string): number {
  const own = wordsOf(proposed);
  const others = wordsOf(sent);
  if (own.length === 0) return 0;
  const [a, b] = own.length === 1 ? [own, others] : [pairsOf(own), pairsOf(others)];
  return commonLength(a, b) / a.length;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Segmented rather than split at blanks, which Chinese and Thai do not have. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFC').replaceAll('’', "'").toLowerCase();
  return [...words.segment(plain)].filter((s) => s.isWordLike).map((s) => s.segment);
}

function pairsOf(list: readonly string[]): string[] {
  return list.slice(1).map((word, i) => `${list[i]} ${word}`);
}

/** Length of the longest common subsequence, one row of the table at a time. */
export function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const item of a) {
    const next = new Uint32Array(b.length + 1);
    for (const [j, other] of b.entries())
      next[j + 1] = item === other ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}
