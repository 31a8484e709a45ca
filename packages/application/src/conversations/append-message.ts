import type { Actor, AgentId, Attachment, Author, ClientId, Message, MessageId } from '@baton/domain';
import { MessageRow, type ConversationTx } from '@baton/persistence';
import { v7 as uuid } from 'uuid';

export interface NewMessage {
  readonly author: Author;
  readonly authorName: string | null;
  readonly actor: Actor;
  readonly agentId?: AgentId;
  readonly clientMessageId?: ClientId;
  readonly body: string;
  readonly attachments?: Attachment[];
  readonly at: Date;
}

/** Stores a message and its event under the lock; both carry the same sequence number. */
export function appendMessage(tx: ConversationTx, message: NewMessage): Message {
  const stored: Message = {
    id: uuid() as MessageId,
    seq: tx.nextSeq,
    author: message.author,
    authorName: message.authorName,
    clientMessageId: message.clientMessageId ?? null,
    body: message.body,
    attachments: message.attachments ?? [],
    at: message.at.toISOString(),
  };
  const type = message.author === 'customer' ? 'message.received' : 'message.sent';
  tx.append({ type, payload: { message: stored }, actor: message.actor, at: message.at });
  tx.em.create(MessageRow, {
    id: stored.id,
    conversationId: tx.conversation.id,
    seq: stored.seq,
    author: stored.author,
    authorName: stored.authorName,
    agentId: message.agentId ?? null,
    clientMessageId: stored.clientMessageId,
    body: stored.body,
    attachments: stored.attachments,
    createdAt: message.at,
  });
  return stored;
}

export function messageOf(row: MessageRow): Message {
  return {
    id: row.id,
    seq: row.seq,
    author: row.author,
    authorName: row.authorName ?? null,
    clientMessageId: row.clientMessageId ?? null,
    body: row.body,
    attachments: row.attachments,
    at: row.createdAt.toISOString(),
  };
}

export const botActor: Actor = { kind: 'bot', id: null, name: null };
export const systemActor: Actor = { kind: 'system', id: null, name: null };
