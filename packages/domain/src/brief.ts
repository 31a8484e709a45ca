import { z } from 'zod';
import { Seq } from './ids.js';
import { FactKind } from './understanding.js';

/** One statement about the conversation and the messages it rests on. A line without a source does not exist. */
export const BriefLine = z.object({ text: z.string(), seqs: z.array(Seq).min(1), quote: z.boolean() });
export type BriefLine = z.infer<typeof BriefLine>;

export const BriefAttempt = z.object({
  title: z.string(),
  kind: z.string(),
  outcome: z.string(),
  why: z.string().nullable(),
  seqs: z.array(Seq).min(1),
});
export type BriefAttempt = z.infer<typeof BriefAttempt>;

export const BriefFact = z.object({
  kind: z.string(),
  value: z.string(),
  status: z.string(),
  seqs: z.array(Seq).min(1),
  /** A later value of a kind of which there is only one (an e-mail address, a customer number) stands above it. */
  superseded: z.boolean().default(false),
});
export type BriefFact = z.infer<typeof BriefFact>;

/** What is different from an earlier version, for whoever has read that one. */
export const BriefChange = z.object({
  change: z.enum(['added', 'changed', 'gone']),
  /** The part of the brief, by its field: `facts`, `commitments`, `lastCustomerPoints` … */
  section: z.string(),
  text: z.string(),
  seqs: z.array(Seq),
});
export type BriefChange = z.infer<typeof BriefChange>;

/** A statement that the integrity check took out, because the transcript does not bear it. */
export const BriefFlag = z.object({
  /** Where it stood, e.g. `commitments[1]`. */
  path: z.string(),
  text: z.string(),
  message: z.string(),
});
export type BriefFlag = z.infer<typeof BriefFlag>;

/** What an agent reads before the first word. Versioned; `atSeq` says up to where it has read. */
export const Brief = z.object({
  version: z.int().positive(),
  atSeq: Seq,
  headline: z.string(),
  intent: z.string().nullable(),
  intentName: z.string().nullable(),
  intentConfidence: z.number().min(0).max(1),
  /** The issue in the customer's own words. */
  issue: BriefLine.nullable(),
  /** What matters most of what was said, in the order it was said: quotes of customer, bot and agents. */
  summary: z.array(BriefLine).default([]),
  attempts: z.array(BriefAttempt),
  facts: z.array(BriefFact),
  missingFacts: z.array(FactKind),
  commitments: z.array(BriefLine),
  sentimentNow: z.number().min(-1).max(1),
  /** Sentiment after each customer message, oldest first. */
  sentimentCurve: z.array(z.object({ seq: Seq, sentiment: z.number().min(-1).max(1) })),
  emotions: z.array(z.object({ emotion: z.string(), seqs: z.array(Seq).min(1) })),
  stakes: z.array(z.object({ kind: z.string(), quote: z.string(), seqs: z.array(Seq).min(1) })),
  lastCustomerPoints: z.array(BriefLine).max(3),
  lastBotAttempts: z.array(BriefLine).max(2),
  stateNow: z.string(),
  /** Ready for the composer; the agent may change every word. */
  openingMessage: z.string(),
  flags: z.array(BriefFlag).default([]),
  /** What stood out in the account and may be said to the customer, for the opening message. */
  accountHighlights: z.array(z.string()).default([]),
});
export type Brief = z.infer<typeof Brief>;
