import type { ChatMessage } from '../conversation/chat.js';

type Attachment = ChatMessage['attachments'][number];

/** An article that an answer names. */
export type ArticleRef = Extract<Attachment, { __typename: 'ArticleAttachment' }>;

/** The attachment of a kind, if the message carries one. */
export function attachment<K extends Attachment['__typename']>(
  attachments: readonly Attachment[],
  kind: K,
): Extract<Attachment, { __typename: K }> | undefined {
  return attachments.find((a): a is Extract<Attachment, { __typename: K }> => a.__typename === kind);
}
