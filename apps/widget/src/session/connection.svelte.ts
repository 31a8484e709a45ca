import type { ConnectionState, Observable } from '@baton/graphql-client/transport';

/** A gap shorter than this is not worth a word. */
const NOTICEABLE_MS = 1_200;

/** Whether the visitor should know that nothing gets through just now. */
export class Connection {
  offline = $state.raw(false);
  #lost = $state.raw(false);
  readonly #stalled: () => boolean;
  readonly #release: () => void;
  readonly trouble = $derived.by((): 'offline' | 'reconnecting' | null => {
    if (this.offline) return 'offline';
    return this.#lost || this.#stalled() ? 'reconnecting' : null;
  });

  constructor(state: Observable<ConnectionState>, stalled: () => boolean) {
    this.#stalled = stalled;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = state.subscribe((now) => {
      clearTimeout(timer);
      if (now === 'reconnecting') timer = setTimeout(() => (this.#lost = true), NOTICEABLE_MS);
      else if (now !== 'connecting') this.#lost = false;
    });
    const readOnline = (): void => void (this.offline = !navigator.onLine);
    readOnline();
    window.addEventListener('online', readOnline);
    window.addEventListener('offline', readOnline);
    this.#release = () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener('online', readOnline);
      window.removeEventListener('offline', readOnline);
    };
  }

  close(): void {
    this.#release();
  }
}
