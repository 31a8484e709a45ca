import type { ConversationId } from '@baton/domain';
import { parseJob, type Bus, type JobQueue, type Topic } from '@baton/jobs';
import {
  inConversation,
  inConversationIfFree,
  inTransaction,
  openConversation,
  pruneOutbox,
  sequenceInbox,
  takeOutbox,
  type ConversationTx,
  type Database,
  type NewConversation,
  type Tx,
} from '@baton/persistence';
import { Coalesced } from './coalesce.js';
import type { Log } from './log.js';

const OUTBOX_BATCH = 200;
const SWEEP_MS = 1000;
const PRUNE_EVERY_SWEEPS = 60;

export const topics = {
  conversation: (id: string): Topic => `conversation:${id}`,
  typing: (id: string): Topic => `typing:${id}`,
  inbox: 'inbox',
} as const;

export interface SpineDeps {
  readonly db: Database;
  readonly queue: JobQueue;
  readonly bus: Bus;
  readonly log: Log;
}

/**
 * The way every change takes: a transaction under the conversation's lock, then its outbox rows become jobs and
 * the bus says how far the conversation has come. What a crash leaves between commit and announcement, the
 * sweeper of any process picks up.
 */
export class Spine {
  readonly #deps: SpineDeps;
  readonly #dispatch: Coalesced;
  readonly #inbox: Coalesced;
  #sweeper: NodeJS.Timeout | null = null;
  #sweeps = 0;

  constructor(deps: SpineDeps) {
    this.#deps = deps;
    this.#dispatch = new Coalesced(
      () => this.#dispatchOutbox(),
      (error) => deps.log.warn({ err: error }, 'outbox not dispatched; the sweeper will try again'),
    );
    this.#inbox = new Coalesced(
      () => this.#announceInbox(),
      (error) => deps.log.warn({ err: error }, 'inbox not announced; the sweeper will try again'),
    );
  }

  get db(): Database {
    return this.#deps.db;
  }

  /** Runs `work` under the row lock. Throws `ConversationNotFound` when there is no such conversation. */
  async inConversation<T>(id: ConversationId, work: (tx: ConversationTx) => Promise<T>): Promise<T> {
    return inConversation(this.#deps.db.fork(), id, async (tx) => {
      tx.afterCommit(({ lastSeq }) => this.#announce(id, lastSeq ?? 0));
      return work(tx);
    });
  }

  /** As `inConversation`, but waits for nobody: null when somebody else is at it, or it does not exist. */
  async inConversationIfFree<T>(
    id: ConversationId,
    work: (tx: ConversationTx) => Promise<T>,
  ): Promise<T | null> {
    return inConversationIfFree(this.#deps.db.fork(), id, async (tx) => {
      tx.afterCommit(({ lastSeq }) => this.#announce(id, lastSeq ?? 0));
      return work(tx);
    });
  }

  /** Makes a conversation, or finds the one the same client id made before. */
  async open(conversation: NewConversation): Promise<{ conversationId: ConversationId; created: boolean }> {
    const opened = await openConversation(this.#deps.db.fork(), conversation);
    if (opened.created) this.#announce(opened.conversationId, 1);
    return opened;
  }

  /** Runs `work` in a transaction that belongs to no conversation yet. */
  async inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.#deps.db.fork(), async (tx) => {
      tx.afterCommit(() => {
        this.#dispatch.ask();
        this.#inbox.ask();
      });
      return work(tx);
    });
  }

  /** Tells subscribers something that is not worth keeping, such as typing. */
  publish(topic: Topic, payload: Record<string, unknown>): void {
    // Not awaited: while the bus is away a message waits in its buffer, and nobody should wait with it.
    void this.#deps.bus.publish(topic, payload);
  }

  /** Starts sweeping up what crashed processes left; every process may do it. */
  run(): void {
    this.#sweeper ??= setInterval(() => this.#sweep(), SWEEP_MS);
  }

  /** Stops sweeping and waits until what was committed is announced. */
  async stop(): Promise<void> {
    if (this.#sweeper) clearInterval(this.#sweeper);
    this.#sweeper = null;
    await Promise.all([this.#dispatch.idle(), this.#inbox.idle()]);
  }

  #announce(id: ConversationId, lastSeq: number): void {
    this.#dispatch.ask();
    this.#inbox.ask();
    this.publish(topics.conversation(id), { seq: lastSeq });
  }

  #sweep(): void {
    this.#dispatch.ask();
    this.#inbox.ask();
    this.#sweeps += 1;
    if (this.#sweeps % PRUNE_EVERY_SWEEPS !== 0) return;
    pruneOutbox(this.#deps.db.fork(), new Date()).catch((error: unknown) => {
      this.#deps.log.warn({ err: error }, 'outbox not pruned');
    });
  }

  async #dispatchOutbox(): Promise<void> {
    let taken = 0;
    do {
      taken = await takeOutbox(this.#deps.db.fork(), OUTBOX_BATCH, async (rows) => {
        const jobs = rows.map((row) =>
          parseJob({ name: row.job, data: row.data, dedupe: row.dedupe ?? undefined, delayMs: row.delayMs }),
        );
        await this.#deps.queue.add(jobs);
      });
    } while (taken === OUTBOX_BATCH);
  }

  #announcedInbox = 0;

  async #announceInbox(): Promise<void> {
    const seq = await sequenceInbox(this.#deps.db.fork());
    if (seq <= this.#announcedInbox) return;
    this.#announcedInbox = seq;
    this.publish(topics.inbox, { seq });
  }
}
