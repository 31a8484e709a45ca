import type { Indicator, Seq } from '@baton/domain';
import type { FailedExchange } from './exchanges.js';

/**
 * How often an intent failed again after it had failed before: failures beyond the first, summed over
 * intents. Range 0 … The source is every failure of such an intent. Two failures on one topic say that the
 * bot cannot do it; two on two topics may be bad luck.
 */
export function repeatedFailedIntent(failed: readonly FailedExchange[]): Indicator {
  const byIntent = new Map<string, (Seq | null)[]>();
  for (const { intent, seq } of failed)
    if (intent !== null) byIntent.set(intent, [...(byIntent.get(intent) ?? []), seq]);
  const repeated = [...byIntent.values()].filter((seqs) => seqs.length > 1);
  return {
    value: repeated.reduce((sum, seqs) => sum + seqs.length - 1, 0),
    seqs: [...new Set(repeated.flat().filter((seq) => seq !== null))].toSorted((a, b) => a - b),
  };
}
