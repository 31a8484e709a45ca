import type { Offer } from '@baton/domain';
import { coolsDown, offeredOftenEnough, type Policy } from '@baton/rules';

/** Do earlier offers and their answers leave room for the bot to offer a person of its own accord? */
export function roomForOffer(
  offers: readonly Offer[],
  at: { readonly policy: Pick<Policy, 'maxOffers'>; readonly customerMessages: number },
): boolean {
  return !coolsDown(offers, at.customerMessages) && !offeredOftenEnough(offers, at.policy.maxOffers);
}
