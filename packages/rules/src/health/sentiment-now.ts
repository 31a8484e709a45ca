import type { Indicator } from '@baton/domain';
import { type HealthTurn, understoodTurns } from './turn.js';

/** Sentiment of the latest understood customer message. Range −1 … 1; 0 without source before there is one. */
export function sentimentNow(turns: readonly HealthTurn[]): Indicator {
  const last = understoodTurns(turns).at(-1);
  return last ? { value: last.understanding.sentiment, seqs: [last.seq] } : { value: 0, seqs: [] };
}
