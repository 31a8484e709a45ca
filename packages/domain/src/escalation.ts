import { z } from 'zod';
import { ReasonCode } from './decision.js';
import { AgentId, EscalationId, Seq } from './ids.js';

/** `requested` by the customer, `proactive` after an accepted offer, `forced` by a rule. */
export const EscalationMode = z.enum(['requested', 'proactive', 'forced']);
export type EscalationMode = z.infer<typeof EscalationMode>;

export const Escalation = z.object({
  id: EscalationId,
  mode: EscalationMode,
  reason: ReasonCode,
  /** Team key the content points to. */
  path: z.string(),
  pathConfidence: z.number().min(0).max(1),
  atSeq: Seq,
  at: z.iso.datetime(),
});
export type Escalation = z.infer<typeof Escalation>;

/** One thing that routing looked at, and what came of it. */
export const RoutingStep = z.object({ step: z.string(), result: z.string() });
export type RoutingStep = z.infer<typeof RoutingStep>;

/** Why this team, why this agent, and what the customer was told to expect. */
export const RoutingDecision = z.object({
  team: z.string(),
  confidence: z.number().min(0).max(1),
  mayNeedReassignment: z.boolean(),
  fallbackFrom: z.string().nullable(),
  /** The agent the conversation is offered to; null while it waits in the queue. */
  offeredTo: AgentId.nullable(),
  expectedWaitSeconds: z.number().nonnegative().nullable(),
  position: z.int().nonnegative(),
  nobodyOnline: z.boolean(),
  /** While the team is closed: when it opens; null when it is open, or never opens. */
  opensAt: z.iso.datetime().nullable().default(null),
  steps: z.array(RoutingStep),
});
export type RoutingDecision = z.infer<typeof RoutingDecision>;
