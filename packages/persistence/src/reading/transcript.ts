import type { EntityManager } from '@mikro-orm/postgresql';
import type { ConversationId, Message } from '@baton/domain';
import { MessageRow } from '../entities/conversation.js';
import { toMessage } from './rows.js';

/** Every message of the conversation, oldest first. One query. */
export async function loadTranscript(em: EntityManager, conversationId: ConversationId): Promise<Message[]> {
  const rows = await em.find(
    MessageRow,
    { conversationId },
    { orderBy: { seq: 'asc' }, disableIdentityMap: true },
  );
  return rows.map(toMessage);
}
