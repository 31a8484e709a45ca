import type { Waiting } from './floor.js';

/** In the order of service. What comes in it already, as from a query, is not sorted again. */
export function inOrder(waiting: readonly Waiting[]): readonly Waiting[] {
  const isSorted = waiting.every((one, i) => i === 0 || compare(waiting[i - 1] ?? one, one) <= 0);
  return isSorted ? waiting : waiting.toSorted(compare);
}

function compare(a: Waiting, b: Waiting): number {
  return a.rank - b.rank || (a.id < b.id ? -1 : Number(a.id > b.id));
}
