import type { Offer } from '@baton/domain';

/** Does an earlier answer still count? Offers carry the number of customer messages they wait for. */
export function coolsDown(
  offers: readonly Pick<Offer, 'coolDownUntilMessages'>[],
  messages: number,
): boolean {
  return offers.some((o) => o.coolDownUntilMessages > messages);
}

/** Was a person offered so often that asking again would be pestering? */
export function offeredOftenEnough(
  offers: readonly Pick<Offer, 'rung' | 'state'>[],
  maxOffers: number,
): boolean {
  return offers.filter((o) => o.rung === 'human' && o.state !== 'open').length >= maxOffers;
}
