import type { Unsubscribe } from '@baton/graphql-client/transport';
import type { Session } from './session.svelte.js';

/** Nobody who has not touched anything for so long is at the keyboard. */
const IDLE_MS = 15 * 60_000;
/** Moving a pointer makes hundreds of events; one a second says as much. */
const HEARD_EVERY_MS = 1_000;
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

type Watched = Pick<Session, 'agent' | 'setPresence'>;

/**
 * Sets somebody away who is online and not at the keyboard, so that no customer waits for an empty chair, and online
 * again with the first sign of life. A presence that was chosen is left alone.
 */
export class Idle {
  readonly #session: Watched;
  readonly #surface: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heardAt = 0;
  /** This window has set them away, and so may take it back. */
  #left = false;

  constructor(session: Watched, surface: Pick<Window, 'addEventListener' | 'removeEventListener'> = window) {
    this.#session = session;
    this.#surface = surface;
  }

  /** Returns how to end it. */
  watch(): Unsubscribe {
    for (const sign of signs) this.#surface.addEventListener(sign, this.#hear, { passive: true });
    this.#wind();
    return () => {
      for (const sign of signs) this.#surface.removeEventListener(sign, this.#hear);
      clearTimeout(this.#timer);
    };
  }

  readonly #hear = (): void => {
    const now = Date.now();
    if (now - this.#heardAt < HEARD_EVERY_MS) return;
    this.#heardAt = now;
    this.#wind();
    if (this.#left) void this.#comeBack();
  };

  #wind(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#leave(), IDLE_MS);
  }

  async #leave(): Promise<void> {
    if (this.#session.agent?.presence !== 'ONLINE') return;
    this.#left = true;
    await this.#session.setPresence('AWAY', { automatic: true });
  }

  async #comeBack(): Promise<void> {
    this.#left = false;
    const { agent } = this.#session;
    if (agent?.presence === 'AWAY' && agent.presenceAutomatic)
      await this.#session.setPresence('ONLINE', { automatic: true });
  }
}
