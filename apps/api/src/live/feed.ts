import { Follower, type Following, type Upstream } from './follower.js';
import type { Sequenced, Source } from './sequenced.js';

const PAGE = 200;

/**
 * What happens in one conversation, or in the inbox: read once and handed to everybody here who follows it. News
 * that arrives while it reads is read in one further go.
 */
export class Feed<E extends Sequenced> implements Upstream<E> {
  readonly #source: Source<E>;
  readonly #followers = new Set<Follower<E>>();
  readonly #onEmpty: () => void;
  readonly #onError: (error: unknown) => void;
  #distributed = Number.POSITIVE_INFINITY;
  #reading = false;
  #again = false;

  constructor(
    source: Source<E>,
    on: { readonly empty: () => void; readonly error: (error: unknown) => void },
  ) {
    this.#source = source;
    this.#onEmpty = on.empty;
    this.#onError = on.error;
  }

  /** Infinite until the feed knows where it stands: nobody is level with a feed that has not begun. */
  get distributed(): number {
    return this.#distributed;
  }

  get size(): number {
    return this.#followers.size;
  }

  /** Call once, after listening has begun. */
  async begin(): Promise<void> {
    const position = await this.#source.position();
    if (this.#distributed === Number.POSITIVE_INFINITY) this.#distributed = position;
  }

  follow(following: Following<E>): Follower<E> {
    const follower = new Follower<E>(this, following);
    this.#followers.add(follower);
    return follower;
  }

  leave(follower: Follower<E>): void {
    if (this.#followers.delete(follower) && this.#followers.size === 0) this.#onEmpty();
  }

  read(afterSeq: number, limit: number): Promise<readonly E[]> {
    return this.#source.read(afterSeq, limit);
  }

  /** Something may have happened; `seq` says how far it has come, when that is known. */
  wake(seq: number = Number.POSITIVE_INFINITY): void {
    if (seq <= this.#distributed && Number.isFinite(this.#distributed)) return;
    if (this.#reading) this.#again = true;
    else void this.#readOn();
  }

  end(): void {
    for (const follower of Array.from(this.#followers)) follower.end();
  }

  async #readOn(): Promise<void> {
    this.#reading = true;
    try {
      do {
        this.#again = false;
        await this.#distribute();
      } while (this.#again);
    } catch (error) {
      // Nothing is lost: the next news or the next poll reads from the same place.
      this.#onError(error);
    } finally {
      this.#reading = false;
    }
  }

  async #distribute(): Promise<void> {
    if (!Number.isFinite(this.#distributed)) return;
    let page: readonly E[];
    do {
      page = await this.#source.read(this.#distributed, PAGE);
      this.#distributed = page.at(-1)?.seq ?? this.#distributed;
      for (const follower of Array.from(this.#followers)) follower.take(page);
    } while (page.length === PAGE);
  }
}
