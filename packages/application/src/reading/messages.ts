import type { ConversationId, Message } from '@baton/domain';
import { MessageRow, toMessage, type EntityManager } from '@baton/persistence';
import { z } from 'zod';
import { last as lastOf } from './batch.js';
import { fresh } from './rows.js';

const Ids = z.array(z.object({ id: z.string() }));

/** The last message of each conversation: one index probe per conversation, then one query for all. */
export function lastMessageLoader(em: EntityManager) {
  return lastOf<ConversationId, MessageRow, Message>(
    async (conversationIds) => {
      const found = await em.execute(
        `select m.id from conversation c
         cross join lateral (
           select id from message where conversation_id = c.id order by seq desc limit 1
         ) m
         where c.id in (?)`,
        [[...conversationIds]],
      );
      const ids = Ids.parse(found).map((row) => row.id as MessageRow['id']);
      return em.find(MessageRow, { id: { $in: ids } }, fresh);
    },
    { keyOf: (row) => row.conversationId, view: toMessage },
  );
}

export interface MessagePage {
  readonly last: number;
  readonly beforeSeq: number | null;
}

/** The newest messages before `beforeSeq`, in the order in which they were written. */
export async function readMessages(
  em: EntityManager,
  conversationId: ConversationId,
  { last, beforeSeq }: MessagePage,
): Promise<Message[]> {
  const rows = await em.find(
    MessageRow,
    { conversationId, ...(beforeSeq === null ? {} : { seq: { $lt: beforeSeq } }) },
    { ...fresh, orderBy: { seq: 'desc' }, limit: last },
  );
  return rows.toReversed().map(toMessage);
}
