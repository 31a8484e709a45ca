import type { Log } from '@baton/application';

/**
 * Runs `work` again and again, `everyMs` after it has finished the time before, until stopped. A failure is
 * logged and does not end it.
 */
export class Repeat {
  readonly #what: { name: string; everyMs: number; work: () => Promise<unknown>; log: Log };
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(what: { name: string; everyMs: number; work: () => Promise<unknown>; log: Log }) {
    this.#what = what;
  }

  run(): void {
    this.#schedule(0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(ms: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#once();
    }, ms);
  }

  async #once(): Promise<void> {
    const { name, work, log, everyMs } = this.#what;
    try {
      await work();
    } catch (error) {
      log.warn({ err: error, name }, 'repeated work failed; it will be tried again');
    }
    this.#running = null;
    this.#schedule(everyMs);
  }
}
