import type { Sequenced, Source } from './sequenced.js';

/** Events a subscriber may fall behind before it is told to resync. They are shared, so each costs a pointer. */
export const MAX_BEHIND = 512;
const PAGE = 100;

export interface Following<E extends Sequenced> {
  readonly afterSeq: number;
  /** Asked again for each event as it is delivered. */
  readonly mayStillSee: (event: E) => boolean;
  /** What to say when the subscriber was too slow; the last thing it hears. */
  readonly resync: (fromSeq: number) => E;
}

/** What a follower needs to know of its feed. */
export interface Upstream<E extends Sequenced> extends Pick<Source<E>, 'read'> {
  /** Everything up to here has been given to the followers. */
  readonly distributed: number;
  leave(follower: Follower<E>): void;
}

/**
 * One subscriber. It first reads what it missed, page by page and only as fast as it is asked; once it has come
 * as far as its feed, it takes what the feed hands on. The switch happens between two lines without an `await`,
 * so no event falls between the two and none is told twice.
 */
export class Follower<E extends Sequenced> implements AsyncIterableIterator<E> {
  readonly #upstream: Upstream<E>;
  readonly #following: Following<E>;
  #buffer: E[] = [];
  #cursor: number;
  #live = false;
  #ended = false;
  #wake: (() => void) | null = null;

  constructor(upstream: Upstream<E>, following: Following<E>) {
    this.#upstream = upstream;
    this.#following = following;
    this.#cursor = following.afterSeq;
  }

  /** Takes what the feed hands on. While the follower still reads its backlog, it will find these there. */
  take(events: readonly E[]): void {
    if (!this.#live || this.#ended) return;
    const fresh = events.filter((event) => event.seq > this.#cursor);
    const latest = fresh.at(-1);
    if (!latest) return;
    this.#cursor = latest.seq;
    this.#buffer.push(...fresh);
    if (this.#buffer.length > MAX_BEHIND) this.#giveUp();
    this.#wake?.();
  }

  /** Tells the subscriber to start over, and ends. */
  #giveUp(): void {
    const lost = this.#buffer[0]?.seq ?? this.#cursor;
    this.#buffer = [this.#following.resync(lost - 1)];
    this.end();
  }

  /** Ends after what is still buffered. */
  end(): void {
    this.#ended = true;
    this.#upstream.leave(this);
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<E, undefined>> {
    for (;;) {
      const event = this.#buffer.shift();
      if (event) {
        if (this.#following.mayStillSee(event)) return { done: false, value: event };
      } else if (this.#ended) {
        return { done: true, value: undefined };
      } else if (this.#live) {
        await this.#news();
      } else {
        await this.#catchUp();
      }
    }
  }

  async return(): Promise<IteratorResult<E, undefined>> {
    this.#buffer = [];
    this.end();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<E, undefined>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #catchUp(): Promise<void> {
    const page = await this.#upstream.read(this.#cursor, PAGE);
    this.#buffer.push(...page);
    this.#cursor = page.at(-1)?.seq ?? this.#cursor;
    this.#live = this.#cursor >= this.#upstream.distributed;
  }

  async #news(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    this.#wake = null;
  }
}
