import type { Actor, AttemptOutcome, OfferState } from '@baton/domain';
import type { AttemptRow, ConversationTx, OfferRow } from '@baton/persistence';
import { coolDownAfter } from '@baton/rules';
import { reasonOf } from '../bot/offer.js';

/** Enters how an offer ended; a "no" is remembered as a cool-down counted in customer messages. */
export function settleOffer(
  tx: ConversationTx,
  offer: OfferRow,
  what: {
    state: Exclude<OfferState, 'open'>;
    /** The policy's; an offer may have one of its own. */
    coolDownMessages: number;
    bySeq: number | null;
    actor: Actor;
    at: Date;
  },
): void {
  const { state, actor, at } = what;
  offer.state = state;
  offer.answeredAt = at;
  offer.coolDownUntilMessages =
    tx.conversation.customerMessages +
    coolDownAfter(state, {
      coolDownMessages: offer.coolDownMessages ?? what.coolDownMessages,
      reason: reasonOf(offer),
      rung: offer.rung,
    });
  const seq = tx.append({ type: 'offer.answered', payload: { offerId: offer.id, state }, actor, at });
  offer.answeredSeq = what.bySeq ?? seq;
}

/** Enters how an attempt ended and which message said so. */
export function settleAttempt(
  tx: ConversationTx,
  attempt: AttemptRow,
  what: {
    outcome: Exclude<AttemptOutcome, 'pending'>;
    why: string;
    bySeq: number | null;
    actor: Actor;
    at: Date;
  },
): void {
  const { outcome, why, actor, at } = what;
  attempt.outcome = outcome;
  attempt.why = why;
  const seq = tx.append({
    type: 'attempt.settled',
    payload: { attemptId: attempt.id, outcome, why },
    actor,
    at,
  });
  attempt.outcomeSeq = what.bySeq ?? seq;
}
