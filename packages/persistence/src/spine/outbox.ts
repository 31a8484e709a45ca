import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { OutboxRow } from '../entities/operations.js';
import { runTransaction } from './transaction.js';

/**
 * Takes up to `limit` waiting rows, oldest first, and holds them until the transaction ends; rows that somebody
 * else holds are passed over. Only inside a transaction.
 */
export function claimOutbox(em: EntityManager, limit: number): Promise<OutboxRow[]> {
  return em.find(
    OutboxRow,
    { dispatchedAt: null },
    { orderBy: { id: 'asc' }, limit, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );
}

export async function markDispatched(em: EntityManager, ids: readonly number[]): Promise<void> {
  await em.nativeUpdate(OutboxRow, { id: { $in: [...ids] } }, { dispatchedAt: new Date() });
}

/**
 * Hands waiting rows to `dispatch` and marks them once it has resolved; returns how many. When `dispatch`
 * rejects or the process dies, the rows stay and are handed out again: a job may come twice (hence `dedupe` and
 * idempotent handlers), but is never lost.
 */
export function takeOutbox(
  em: EntityManager,
  limit: number,
  dispatch: (rows: readonly OutboxRow[]) => Promise<void>,
): Promise<number> {
  return runTransaction(em, async (tx) => {
    const rows = await claimOutbox(tx.em, limit);
    if (rows.length === 0) return 0;
    await dispatch(rows);
    await markDispatched(
      tx.em,
      rows.map((row) => row.id),
    );
    return rows.length;
  });
}

const KEEP_DISPATCHED_MS = 60 * 60 * 1000;

/** Deletes rows dispatched more than an hour before `now`; returns how many. */
export function pruneOutbox(em: EntityManager, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEEP_DISPATCHED_MS);
  return em.nativeDelete(OutboxRow, { dispatchedAt: { $lt: before } });
}
