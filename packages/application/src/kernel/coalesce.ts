/**
 * Runs `work` at most once at a time; asks that come while it runs are served together by one further run.
 * A failure is handed to `onError` and never rejects, because nobody waits for background work.
 */
export class Coalesced {
  readonly #work: () => Promise<void>;
  readonly #onError: (error: unknown) => void;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(work: () => Promise<void>, onError: (error: unknown) => void) {
    this.#work = work;
    this.#onError = onError;
  }

  /** Asks for a run that starts after this moment. */
  ask(): void {
    if (this.#running) this.#again = true;
    else this.#running = this.#run();
  }

  /** Resolves when nothing runs and nothing is asked for. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#work();
      } catch (error) {
        this.#onError(error);
      }
    } while (this.#again);
    this.#running = null;
  }
}
