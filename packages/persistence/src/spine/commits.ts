import type { EntityManager } from '@mikro-orm/postgresql';
import type { ConversationId } from '@baton/domain';

/** What a transaction left behind for others to act on: jobs to dispatch, subscribers to wake. */
export interface Commit {
  /** Null for a transaction outside conversations. */
  readonly conversationId: ConversationId | null;
  /** Sequence number of the conversation's last event; null outside conversations. */
  readonly lastSeq: number | null;
  /** Rows of the outbox, in the order they were enqueued. */
  readonly outboxIds: readonly number[];
  /** The inbox changed: `sequenceInbox` has something to number. */
  readonly inboxTouched: boolean;
}

/**
 * Called after the commit, before the transaction's caller goes on. Not awaited: the customer's answer does not
 * wait for a queue. Whatever gets lost here, the sweeper and the subscribers' backlog read find again.
 */
export type CommitListener = (commit: Commit) => void;

const listeners = new WeakMap<object, Set<CommitListener>>();

/** Listens to every commit made through the spine on this database; returns the function that stops it. */
export function onCommit(em: EntityManager, listener: CommitListener): () => void {
  const driver = em.getDriver();
  const own = listeners.get(driver) ?? new Set<CommitListener>();
  listeners.set(driver, own.add(listener));
  return () => void own.delete(listener);
}

/** The work is committed; a listener that throws must not make it look as if it had failed. */
export function announce(em: EntityManager, commit: Commit, own: readonly CommitListener[]): void {
  for (const listener of [...own, ...(listeners.get(em.getDriver()) ?? [])]) {
    try {
      listener(commit);
    } catch (error) {
      em.config.getLogger().error('info', `a commit listener failed: ${String(error)}`);
    }
  }
}
