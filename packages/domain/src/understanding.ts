import { z } from 'zod';
import { Seq } from './ids.js';

/** Half-open range of UTF-16 code units in the message body, as `String.prototype.slice` takes it. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

export const FactKind = z.enum([
  'account_id',
  'order_number',
  'email',
  'phone',
  'amount',
  'date',
  'product',
  'category',
]);
export type FactKind = z.infer<typeof FactKind>;

export const FactStatus = z.enum(['extracted', 'confirmed', 'corrected', 'disputed']);
export type FactStatus = z.infer<typeof FactStatus>;

export const ExtractedFact = z.object({ kind: FactKind, value: z.string(), span: Span });
export type ExtractedFact = z.infer<typeof ExtractedFact>;

export const Stake = z.object({
  kind: z.enum(['deadline', 'business_impact', 'recurring']),
  span: Span,
  quote: z.string(),
});
export type Stake = z.infer<typeof Stake>;

export const SentimentTarget = z.enum(['issue', 'interaction', 'none']);
export type SentimentTarget = z.infer<typeof SentimentTarget>;

export const IntentGuess = z.object({ intent: z.string(), confidence: z.number().min(0).max(1) });
export type IntentGuess = z.infer<typeof IntentGuess>;

/** How the customer reacts to what was said before: to the bot's answer, or to an offer or a question. */
export const DialogueSignal = z.enum([
  'affirm',
  'deny',
  'not_helped',
  'helped',
  'clarification_request',
  'none',
]);
export type DialogueSignal = z.infer<typeof DialogueSignal>;

/** How much one sentence of a message matters for what the conversation is about. */
export const SentenceSalience = z.object({
  seq: Seq,
  span: Span,
  /** 0 … 1: the probability that a person would put it into a summary. */
  score: z.number().min(0).max(1),
  /** 0 … 1: the probability that it promises something; null for what nobody asked the model about. */
  commits: z.number().min(0).max(1).nullable().default(null),
});
export type SentenceSalience = z.infer<typeof SentenceSalience>;

/** What the models and extractors found in one customer message. Stored once, never changed. */
export const Understanding = z.object({
  seq: Seq,
  /** Calibrated probabilities, best first, at most five. Empty when the text has no words. */
  intents: z.array(IntentGuess).max(5),
  /** Probability that the message is about something the taxonomy does not know. */
  outOfScope: z.number().min(0).max(1),
  /** −1 (very negative) … 1 (very positive). */
  sentiment: z.number().min(-1).max(1),
  emotions: z.array(z.object({ emotion: z.string(), confidence: z.number().min(0).max(1) })),
  target: SentimentTarget,
  asksForHuman: z.boolean(),
  signal: DialogueSignal,
  stakes: z.array(Stake),
  facts: z.array(ExtractedFact),
  /** Unit-length sentence vector for rephrasing and circling; kept here so that health needs no model. */
  vector: z.array(z.number()),
  wordCount: z.int().nonnegative(),
  models: z.record(z.string(), z.string()),
});
export type Understanding = z.infer<typeof Understanding>;
