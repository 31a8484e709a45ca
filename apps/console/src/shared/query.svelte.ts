import { asTransportError, type TransportError, type Unsubscribe } from '@baton/graphql-client/transport';
import { createSubscriber } from 'svelte/reactivity';
import type { Wake } from './wake.js';

export interface QueryOptions<T> {
  readonly load: (signal: AbortSignal) => Promise<T>;
  /** Keeps the data fresh from the first load on; stopped with the last reader. */
  readonly live?: (loaded: T) => Unsubscribe;
  /** Heard after each load, when the data is in place. */
  readonly onLoaded?: () => void;
  readonly wake: Wake;
}

/**
 * Server data with a life of its own: it loads when a first reader (a component, an effect) appears, goes live,
 * reads again on `wake`, and stops with the last reader. A failed refresh keeps what was shown.
 */
export class Query<T> {
  #data = $state.raw<T>();
  #failure = $state.raw<TransportError | null>(null);
  readonly #options: QueryOptions<T>;
  readonly #observed: () => void;
  #running: AbortController | null = null;
  #stopLive: Unsubscribe | null = null;

  constructor(options: QueryOptions<T>) {
    this.#options = options;
    this.#observed = createSubscriber(() => {
      // Later, because state must not change while a reader is being set up.
      queueMicrotask(() => void this.refetch());
      const stopWake = options.wake(() => void this.refetch());
      return () => {
        stopWake();
        this.#running?.abort();
        this.#stopLive?.();
        this.#stopLive = null;
      };
    });
  }

  /** Undefined until the first load has succeeded. */
  get data(): T | undefined {
    this.#observed();
    return this.#data;
  }

  /** Why the last load failed; null after a success. */
  get failure(): TransportError | null {
    return this.#failure;
  }

  /** Reads again; a read under way is dropped. Failures end in `failure`, never in a throw. */
  async refetch(): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      const loaded = await this.#options.load(running.signal);
      if (running.signal.aborted) return;
      this.#data = loaded;
      this.#failure = null;
      this.#options.onLoaded?.();
      this.#stopLive ??= this.#options.live?.(loaded) ?? null;
    } catch (thrown) {
      if (!running.signal.aborted) this.#failure = asTransportError(thrown);
    }
  }

  /** Changes what is shown; does nothing before the first load. */
  update(change: (data: T) => T): void {
    if (this.#data !== undefined) this.#data = change(this.#data);
  }
}
