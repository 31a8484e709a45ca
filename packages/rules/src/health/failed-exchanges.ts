import type { Indicator } from '@baton/domain';
import type { FailedExchange } from './exchanges.js';

/**
 * Number of exchanges that did not get the customer further (see `failedExchangesOf`), each counted once
 * however many signs of failure it shows. Range 0 … The source is the customer's reaction. About three of
 * them is when people stop giving a bot another chance.
 */
export function failedExchanges(failed: readonly FailedExchange[]): Indicator {
  const seqs = failed.flatMap((f) => (f.seq === null ? [] : [f.seq]));
  return { value: failed.length, seqs: [...new Set(seqs)] };
}
