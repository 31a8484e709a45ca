import type { Indicator } from '@baton/domain';
import { mean } from './statistics.js';
import { type HealthTurn, understoodTurns } from './turn.js';

const WINDOW = 3;

/**
 * Mean sentiment of the last three understood customer messages (fewer at the start). Range −1 … 1.
 * One message can be misread or ironic; three in a row seldom are.
 */
export function sentimentMean(turns: readonly HealthTurn[]): Indicator {
  const recent = understoodTurns(turns).slice(-WINDOW);
  if (recent.length === 0) return { value: 0, seqs: [] };
  return { value: mean(recent.map((t) => t.understanding.sentiment)), seqs: recent.map((t) => t.seq) };
}
