/** An agent who does not answer an offered conversation for so long is passed over; long enough to read the brief. */
export const OFFER_SECONDS = 60;

/** When an offer made then runs out. */
export function offerEnd(offeredAt: Date): Date {
  return new Date(offeredAt.getTime() + OFFER_SECONDS * 1000);
}
