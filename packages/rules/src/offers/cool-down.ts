import type { OfferRung, OfferState, ReasonCode } from '@baton/domain';

/** How an offer ends. */
export type OfferAnswer = Exclude<OfferState, 'open'>;

const share: Readonly<Record<OfferAnswer, number>> = { accepted: 0, ignored: 0.5, declined: 1 };
const UNPROMPTED = 2;

export interface CoolDownInput {
  readonly coolDownMessages: number;
  readonly reason: ReasonCode;
  /** What was offered. */
  readonly rung: OfferRung;
}

/**
 * Customer messages to let pass before the next offer: all of the policy's cool-down after a "no", half of it
 * (rounded up) when the offer was passed over, none after a "yes". Who does not want another article may well
 * want a person, so a "no" to one counts no more than passing it over. Where nothing but the length of the conversation
 * led to the offer, a customer who passes it over is content to go on: then twice all of it.
 */
export function coolDownAfter(
  answer: OfferAnswer,
  { coolDownMessages, reason, rung }: CoolDownInput,
): number {
  if (reason === 'too_many_messages' && answer !== 'accepted') return UNPROMPTED * coolDownMessages;
  const taken = rung === 'resource' && answer === 'declined' ? 'ignored' : answer;
  return Math.ceil(share[taken] * coolDownMessages);
}
