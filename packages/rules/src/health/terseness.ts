import type { Indicator } from '@baton/domain';
import { clamp, median } from './statistics.js';
import { type HealthTurn, understoodTurns } from './turn.js';

const RECENT = 2;
const FEWEST = 4;

/**
 * How much shorter the customer has become: 1 − (median words of the last two messages) / (median words of
 * those before). Range 0 … 1; 0.75 means a quarter of the former length; 0 while not shorter or with fewer
 * than four messages. Median, because one pasted order confirmation must not make the rest look curt.
 */
export function terseness(turns: readonly HealthTurn[]): Indicator {
  const messages = understoodTurns(turns);
  if (messages.length < FEWEST) return { value: 0, seqs: [] };
  const words = messages.map((t) => t.understanding.wordCount);
  const before = median(words.slice(0, -RECENT));
  const value = before > 0 ? clamp(1 - median(words.slice(-RECENT)) / before, 0, 1) : 0;
  return { value, seqs: value > 0 ? messages.slice(-RECENT).map((t) => t.seq) : [] };
}
