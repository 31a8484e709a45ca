import { createSubscriber } from 'svelte/reactivity';

const SECOND = 1000;
const SLOW = 15 * SECOND;

/** The present as reactive state. Ticks only while somebody looks; one clock serves the whole app. */
export class Clock {
  readonly #fast = ticking(SECOND);
  readonly #slow = ticking(SLOW);

  /** Exact to the second: for running timers. */
  get now(): Date {
    this.#fast();
    return new Date();
  }

  /** Every quarter of a minute: for "4 min. ago". */
  get recently(): Date {
    this.#slow();
    return new Date();
  }
}

function ticking(milliseconds: number): () => void {
  return createSubscriber((update) => {
    const timer = setInterval(update, milliseconds);
    return () => clearInterval(timer);
  });
}
