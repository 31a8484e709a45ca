import type { Evidence } from '@baton/domain';
import { list, written } from './in-words.js';
import { segmentWords, wordsFor } from './signal-words.js';

/**
 * One piece of evidence in plain English: what had to hold, what was found, in which messages, and whose number it was
 * held against. "at least 2 exchanges led nowhere (2 for high-value customers): 3, messages 4, 7 and 9".
 */
export function explainEvidence({ signal, op, value, threshold, segment, seqs }: Evidence): string {
  const where = seqs.length === 0 ? [] : [`${seqs.length > 1 ? 'messages' : 'message'} ${numbers(seqs)}`];
  const words =
    op === null || threshold === null ? undefined : wordsFor(signal)?.(op, written(threshold), threshold);
  const measured = typeof value === 'number' ? written(rounded(value)) : written(value);
  if (threshold === null || words === undefined) return [`${signal} ${measured}`, ...where].join(', ');
  const whose = segment === null ? '' : ` (${written(threshold)} for ${segmentWords[segment]})`;
  // Words and flags are in the sentence already.
  const found = [...(typeof value === 'number' ? [measured] : []), ...where].join(', ');
  return found === '' ? words + whose : `${words}${whose}: ${found}`;
}

function numbers(seqs: readonly number[]): string {
  return list(seqs.map(String), 'and');
}

/** Two places are what anybody reads. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
