import type { ConversationEvent, ConversationId } from '@baton/domain';
import {
  ConversationRow,
  OutboxRow,
  lastInboxSeq,
  readEvents,
  readInboxEvents,
  type Database,
  type InboxEvent,
} from '@baton/persistence';
import { fresh } from './rows.js';

/** What subscribers read: events after a cursor, and how far things have come. */
export interface Backlog {
  conversationEvents(id: ConversationId, afterSeq: number, limit: number): Promise<ConversationEvent[]>;
  /** How far each conversation has come; one that does not exist is missing. One query for all. */
  conversationSeqs(ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, number>>;
  inboxEvents(afterSeq: number, limit: number): Promise<InboxEvent[]>;
  inboxSeq(): Promise<number>;
  /** Jobs that committed transactions owe the queue and that are not in it yet. */
  outboxWaiting(): Promise<number>;
}

export function backlogOf(db: Database): Backlog {
  return {
    conversationEvents: (id, afterSeq, limit) => readEvents(db.fork(), id, { afterSeq, limit }),
    async conversationSeqs(ids) {
      const rows = await db
        .fork()
        .find(ConversationRow, { id: { $in: [...ids] } }, { ...fresh, fields: ['id', 'lastSeq'] });
      return new Map(rows.map((row) => [row.id, row.lastSeq]));
    },
    inboxEvents: (afterSeq, limit) => readInboxEvents(db.fork(), afterSeq, limit),
    inboxSeq: () => lastInboxSeq(db.fork()),
    outboxWaiting: () => db.fork().count(OutboxRow, { dispatchedAt: null }),
  };
}
