/** Precision, recall and their harmonic mean, 0 … 1. */
export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

/** Lower case runs of letters and digits, as the usual implementations have them; no stemming. */
export function rougeTokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * ROUGE-N (C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004): n-grams that candidate and
 * reference share, each counted as often as it occurs in both.
 */
export function rougeN(candidate: readonly string[], reference: readonly string[], n: number): Overlap {
  const wanted = countGrams(reference, n);
  let shared = 0;
  for (const [gram, count] of countGrams(candidate, n)) shared += Math.min(count, wanted.get(gram) ?? 0);
  return overlap(shared, Math.max(0, candidate.length - n + 1), Math.max(0, reference.length - n + 1));
}

/** ROUGE-L of whole texts: the longest common subsequence of words. Time: product of the lengths. */
export function rougeL(candidate: readonly string[], reference: readonly string[]): Overlap {
  let before = new Uint16Array(reference.length + 1);
  for (const word of candidate) {
    const row = new Uint16Array(reference.length + 1);
    for (const [j, other] of reference.entries())
      row[j + 1] = word === other ? (before[j] ?? 0) + 1 : Math.max(before[j + 1] ?? 0, row[j] ?? 0);
    before = row;
  }
  return overlap(before.at(-1) ?? 0, candidate.length, reference.length);
}

function countGrams(tokens: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= tokens.length; i++) {
    const gram = tokens.slice(i, i + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function overlap(shared: number, inCandidate: number, inReference: number): Overlap {
  const precision = inCandidate === 0 ? 0 : shared / inCandidate;
  const recall = inReference === 0 ? 0 : shared / inReference;
  return { precision, recall, f: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
