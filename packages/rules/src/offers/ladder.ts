import type { Offer, OfferRung, ReasonCode } from '@baton/domain';

export interface LadderInput {
  /** All offers of the conversation so far. */
  readonly offers: readonly Pick<Offer, 'rung'>[];
  readonly reason: ReasonCode;
  /** Is there an article that fits and was not tried yet? */
  readonly resourceAvailable: boolean;
  /** Sentiment of the latest message, −1 … 1. */
  readonly mood: number;
}

/**
 * Reasons for which another resource comes before a person: the bot's answers were wrong, or the mood goes down
 * with them. Whoever is not understood, or angry about the problem itself, is not helped by one more article.
 */
const RESOURCE_FIRST: ReadonlySet<ReasonCode> = new Set(['failed_exchanges', 'declining_sentiment']);
/** Below this nobody wants to read anything. To the bundled model, mere disappointment is about −0.7 and rage −0.85. */
const TOO_UPSET_TO_READ = -0.75;

/** The rungs of the ladder and what leads from one to the next. No way leads down. */
const ladder: Readonly<Record<'ground' | OfferRung, { resourceFits: OfferRung; otherwise: OfferRung }>> = {
  ground: { resourceFits: 'resource', otherwise: 'human' },
  resource: { resourceFits: 'human', otherwise: 'human' },
  human: { resourceFits: 'human', otherwise: 'human' },
};

/** What to offer next: another resource first where that can help, then a person. */
export function nextRung({ offers, reason, resourceAvailable, mood }: LadderInput): OfferRung {
  const standsOn = offers.some((o) => o.rung === 'human')
    ? 'human'
    : offers.length > 0
      ? 'resource'
      : 'ground';
  const calmEnough = reason !== 'declining_sentiment' || mood >= TOO_UPSET_TO_READ;
  const fits = resourceAvailable && RESOURCE_FIRST.has(reason) && calmEnough;
  return fits ? ladder[standsOn].resourceFits : ladder[standsOn].otherwise;
}
