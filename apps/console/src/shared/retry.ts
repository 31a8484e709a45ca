const FIRST_MS = 5_000;
const LONGEST_MS = 60_000;

/** Tries something again after 5 s, 10 s, 20 s … and then every minute, while the window can be seen. */
export class Retry {
  readonly #again: () => void;
  readonly #isSeen: () => boolean;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(again: () => void, isSeen = (): boolean => document.visibilityState === 'visible') {
    this.#again = again;
    this.#isSeen = isSeen;
  }

  get isTrying(): boolean {
    return this.#tries > 0;
  }

  /** Once more, after a longer pause than the last. */
  next(): void {
    this.#clear();
    const pause = Math.min(FIRST_MS * 2 ** this.#tries, LONGEST_MS);
    this.#tries += 1;
    this.#timer = setTimeout(() => {
      // Whoever comes back to the window reads anew anyway, and is then tried for again.
      if (this.#isSeen()) this.#again();
    }, pause);
  }

  /** There is nothing to try for any more, or nobody who waits. */
  stop(): void {
    this.#clear();
    this.#tries = 0;
  }

  #clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
