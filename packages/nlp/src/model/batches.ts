/** Most rows in one forward pass; beyond this nothing is gained per text, and the wait for the whole grows. */
export const MAX_ROWS = 32;

/** A batch may be at most this much longer than the sum of its rows: padding is computed like text. */
const MAX_PADDING = 0.25;

/**
 * Groups rows of similar length. Takes the length of each row, gives lists of row numbers; every row is in exactly
 * one list and lists are ordered from short rows to long ones.
 */
export function planBatches(lengths: readonly number[]): number[][] {
  const order = lengths.map((_, i) => i).toSorted((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
  const batches: number[][] = [];
  let batch: number[] = [];
  let tokens = 0;
  for (const row of order) {
    const length = lengths[row] ?? 0;
    const padded = length * (batch.length + 1);
    if (batch.length === MAX_ROWS || padded > (tokens + length) * (1 + MAX_PADDING)) {
      if (batch.length > 0) batches.push(batch);
      batch = [];
      tokens = 0;
    }
    batch.push(row);
    tokens += length;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
