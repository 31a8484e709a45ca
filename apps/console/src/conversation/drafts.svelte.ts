import { SvelteMap } from 'svelte/reactivity';

export type DraftKind = 'reply' | 'note';

/** What somebody has begun to write, per conversation; looking elsewhere or reloading the page does not lose it. */
export class Drafts {
  readonly #texts: SvelteMap<string, string>;

  constructor() {
    this.#texts = new SvelteMap(read());
  }

  /** Undefined when nothing was ever typed here; empty when it was cleared on purpose. */
  get(conversationId: string, kind: DraftKind): string | undefined {
    return this.#texts.get(`${kind}:${conversationId}`);
  }

  set(conversationId: string, kind: DraftKind, text: string): void {
    this.#texts.set(`${kind}:${conversationId}`, text);
    this.#keep();
  }

  /** As if nothing had ever been typed. */
  clear(conversationId: string, kind: DraftKind): void {
    this.#texts.delete(`${kind}:${conversationId}`);
    this.#keep();
  }

  #keep(): void {
    try {
      sessionStorage.setItem(KEY, JSON.stringify([...this.#texts]));
    } catch {
      // Storage is full or forbidden; the drafts then last until the page is left.
    }
  }
}

const KEY = 'baton.drafts';

function read(): [string, string][] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is [string, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}
