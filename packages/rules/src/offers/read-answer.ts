import type { OfferRung, Understanding } from '@baton/domain';
import type { OfferAnswer } from './cool-down.js';

export type AnswerSignal = Pick<Understanding, 'signal' | 'asksForHuman' | 'wordCount'>;

/** A yes or no inside a longer message answers something else: "no, I told you, the number is …". */
const LONGEST_ANSWER_WORDS = 12;

/**
 * Reads a typed message as the answer to the offer that is open: "yes please" accepts, "no, keep going"
 * declines, asking for a person accepts a person and declines a resource. Null when it answers something
 * else; the customer who moves on has then ignored the offer.
 */
export function readAnswer(signal: AnswerSignal, rung: OfferRung): OfferAnswer | null {
  if (signal.asksForHuman) return rung === 'human' ? 'accepted' : 'declined';
  if (signal.wordCount > LONGEST_ANSWER_WORDS) return null;
  if (signal.signal === 'affirm') return 'accepted';
  return signal.signal === 'deny' ? 'declined' : null;
}
