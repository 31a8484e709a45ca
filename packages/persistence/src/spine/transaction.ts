import { DeadlockException, type EntityManager } from '@mikro-orm/postgresql';
import type { ConversationId } from '@baton/domain';
import { InboxEventRow, OutboxRow } from '../entities/operations.js';
import { announce, type CommitListener } from './commits.js';

export interface EnqueueOptions {
  /** Jobs with the same key that wait together become one. */
  readonly dedupe?: string;
  readonly delayMs?: number;
}

/** What work inside a transaction of the spine may do. */
export interface Tx {
  /** Belongs to this transaction alone: rows loaded elsewhere must be loaded again through it. */
  readonly em: EntityManager;
  /** Owes the queue a job: it exists exactly when the transaction commits. */
  enqueue(job: string, data: Record<string, unknown>, options?: EnqueueOptions): void;
  /** Tells the lists of conversations that something changed; the same thing twice counts once. */
  touchInbox(type: string, conversationId?: ConversationId): void;
  /** Called once, after this transaction has committed. */
  afterCommit(listener: CommitListener): void;
}

/** A conversation this transaction has locked, or has just made. */
export interface Subject {
  readonly id: ConversationId;
  readonly lastSeq: number;
}

const MAX_TRIES = 3;

/**
 * Runs `work` in one transaction on an entity manager of its own and commits what it changed.
 *
 * A deadlock or serialization failure is retried twice, after everything `work` did has been rolled back; so
 * `work` must not have effects outside the database, except through `afterCommit`. Any other error rolls back
 * and is thrown on. Transactions do not nest: pass on the `Tx` you are in.
 */
export function inTransaction<T>(em: EntityManager, work: (tx: Tx) => Promise<T>): Promise<T> {
  return runTransaction(em, work);
}

/** As `inTransaction`, for the spine itself: `work` can also say which conversation the commit is about. */
export async function runTransaction<T>(em: EntityManager, work: (tx: OpenTx) => Promise<T>): Promise<T> {
  if (em.isInTransaction()) throw new Error('transactions of the spine do not nest: use the one you are in');
  for (let attempt = 1; ; attempt++) {
    try {
      return await new OpenTx(em.fork({ clear: true })).run(work);
    } catch (error) {
      // MikroORM's name for both SQLSTATE 40P01 (deadlock) and 40001 (serialization failure).
      if (attempt === MAX_TRIES || !(error instanceof DeadlockException)) throw error;
    }
  }
}

export class OpenTx implements Tx {
  readonly #outbox: OutboxRow[] = [];
  readonly #touched = new Set<string>();
  readonly #listeners: CommitListener[] = [];
  #subject: Subject | null = null;

  constructor(readonly em: EntityManager) {}

  async run<T>(work: (tx: OpenTx) => Promise<T>): Promise<T> {
    await this.em.begin();
    let result: T;
    try {
      result = await work(this);
      await this.em.commit();
    } catch (error) {
      await this.em.rollback();
      throw error;
    }
    this.#announce();
    return result;
  }

  concerns(subject: Subject): void {
    this.#subject = subject;
  }

  enqueue(job: string, data: Record<string, unknown>, { dedupe, delayMs }: EnqueueOptions = {}): void {
    this.#outbox.push(
      this.em.create(OutboxRow, { job, data, dedupe: dedupe ?? null, delayMs: delayMs ?? 0 }),
    );
  }

  touchInbox(type: string, conversationId?: ConversationId): void {
    const key = `${type} ${conversationId}`;
    if (this.#touched.has(key)) return;
    this.#touched.add(key);
    this.em.create(InboxEventRow, { type, conversationId: conversationId ?? null, at: new Date() });
  }

  afterCommit(listener: CommitListener): void {
    this.#listeners.push(listener);
  }

  #announce(): void {
    const commit = {
      conversationId: this.#subject?.id ?? null,
      lastSeq: this.#subject?.lastSeq ?? null,
      outboxIds: this.#outbox.map((row) => row.id),
      inboxTouched: this.#touched.size > 0,
    };
    announce(this.em, commit, this.#listeners);
  }
}
