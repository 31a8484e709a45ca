import { z } from 'zod';

/**
 * Identifiers made by the server are UUIDs; branding keeps a message id from being passed where a
 * conversation id is meant. Ids made by clients (`clientMessageId` …) are opaque text of bounded length.
 */
export const ConversationId = z.uuid().brand<'ConversationId'>();
export type ConversationId = z.infer<typeof ConversationId>;

export const MessageId = z.uuid().brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

export const CustomerId = z.uuid().brand<'CustomerId'>();
export type CustomerId = z.infer<typeof CustomerId>;

export const AgentId = z.uuid().brand<'AgentId'>();
export type AgentId = z.infer<typeof AgentId>;

export const TeamId = z.uuid().brand<'TeamId'>();
export type TeamId = z.infer<typeof TeamId>;

export const OfferId = z.uuid().brand<'OfferId'>();
export type OfferId = z.infer<typeof OfferId>;

export const AttemptId = z.uuid().brand<'AttemptId'>();
export type AttemptId = z.infer<typeof AttemptId>;

export const FactId = z.uuid().brand<'FactId'>();
export type FactId = z.infer<typeof FactId>;

export const EscalationId = z.uuid().brand<'EscalationId'>();
export type EscalationId = z.infer<typeof EscalationId>;

export const ApiKeyId = z.uuid().brand<'ApiKeyId'>();
export type ApiKeyId = z.infer<typeof ApiKeyId>;

/** An id chosen by a client so that a repeated request is recognised: 1–128 printable characters. */
export const ClientId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces');
export type ClientId = z.infer<typeof ClientId>;

/** Position of an event in its conversation: 1, 2, 3 … without gaps. A message carries the seq of its event. */
export const Seq = z.int().positive();
export type Seq = z.infer<typeof Seq>;
