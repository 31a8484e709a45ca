import { createSubscriber } from 'svelte/reactivity';

/** A page beside the inbox, and what of it is open; an empty part means nothing in particular. */
export interface OpenPage {
  readonly page: string;
  readonly part: string;
}

/** What is open lives in the address, so that reload, back and a shared link lead to it. */
export class Route {
  readonly #changed = createSubscriber((update) => {
    window.addEventListener('hashchange', update);
    return () => window.removeEventListener('hashchange', update);
  });

  get conversationId(): string | null {
    const open = this.#open();
    return open?.page === 'c' && open.part !== '' ? open.part : null;
  }

  /** Null while the inbox is on the screen. */
  get page(): OpenPage | null {
    const open = this.#open();
    return open?.page === 'c' ? null : open;
  }

  open(conversationId: string | null): void {
    window.location.hash = conversationId === null ? '/' : `/c/${encodeURIComponent(conversationId)}`;
  }

  openPage(page: string, part: string): void {
    window.location.hash = part === '' ? `/${page}` : `/${page}/${encodeURIComponent(part)}`;
  }

  #open(): OpenPage | null {
    this.#changed();
    const found = /^#\/([a-z]+)(?:\/([^/]*))?$/.exec(window.location.hash);
    return found ? { page: found[1] ?? '', part: decodeURIComponent(found[2] ?? '') } : null;
  }
}
