const MAX_WAITING = 10_000;
const MAX_BATCH = 200;
const RETRY_MS = 500;

interface Waiting {
  readonly frame: string;
  settle(outcome: 'sent' | 'dropped'): void;
}

/**
 * Frames on their way out: one batch at a time, so that order holds and a burst costs few round trips. A batch that
 * fails stays and is sent again; when more wait than fit, all are dropped and a gap frame takes their place.
 */
export class Outgoing {
  #waiting: Waiting[] = [];
  #sending: Promise<void> | undefined;
  #retryTimer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    private readonly send: (frames: readonly string[]) => Promise<void>,
    private readonly gapFrame: string,
  ) {}

  push(frame: string): Promise<'sent' | 'dropped'> {
    if (this.#closed) return Promise.resolve('dropped');
    if (this.#waiting.length >= MAX_WAITING) {
      this.#dropAll();
      this.#waiting.push({ frame: this.gapFrame, settle: () => undefined });
    }
    return new Promise((settle) => {
      this.#waiting.push({ frame, settle });
      // A batch waits out its pause after a failure; see `retry`.
      if (!this.#retryTimer) this.#flush();
    });
  }

  /** Sends at once what waits for a retry; called when the connection is back. */
  retry(): void {
    clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    this.#flush();
  }

  /** Waits for the batch under way, tries once to send the rest, and drops what is left. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retryTimer);
    await this.#sending;
    if (this.#waiting.length > 0) await this.#sendBatch();
    clearTimeout(this.#retryTimer);
    this.#dropAll();
  }

  #flush(): void {
    this.#sending ??= this.#drain();
  }

  async #drain(): Promise<void> {
    // The pause lets everything published in this turn of the event loop share a batch.
    await Promise.resolve();
    while (this.#waiting.length > 0 && !this.#closed) {
      if (!(await this.#sendBatch())) {
        this.#retryTimer = setTimeout(() => this.retry(), RETRY_MS);
        break;
      }
    }
    // In the same step that found nothing left: a frame pushed any later starts a new drain.
    this.#sending = undefined;
  }

  async #sendBatch(): Promise<boolean> {
    const batch = this.#waiting.slice(0, MAX_BATCH);
    try {
      await this.send(batch.map((each) => each.frame));
    } catch {
      // The link reports its own errors; the frames stay.
      return false;
    }
    // An overflow meanwhile has already replaced what waited.
    if (this.#waiting[0] === batch[0]) this.#waiting.splice(0, batch.length);
    for (const each of batch) each.settle('sent');
    return true;
  }

  #dropAll(): void {
    const dropped = this.#waiting;
    this.#waiting = [];
    for (const each of dropped) each.settle('dropped');
  }
}
