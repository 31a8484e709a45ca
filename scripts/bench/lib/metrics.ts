/** A text with the label it has and the one it was given. */
export interface Labelled {
  readonly label: string;
  readonly guess: string;
}

/** Share that was right, 0 … 1; 0 of nothing. */
export function accuracy(all: readonly Labelled[]): number {
  return mean(all.map(({ label, guess }) => (label === guess ? 1 : 0)));
}

/** Mean over the labels that occur of the share of their texts that was found, 0 … 1. */
export function macroRecall(all: readonly Labelled[]): number {
  return mean(Array.from(countsOf(all).values(), ({ right, standing }) => right / standing));
}

/** Mean over the labels that occur of the harmonic mean of precision and recall, 0 … 1. */
export function macroF1(all: readonly Labelled[]): number {
  return mean(
    Array.from(countsOf(all).values(), ({ right, standing, guessed }) => (2 * right) / (standing + guessed)),
  );
}

interface Counts {
  right: number;
  standing: number;
  guessed: number;
}

function countsOf(all: readonly Labelled[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { label } of all) {
    const of = counts.get(label);
    if (of) of.standing += 1;
    else counts.set(label, { right: 0, standing: 1, guessed: 0 });
  }
  for (const { label, guess } of all) {
    const of = counts.get(guess);
    if (!of) continue;
    of.guessed += 1;
    if (label === guess) of.right += 1;
  }
  return counts;
}

/**
 * Matthews' correlation of many classes (J. Gorodkin, Comput. Biol. Chem. 2004), −1 … 1: chance gives 0 however uneven
 * the labels are.
 */
export function matthews(all: readonly Labelled[]): number {
  const standing = tally(all.map(({ label }) => label));
  const guessed = tally(all.map(({ guess }) => guess));
  const n = all.length;
  const right = all.filter(({ label, guess }) => label === guess).length;
  let together = 0;
  for (const [label, count] of standing) together += count * (guessed.get(label) ?? 0);
  const spread = (counts: Map<string, number>): number =>
    n * n - Array.from(counts.values()).reduce((sum, count) => sum + count * count, 0);
  const scale = Math.sqrt(spread(standing) * spread(guessed));
  return scale === 0 ? 0 : (right * n - together) / scale;
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Pearson's correlation of two lists of one length, −1 … 1; 0 when one of them does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let together = 0;
  let squareA = 0;
  let squareB = 0;
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? 0;
    together += (x - meanA) * (y - meanB);
    squareA += (x - meanA) ** 2;
    squareB += (y - meanB) ** 2;
  }
  return squareA * squareB === 0 ? 0 : together / Math.sqrt(squareA * squareB);
}

/** The value that a share of the values does not exceed (nearest rank); 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}
