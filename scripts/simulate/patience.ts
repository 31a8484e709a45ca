/** Waiting that news, or the end of everything, can cut short. */
export class Patience {
  readonly #ending = new AbortController();
  readonly #over: AbortSignal;
  readonly #ended: Promise<void>;
  #news = Promise.withResolvers<void>();

  constructor(signal: AbortSignal) {
    this.#over = AbortSignal.any([signal, this.#ending.signal]);
    this.#ended = new Promise((resolve) =>
      this.#over.addEventListener('abort', () => resolve(), { once: true }),
    );
  }

  get over(): boolean {
    return this.#over.aborted;
  }

  news(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }

  end(): void {
    this.#ending.abort();
  }

  /** Waits `ms`, whatever happens meanwhile. */
  async rest(ms: number): Promise<void> {
    await this.#wait(ms);
  }

  /** Waits for news, at most `ms`. */
  async untilNewsOr(ms: number): Promise<void> {
    await this.#wait(ms, this.#news.promise);
  }

  async #wait(ms: number, ...interruptions: Promise<void>[]): Promise<void> {
    if (this.over) return;
    let timer: NodeJS.Timeout | undefined;
    const slept = new Promise((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([slept, this.#ended, ...interruptions]);
    clearTimeout(timer);
  }
}
