import type { Indicator } from '@baton/domain';
import { counted, customerTurns, type HealthTurn } from './turn.js';

/**
 * How many messages the customer has written, with all of them as source. Range 0 …
 * Long conversations with a bot are rarely happy ones; alone the number says little, so rules combine it.
 */
export function customerMessages(turns: readonly HealthTurn[]): Indicator {
  return counted(customerTurns(turns).map((t) => t.seq));
}
