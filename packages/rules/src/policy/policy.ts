import { DecisionOutcome, ReasonCode, Segment, TeamKey } from '@baton/domain';
import { z } from 'zod';
import { ConditionSchema } from './condition.js';
import { Template } from './template.js';

/** What can hold an offer back; see vetoes. */
export const VetoName = z.enum([
  'offer_open',
  'just_declined',
  'cool_down',
  'max_offers',
  'no_new_evidence',
  'attempt_pending',
]);
export type VetoName = z.infer<typeof VetoName>;

/** A number with a name; customers of a listed segment get the number of their segment. */
export const Threshold = z.strictObject({
  default: z.number(),
  segments: z.partialRecord(Segment, z.number()).default({}),
});
export type Threshold = z.infer<typeof Threshold>;

const Name = z.string().regex(/^[a-z][a-zA-Z0-9_-]{0,63}$/, 'must be a short name such as low_sentiment');

const CoolDown = z.int().min(0).max(100);

export const PolicyRule = z.strictObject({
  id: Name,
  /** For the lead who reads the policy: what the rule is for. */
  description: z.string().min(1).max(500),
  when: ConditionSchema,
  outcome: DecisionOutcome,
  reason: ReasonCode,
  /** Between rules of the same outcome the higher number wins, then the id that sorts first. */
  priority: z.int().min(0).max(1000),
  /** Vetoes that do not hold back this rule's offers. */
  ignoresVetoes: z.array(VetoName).default([]),
  /** Name of the template that words the offer or the handoff. */
  template: Name.optional(),
  /** Key of the team that takes it, whatever the topic. */
  path: TeamKey.optional(),
  /** After this rule's offers, instead of the policy's. */
  coolDownMessages: CoolDown.optional(),
});
export type PolicyRule = z.infer<typeof PolicyRule>;

/** When to go on, to offer a person or to hand over. Versioned; a version is never changed in place. */
export const PolicySchema = z.strictObject({
  version: z.int().nonnegative(),
  thresholds: z.record(Name, Threshold).default({}),
  templates: z.record(Name, Template).default({}),
  rules: z.array(PolicyRule).min(1).max(1000),
  /** After a declined offer, so many further customer messages pass before the next. */
  coolDownMessages: CoolDown,
  /** So many offers of a person a customer gets to see unless one is accepted; after them the bot only says how to reach one. */
  maxOffers: z.int().min(0).max(20),
});
export type Policy = z.infer<typeof PolicySchema>;
