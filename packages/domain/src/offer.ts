import { z } from 'zod';
import { OfferId, Seq } from './ids.js';
import { TeamKey } from './organisation.js';

export const OfferRung = z.enum(['resource', 'human']);
export type OfferRung = z.infer<typeof OfferRung>;

export const OfferState = z.enum(['open', 'accepted', 'declined', 'ignored']);
export type OfferState = z.infer<typeof OfferState>;

/** A proposal to the customer: another resource first, then a person. Never forced, remembered when declined. */
export const Offer = z.object({
  id: OfferId,
  rung: OfferRung,
  state: OfferState,
  reason: z.string(),
  body: z.string(),
  atSeq: Seq,
  answeredSeq: Seq.nullable(),
  /** No further offer before the customer has written this many messages in all. */
  coolDownUntilMessages: z.int().nonnegative(),
  /** As the rule behind it asks: messages to let pass after a "no", and the team it leads to. Null: as usual. */
  coolDownMessages: z.int().nonnegative().nullable().default(null),
  path: TeamKey.nullable().default(null),
});
export type Offer = z.infer<typeof Offer>;
