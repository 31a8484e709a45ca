import { z } from 'zod';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ConversationId } from '@baton/domain';
import { InboxEventRow } from '../entities/operations.js';
import { runTransaction } from './transaction.js';

/** Any fixed number that no other advisory lock of ours uses. */
const SEQUENCER_LOCK = 7_201_001;

const HighestSeq = z.tuple([z.object({ seq: z.int() })]);

/**
 * Numbers the inbox events committed since the last call: 1, 2, 3 … without gaps. One sequencer at a time, and
 * each sees committed rows only, so a number is never given to something older than a number already read: a
 * subscriber's cursor can neither skip an event nor meet one twice. Returns the highest number given so far.
 */
export function sequenceInbox(em: EntityManager): Promise<number> {
  return runTransaction(em, async (tx) => {
    await tx.em.execute('select pg_advisory_xact_lock(?)', [SEQUENCER_LOCK]);
    await tx.em.execute(
      `update inbox_event e set seq = numbered.seq
       from (
         select id, (select coalesce(max(seq), 0) from inbox_event) + row_number() over (order by id) as seq
         from inbox_event where seq is null
       ) numbered
       where e.id = numbered.id`,
    );
    return lastInboxSeq(tx.em);
  });
}

/** The highest number given by `sequenceInbox`; 0 before the first. */
export async function lastInboxSeq(em: EntityManager): Promise<number> {
  const rows = await em.execute('select coalesce(max(seq), 0) as seq from inbox_event');
  return HighestSeq.parse(rows)[0].seq;
}

export interface InboxEvent {
  readonly seq: number;
  /** Null when it is not about one conversation, or the conversation has been erased since. */
  readonly conversationId: ConversationId | null;
  readonly type: string;
  readonly at: Date;
}

/** Numbered inbox events after `afterSeq`, oldest first. */
export async function readInboxEvents(
  em: EntityManager,
  afterSeq: number,
  limit: number,
): Promise<InboxEvent[]> {
  const rows = await em.find(
    InboxEventRow,
    { seq: { $gt: afterSeq } },
    { orderBy: { seq: 'asc' }, limit, disableIdentityMap: true },
  );
  return rows.flatMap(({ seq, conversationId, type, at }) =>
    seq === null ? [] : [{ seq, conversationId, type, at }],
  );
}
