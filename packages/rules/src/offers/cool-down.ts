import type { OfferState } from '@baton/domain';

/** How an offer ends. */
export type OfferAnswer = Exclude<OfferState, 'open'>;

const share: Readonly<Record<OfferAnswer, number>> = { accepted: 0, ignored: 0.5, declined: 1 };

/**
 * Customer messages to let pass before the next offer: all of the policy's cool-down after a "no", half of it
 * (rounded up) when the offer was passed over, none after a "yes".
 */
export function coolDownAfter(answer: OfferAnswer, coolDownMessages: number): number {
  return Math.ceil(share[answer] * coolDownMessages);
}
