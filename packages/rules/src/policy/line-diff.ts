/** A line of a text beside another: in both, only in the new one, or only in the old one. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many differing lines nobody reads a finer comparison, and it would take long. */
const MOST_CHANGES = 1_000;

/** The shortest way from one text to another, line by line (Myers 1986: time grows with lines × differences). */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end))
    end += 1;
  const as = (kind: DiffLine['kind']) => (text: string) => ({ kind, text });
  const [oldMiddle, nowMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const middle = shortestEdit(oldMiddle, nowMiddle) ?? [
    ...oldMiddle.map(as('removed')),
    ...nowMiddle.map(as('added')),
  ];
  const [head, tail] = [old.slice(0, start), end === 0 ? [] : old.slice(-end)];
  return [...head.map(as('same')), ...middle, ...tail.map(as('same'))];
}

type Furthest = ReadonlyMap<number, number>;

/** Null when there are more than `MOST_CHANGES` differences. */
function shortestEdit(old: readonly string[], now: readonly string[]): DiffLine[] | null {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Furthest[] = [];
  for (let changes = 0; changes <= Math.min(old.length + now.length, MOST_CHANGES); changes += 1) {
    trace.push(new Map(furthest));
    for (let k = -changes; k <= changes; k += 2) {
      let { x } = begin(furthest, k, changes);
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= old.length && x - k >= now.length) return walkBack(trace, old, now);
    }
  }
  return null;
}

/** Where the diagonal `k` begins: one line down (added) from the one above, or one to the right (removed) from the one below. */
function begin(
  furthest: Furthest,
  k: number,
  changes: number,
): { readonly x: number; readonly down: boolean } {
  const [below, above] = [furthest.get(k - 1) ?? -1, furthest.get(k + 1) ?? -1];
  const down = k === -changes || (k !== changes && below < above);
  return { x: down ? above : below + 1, down };
}

function walkBack(trace: readonly Furthest[], old: readonly string[], now: readonly string[]): DiffLine[] {
  const lines: DiffLine[] = [];
  let [x, y] = [old.length, now.length];
  for (const [changes, furthest] of [...trace.entries()].toReversed()) {
    const from = begin(furthest, x - y, changes);
    const [toX, toY] = changes === 0 ? [0, 0] : [from.x, from.x - (x - y)];
    while (x > toX && y > toY) {
      x -= 1;
      y -= 1;
      lines.push({ kind: 'same', text: old[x] ?? '' });
    }
    if (changes === 0) break;
    if (from.down) y -= 1;
    else x -= 1;
    lines.push(from.down ? { kind: 'added', text: now[y] ?? '' } : { kind: 'removed', text: old[x] ?? '' });
  }
  return lines.toReversed();
}
