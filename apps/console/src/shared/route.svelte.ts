import { createSubscriber } from 'svelte/reactivity';

/** The open conversation lives in the address, so that reload, back and a shared link lead to it. */
export class Route {
  readonly #changed = createSubscriber((update) => {
    window.addEventListener('hashchange', update);
    return () => window.removeEventListener('hashchange', update);
  });

  get conversationId(): string | null {
    this.#changed();
    const id = /^#\/c\/([^/]+)$/.exec(window.location.hash)?.[1];
    return id === undefined ? null : decodeURIComponent(id);
  }

  open(conversationId: string | null): void {
    window.location.hash = conversationId === null ? '/' : `/c/${encodeURIComponent(conversationId)}`;
  }
}
