import { z } from 'zod';
import { Attributes, Segment, Subscription } from './customer.js';

/** How the customer reached us: through the widget, or through a system that speaks for them. */
export const Channel = z.enum(['widget', 'api']);
export type Channel = z.infer<typeof Channel>;

/**
 * What a message was decided on beside what was said: kept with the decision, so that the same can be decided again later
 * although the customer, their account and the articles have changed.
 */
export const Circumstances = z.object({
  segments: z.array(Segment),
  attributes: Attributes,
  /** Null where there is no subscription or no account is known. */
  plan: z.string().nullable(),
  subscription: Subscription.shape.status.nullable(),
  channel: Channel,
  /** Language tag, e.g. `de-AT`. */
  locale: z.string(),
  /** Retrieval found an article that is likely to answer the message. */
  knowledgeFound: z.boolean(),
  /** The bot's own machinery failed at this message (connector down, playbook error). */
  technicalFailure: z.boolean(),
});
export type Circumstances = z.infer<typeof Circumstances>;
