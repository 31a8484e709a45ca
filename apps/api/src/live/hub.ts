import type { Backlog, Log, Reading } from '@baton/application';
import type { ConversationId } from '@baton/domain';
import type { Bus, Topic } from '@baton/jobs';
import { Feeds } from './feeds.js';
import { inboxResync, resyncEvent, type LiveEvent, type LiveInboxEvent } from './live-event.js';
import type { Sequenced } from './sequenced.js';

export interface HubDeps {
  readonly bus: Bus;
  readonly backlog: Backlog;
  readonly newReading: () => Reading;
  readonly topics: {
    readonly conversation: (id: string) => Topic;
    readonly inbox: Topic;
  };
  readonly log: Log;
  readonly now: () => Date;
}

interface Follow<E extends Sequenced> {
  readonly afterSeq: number;
  readonly mayStillSee: (event: E) => boolean;
}

const POLL_MS = 15_000;
const INBOX = 'inbox';

/**
 * Everybody in this process who follows something. The bus only says that there is something to read; a slow
 * poll finds what it did not say.
 */
export class LiveHub {
  readonly #deps: HubDeps;
  readonly #conversations: Feeds<ConversationId, LiveEvent>;
  readonly #inbox: Feeds<typeof INBOX, LiveInboxEvent>;
  readonly #poll: NodeJS.Timeout;
  readonly #stopHearing: () => void;

  constructor(deps: HubDeps) {
    this.#deps = deps;
    const { bus, backlog, topics } = deps;
    const onError = (error: unknown): void =>
      deps.log.warn({ err: error }, 'subscribers could not be told; they will be at the next news');
    this.#conversations = new Feeds<ConversationId, LiveEvent>({
      bus,
      onError,
      topic: topics.conversation,
      source: (id) => ({
        read: (afterSeq, limit) => this.#readConversation(id, afterSeq, limit),
        position: async () => (await backlog.conversationSeqs([id])).get(id) ?? 0,
      }),
    });
    this.#inbox = new Feeds<typeof INBOX, LiveInboxEvent>({
      bus,
      onError,
      topic: () => topics.inbox,
      source: () => ({
        read: (afterSeq, limit) => this.#readInbox(afterSeq, limit),
        position: () => backlog.inboxSeq(),
      }),
    });
    const lookAgain = (): void => void this.#lookAgain().catch(onError);
    this.#poll = setInterval(lookAgain, POLL_MS);
    this.#poll.unref();
    this.#stopHearing = bus.onReconnect(lookAgain);
  }

  /** How many follow something here just now. */
  get followers(): number {
    return this.#conversations.followers + this.#inbox.followers;
  }

  /** `lastSeq`: how far the conversation is known to have come. A cursor beyond it has to start over. */
  async followConversation(
    { id, lastSeq }: { readonly id: ConversationId; readonly lastSeq: number },
    follow: Follow<LiveEvent>,
  ): Promise<AsyncIterableIterator<LiveEvent>> {
    const resync = (fromSeq: number): LiveEvent =>
      resyncEvent({ conversationId: id, fromSeq, at: this.#deps.now() }, this.#deps.newReading);
    if (follow.afterSeq > lastSeq) return only(resync(lastSeq));
    return this.#conversations.follow(id, { ...follow, resync });
  }

  /** `afterSeq` null: from now on. */
  async followInbox(
    afterSeq: number | null,
    mayStillSee: Follow<LiveInboxEvent>['mayStillSee'],
  ): Promise<AsyncIterableIterator<LiveInboxEvent>> {
    const position = await this.#deps.backlog.inboxSeq();
    const resync = (fromSeq: number): LiveInboxEvent =>
      inboxResync({ fromSeq, at: this.#deps.now() }, this.#deps.newReading);
    if (afterSeq !== null && afterSeq > position) return only(resync(position));
    return this.#inbox.follow(INBOX, { afterSeq: afterSeq ?? position, mayStillSee, resync });
  }

  /** Ends every subscription. */
  stop(): void {
    clearInterval(this.#poll);
    this.#stopHearing();
    this.#conversations.end();
    this.#inbox.end();
  }

  async #lookAgain(): Promise<void> {
    const ids = this.#conversations.keys;
    if (ids.length > 0) {
      const seqs = await this.#deps.backlog.conversationSeqs(ids);
      for (const [id, seq] of seqs) this.#conversations.wake(id, seq);
    }
    if (this.#inbox.keys.length > 0) this.#inbox.wake(INBOX, await this.#deps.backlog.inboxSeq());
  }

  async #readConversation(id: ConversationId, afterSeq: number, limit: number): Promise<LiveEvent[]> {
    const events = await this.#deps.backlog.conversationEvents(id, afterSeq, limit);
    const reading = shared(this.#deps.newReading);
    return events.map((event) => ({ seq: event.seq, event, reading }));
  }

  async #readInbox(afterSeq: number, limit: number): Promise<LiveInboxEvent[]> {
    const events = await this.#deps.backlog.inboxEvents(afterSeq, limit);
    const reading = shared(this.#deps.newReading);
    return events.map((event) => ({ ...event, resync: false, reading }));
  }
}

/** A cursor from a history that is gone, such as after a restore: one word, and the end. */
async function* only<E>(event: E): AsyncIterableIterator<E> {
  yield event;
}

/** One reading for all events of a page and everybody who is told of them: fifty agents cost as one. */
function shared(newReading: () => Reading): () => Reading {
  let reading: Reading | null = null;
  return () => (reading ??= newReading());
}
