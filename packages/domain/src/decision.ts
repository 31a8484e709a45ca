import { z } from 'zod';
import { Segment } from './customer.js';
import { Seq } from './ids.js';
import { TeamKey } from './organisation.js';

export const DecisionOutcome = z.enum(['continue', 'offer', 'escalate']);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

/** Why a conversation goes on or goes to a person. `none` belongs to `continue`. */
export const ReasonCode = z.enum([
  'none',
  'asked_for_person',
  'interaction_anger',
  'restricted_intent',
  'needs_person_intent',
  'low_sentiment',
  'declining_sentiment',
  'at_risk',
  'failed_exchanges',
  'too_many_messages',
  'not_understood',
  'technical_failure',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

export const ComparisonOp = z.enum(['<', '<=', '>', '>=', '=', '!=', 'has']);
export type ComparisonOp = z.infer<typeof ComparisonOp>;

/** One measured thing that made a rule fire: "declinePoints 2 ≥ 2 in messages 4, 7". */
export const Evidence = z.object({
  signal: z.string(),
  value: z.union([z.number(), z.string(), z.boolean()]),
  threshold: z.union([z.number(), z.string(), z.boolean()]).nullable(),
  /** How the value compares with the threshold; absent from what was stored before it was kept. */
  op: ComparisonOp.nullable().default(null),
  /** Whose threshold it is; null for everybody's. */
  segment: Segment.nullable().default(null),
  seqs: z.array(Seq),
  quote: z.string().nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Stored for every customer message: what was decided, by which rule, on what evidence. */
export const Decision = z.object({
  seq: Seq,
  outcome: DecisionOutcome,
  reason: ReasonCode,
  ruleId: z.string().nullable(),
  /** Every rule that applied, strongest first; the first one fired. */
  applicable: z.array(z.string()),
  /** Rule ids held back, with what held them back (cool-down, just declined, attempt pending). */
  vetoed: z.array(z.object({ ruleId: z.string(), by: z.string() })),
  evidence: z.array(Evidence),
  policyVersion: z.int().nonnegative(),
  /** What the rule that fired asks for besides. Null: the usual wording, team and cool-down. */
  template: z.string().nullable().default(null),
  path: TeamKey.nullable().default(null),
  coolDownMessages: z.int().nonnegative().nullable().default(null),
  variant: z.string().nullable(),
});
export type Decision = z.infer<typeof Decision>;
