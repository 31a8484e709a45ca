import { z } from 'zod';
import { AgentId, ConversationId } from './ids.js';

/** What agents' work teaches: an article that was missing, or a way of asking that the bot did not know. */
export const ProposalKind = z.enum(['article', 'example']);
export type ProposalKind = z.infer<typeof ProposalKind>;

export const ProposalState = z.enum(['open', 'approved', 'rejected']);
export type ProposalState = z.infer<typeof ProposalState>;

export const ArticleDraft = z.object({
  kind: z.literal('article'),
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  /** The topic it belongs to; null when the bot knows none. */
  intent: z.string().nullable(),
  /** What customers asked, personal details taken out; the bot finds the article by it. */
  question: z.string(),
});
export type ArticleDraft = z.infer<typeof ArticleDraft>;

export const ExampleDraft = z.object({ kind: z.literal('example'), intent: z.string(), text: z.string() });
export type ExampleDraft = z.infer<typeof ExampleDraft>;

export const Draft = z.discriminatedUnion('kind', [ArticleDraft, ExampleDraft]);
export type Draft = z.infer<typeof Draft>;

/** What there is already that says nearly the same. */
export const Resemblance = z.object({
  kind: z.enum(['article', 'example']),
  /** Slug of the article, or id of the intent. */
  ref: z.string(),
  title: z.string(),
  /** Cosine of the sentence vectors, 0 … 1. */
  similarity: z.number(),
});
export type Resemblance = z.infer<typeof Resemblance>;

/** Waits for a lead; nothing reaches the bot unread. */
export const Proposal = z.object({
  id: z.uuid(),
  state: ProposalState,
  draft: Draft,
  resembles: Resemblance.nullable(),
  /** Conversations that would have needed it, oldest first. */
  conversations: z.array(ConversationId).min(1),
  /** Who resolved the first of them. */
  agentId: AgentId.nullable(),
  createdAt: z.iso.datetime(),
  decidedById: AgentId.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** Slug of the article it became, or version of the taxonomy that has the example. */
  result: z.string().nullable(),
});
export type Proposal = z.infer<typeof Proposal>;
