import type { ReasonCode, Understanding } from '@baton/domain';
import { pickVariant, type Voice } from './voice.js';

/** Below it a customer has shown their feelings plainly. */
export const VERY_UPSET = -0.6;

const ofMood: ReadonlySet<ReasonCode> = new Set(['low_sentiment', 'declining_sentiment', 'at_risk']);

/**
 * Completes "because …" for the customer. Feelings are only put into words to somebody who showed them plainly; others
 * are told that a person decides.
 */
export function reasonInWords(
  reason: ReasonCode,
  said: {
    readonly voice: Voice;
    readonly turn: number;
    readonly understandings: readonly Pick<Understanding, 'sentiment'>[];
  },
): string {
  const shown = said.understandings.some((u) => u.sentiment < VERY_UPSET);
  const told = ofMood.has(reason) && !shown ? 'needs_person_intent' : reason;
  return pickVariant(said.voice.reasons[told] ?? [''], said.turn);
}
