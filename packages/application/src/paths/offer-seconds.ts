/** An agent who does not answer an offered conversation for so long is passed over. */
export const OFFER_SECONDS = 45;
