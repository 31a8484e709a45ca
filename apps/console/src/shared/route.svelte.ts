import { createSubscriber } from 'svelte/reactivity';

/** What is open lives in the address, so that reload, back and a shared link lead to it. */
export class Route {
  readonly #changed = createSubscriber((update) => {
    window.addEventListener('hashchange', update);
    return () => window.removeEventListener('hashchange', update);
  });

  get conversationId(): string | null {
    return this.#part(/^#\/c\/([^/]+)$/);
  }

  /** What of the topics is open; empty for nothing in particular, null when the topics are not on the screen. */
  get topic(): string | null {
    return this.#part(/^#\/topics(?:\/([^/]*))?$/);
  }

  /** Which part of the policy is open; empty for none in particular, null when the policy is not on the screen. */
  get policy(): string | null {
    return this.#part(/^#\/policy(?:\/([^/]*))?$/);
  }

  /** Which customer, or what else of the customers, is open; empty for all of them, null when they are not on the screen. */
  get customers(): string | null {
    return this.#part(/^#\/customers(?:\/([^/]*))?$/);
  }

  /** Which opening message is open; empty for none in particular, null when they are not on the screen. */
  get opening(): string | null {
    return this.#part(/^#\/openings(?:\/([^/]*))?$/);
  }

  /** What of the knowledge is open; empty for what waits for approval, null when it is not on the screen. */
  get knowledge(): string | null {
    return this.#part(/^#\/knowledge(?:\/([^/]*))?$/);
  }

  open(conversationId: string | null): void {
    window.location.hash = conversationId === null ? '/' : `/c/${encodeURIComponent(conversationId)}`;
  }

  openTopic(topic: string): void {
    window.location.hash = topic === '' ? '/topics' : `/topics/${encodeURIComponent(topic)}`;
  }

  openPolicy(part: string): void {
    window.location.hash = part === '' ? '/policy' : `/policy/${encodeURIComponent(part)}`;
  }

  openCustomers(what: string): void {
    window.location.hash = what === '' ? '/customers' : `/customers/${encodeURIComponent(what)}`;
  }

  openOpening(opening: string): void {
    window.location.hash = opening === '' ? '/openings' : `/openings/${encodeURIComponent(opening)}`;
  }

  openKnowledge(part: string): void {
    window.location.hash = part === '' ? '/knowledge' : `/knowledge/${encodeURIComponent(part)}`;
  }

  /** The named part of the address; empty when the pattern fits without it, null when it does not fit. */
  #part(pattern: RegExp): string | null {
    this.#changed();
    const found = pattern.exec(window.location.hash);
    return found && decodeURIComponent(found[1] ?? '');
  }
}
