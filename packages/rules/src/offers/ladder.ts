import type { Offer, OfferRung, ReasonCode } from '@baton/domain';

export interface LadderInput {
  /** All offers of the conversation so far. */
  readonly offers: readonly Pick<Offer, 'rung'>[];
  readonly reason: ReasonCode;
  /** Is there an article that fits and was not tried yet? */
  readonly resourceAvailable: boolean;
}

/**
 * Reasons for which another resource comes before a person: the bot's answers were wrong, the customer is not
 * upset. Whoever is upset or not understood is not helped by one more article.
 */
const RESOURCE_FIRST: ReadonlySet<ReasonCode> = new Set(['failed_exchanges']);

/** The rungs of the ladder and what leads from one to the next. No way leads down. */
const ladder: Readonly<Record<'ground' | OfferRung, { resourceFits: OfferRung; otherwise: OfferRung }>> = {
  ground: { resourceFits: 'resource', otherwise: 'human' },
  resource: { resourceFits: 'human', otherwise: 'human' },
  human: { resourceFits: 'human', otherwise: 'human' },
};

/** What to offer next: another resource first where that can help, then a person. */
export function nextRung({ offers, reason, resourceAvailable }: LadderInput): OfferRung {
  const standsOn = offers.some((o) => o.rung === 'human')
    ? 'human'
    : offers.length > 0
      ? 'resource'
      : 'ground';
  const fits = resourceAvailable && RESOURCE_FIRST.has(reason);
  return fits ? ladder[standsOn].resourceFits : ladder[standsOn].otherwise;
}
