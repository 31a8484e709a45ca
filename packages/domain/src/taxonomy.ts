import { z } from 'zod';
import { FactKind } from './understanding.js';

/** `bot` may resolve it; `person` needs one; `restricted` needs a person with access to a restricted system. */
export const IntentHandling = z.enum(['bot', 'person', 'restricted']);
export type IntentHandling = z.infer<typeof IntentHandling>;

export const Playbook = z.enum(['order_status', 'subscription_status', 'refund_status']);
export type Playbook = z.infer<typeof Playbook>;

export const IntentId = z.string().regex(/^[a-z][a-z0-9_]{1,63}$/);

export const IntentDefinition = z.object({
  id: IntentId,
  name: z.string().min(1).max(80),
  description: z.string().max(500),
  handling: IntentHandling,
  /** Key of the team that specialises in it. */
  path: z.string(),
  playbook: Playbook.nullable(),
  requiredFacts: z.array(FactKind),
  articles: z.array(z.string()),
  /** Small talk is answered with `reply` and never counts as an exchange about an issue. */
  smallTalk: z.boolean(),
  reply: z.string().nullable(),
  examples: z.array(z.string().min(1).max(2000)),
});
export type IntentDefinition = z.infer<typeof IntentDefinition>;

/** A version of the taxonomy; never changed in place. */
export const Taxonomy = z.object({
  version: z.int().positive(),
  intents: z.array(IntentDefinition),
  outOfScope: z.array(z.string()),
});
export type Taxonomy = z.infer<typeof Taxonomy>;

/** What became of a version: `training` goes over into one of the others; only `ready` ones are ever in use. */
export const TaxonomyStatus = z.enum(['training', 'ready', 'refused', 'failed']);
export type TaxonomyStatus = z.infer<typeof TaxonomyStatus>;
