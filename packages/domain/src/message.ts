import { z } from 'zod';
import { ClientId, MessageId, Seq } from './ids.js';

export const Author = z.enum(['customer', 'bot', 'agent', 'system']);
export type Author = z.infer<typeof Author>;

/** Longest message in characters; the widget counts down to it, the API refuses more. */
export const MAX_MESSAGE_LENGTH = 4000;

/**
 * What a customer or agent may write: text of 1–4,000 characters after trimming. Null bytes cannot be stored
 * by PostgreSQL, other control characters but newline and tab have no business in a chat.
 */
export const MessageBody = z
  .string()
  .max(MAX_MESSAGE_LENGTH, `must be at most ${MAX_MESSAGE_LENGTH} characters`)
  .refine(
    (s) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(s),
    'must not contain control characters',
  )
  .refine((s) => s.isWellFormed(), 'must be well-formed Unicode')
  .transform((s) => s.trim())
  // Zero-width characters alone would be an empty bubble.
  .refine((s) => /[^\s\p{Cf}]/u.test(s), 'must not be empty');

/** Structured extras the widget draws below a message. Never HTML. */
export const Attachment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), slug: z.string(), title: z.string(), summary: z.string() }),
  z.object({
    kind: z.literal('chips'),
    chips: z.array(z.object({ label: z.string(), send: z.string() })).max(6),
  }),
  /** "Did that help?" under a bot message; answered with `answerHelpful`. */
  z.object({ kind: z.literal('helpful'), attemptId: z.uuid() }),
  /** The offer card; answered with `answerOffer`. */
  z.object({ kind: z.literal('offer'), offerId: z.uuid(), rung: z.enum(['resource', 'human']) }),
]);
export type Attachment = z.infer<typeof Attachment>;

export const Message = z.object({
  id: MessageId,
  seq: Seq,
  author: Author,
  authorName: z.string().nullable(),
  clientMessageId: ClientId.nullable(),
  body: z.string(),
  attachments: z.array(Attachment),
  at: z.iso.datetime(),
});
export type Message = z.infer<typeof Message>;
