import { z } from 'zod';
import { AttemptId, Seq } from './ids.js';

export const AttemptKind = z.enum(['article', 'playbook', 'clarification', 'action']);
export type AttemptKind = z.infer<typeof AttemptKind>;

/** `pending` until the customer reacts; `ignored` when they moved on without reacting. */
export const AttemptOutcome = z.enum(['pending', 'helped', 'not_helped', 'ignored', 'failed']);
export type AttemptOutcome = z.infer<typeof AttemptOutcome>;

/** One entry in the ledger of what the bot tried. */
export const Attempt = z.object({
  id: AttemptId,
  kind: AttemptKind,
  /** Article slug, playbook name, or the intents a clarification asked about. */
  ref: z.string(),
  title: z.string(),
  intent: z.string().nullable(),
  atSeq: Seq,
  outcome: AttemptOutcome,
  /** The message that settled the outcome. */
  outcomeSeq: Seq.nullable(),
  why: z.string().nullable(),
});
export type Attempt = z.infer<typeof Attempt>;
