import { inTurn } from './in-turn.js';

/**
 * Background work of which one run is on and at most one waits, as in `inTurn`. A failure is handed to `onError` and
 * never rejects, because nobody waits for background work.
 */
export class Coalesced {
  readonly #work: (key: null) => Promise<void>;
  readonly #onError: (error: unknown) => void;
  readonly #asked = new Set<Promise<void>>();

  constructor(work: () => Promise<void>, onError: (error: unknown) => void) {
    this.#work = inTurn(work);
    this.#onError = onError;
  }

  /** Asks for a run that starts after this moment. */
  ask(): void {
    const asked = this.#work(null)
      .catch(this.#onError)
      .finally(() => this.#asked.delete(asked));
    this.#asked.add(asked);
  }

  /** Resolves when nothing runs and nothing is asked for. */
  async idle(): Promise<void> {
    while (this.#asked.size > 0) await Promise.all(this.#asked);
  }
}
