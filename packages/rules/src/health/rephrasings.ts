import type { Indicator, Seq } from '@baton/domain';
import { alike, comparable, type Comparable, longEnoughToCompare } from './likeness.js';
import { counted, type HealthTurn, understoodTurns } from './turn.js';

/** How many earlier customer messages a new one is compared with; keeps the cost linear in the conversation. */
const LOOK_BACK = 8;

/**
 * Messages in which the customer says again what one of the eight customer messages before said, in the same
 * or in other words (see likeness). Range 0 … Messages of fewer than four words are not compared.
 * People repeat themselves when they feel unheard: the commonest complaint about support bots.
 */
export function rephrasings(turns: readonly HealthTurn[]): Indicator {
  const earlier: Comparable[] = [];
  const repeated: Seq[] = [];
  for (const turn of understoodTurns(turns)) {
    const message = comparable(turn);
    if (!longEnoughToCompare(message)) continue;
    if (earlier.slice(-LOOK_BACK).some((before) => alike(before, message))) repeated.push(turn.seq);
    earlier.push(message);
  }
  return counted(repeated);
}
