import type { Bus, Topic } from '@baton/jobs';
import { z } from 'zod';
import { Feed } from './feed.js';
import type { Follower, Following } from './follower.js';
import type { Sequenced, Source } from './sequenced.js';

export interface FeedsOptions<K, E extends Sequenced> {
  readonly bus: Bus;
  readonly topic: (key: K) => Topic;
  readonly source: (key: K) => Source<E>;
  readonly onError: (error: unknown) => void;
}

interface Open<E extends Sequenced> {
  readonly feed: Feed<E>;
  readonly begun: Promise<void>;
}

const News = z.object({ seq: z.number() });

/** The feeds that somebody here follows: opened by the first follower, closed with the last. */
export class Feeds<K, E extends Sequenced> {
  readonly #options: FeedsOptions<K, E>;
  readonly #open = new Map<K, Open<E>>();

  constructor(options: FeedsOptions<K, E>) {
    this.#options = options;
  }

  get keys(): readonly K[] {
    return Array.from(this.#open.keys());
  }

  get followers(): number {
    return Array.from(this.#open.values()).reduce((sum, { feed }) => sum + feed.size, 0);
  }

  /** Listens first; the follower then reads what it missed, and goes on with what is heard. */
  async follow(key: K, following: Following<E>): Promise<Follower<E>> {
    const { feed, begun } = this.#open.get(key) ?? this.#openFeed(key);
    const follower = feed.follow(following);
    try {
      await begun;
    } catch (error) {
      follower.end();
      throw error;
    }
    return follower;
  }

  /** Says how far the thing behind a feed has come; without a number, the feed looks for itself. */
  wake(key: K, seq?: number): void {
    this.#open.get(key)?.feed.wake(seq);
  }

  end(): void {
    for (const { feed } of Array.from(this.#open.values())) feed.end();
  }

  #openFeed(key: K): Open<E> {
    const { bus, topic, source, onError } = this.#options;
    const close = (): void => {
      stop();
      if (this.#open.get(key)?.feed === feed) this.#open.delete(key);
    };
    const feed = new Feed<E>(source(key), { empty: close, error: onError });
    const stop = bus.subscribe(topic(key), (payload) => feed.wake(News.safeParse(payload).data?.seq));
    const open = { feed, begun: feed.begin() };
    // Awaited by each follower; one that left early must not make it an unhandled rejection.
    open.begun.catch(() => undefined);
    this.#open.set(key, open);
    return open;
  }
}
