import type { Indicator } from '@baton/domain';
import { clamp, median } from './statistics.js';
import type { HealthTurn } from './turn.js';

const RECENT = 2;
const FEWEST = 4;
/** Shortest gap told apart, in milliseconds; also covers clocks that step back. */
const SHORTEST_GAP = 1_000;

/**
 * How much faster the customer reacts: 1 − (median of the last two gaps) / (median of those before), a gap
 * being the time from the turn before, whoever wrote it. Range 0 … 1; 0.5 means twice as fast; 0 while not
 * faster or with fewer than four gaps. Gaps from the turn before and not from the customer's own last
 * message, so that a slow answer of ours does not read as patience of theirs.
 */
export function messageRate(turns: readonly HealthTurn[]): Indicator {
  const gaps = turns.flatMap((turn, i) => {
    const before = turns[i - 1];
    if (turn.author !== 'customer' || !before) return [];
    return [{ seq: turn.seq, gap: Math.max(SHORTEST_GAP, turn.at.getTime() - before.at.getTime()) }];
  });
  if (gaps.length < FEWEST) return { value: 0, seqs: [] };
  const recent = gaps.slice(-RECENT);
  const before = median(gaps.slice(0, -RECENT).map((g) => g.gap));
  const value = clamp(1 - median(recent.map((g) => g.gap)) / before, 0, 1);
  return { value, seqs: value > 0 ? recent.map((g) => g.seq) : [] };
}
