import { saidSince, type Chat } from '../conversation/chat.js';
import { isRecord, type Store } from '../shared/storage.js';

const KEY = 'read';

/** Counts what was said to the visitor while the window was closed; remembered across the pages of a visit. */
export class Unread {
  readonly #source: { readonly chat: Chat | null };
  readonly #store: Store;
  #read = $state.raw<{ readonly id: string; readonly seq: number } | null>(null);

  readonly count = $derived.by(() => {
    const { chat } = this.#source;
    if (!chat) return 0;
    const seq = this.#read?.id === chat.id ? this.#read.seq : 0;
    return saidSince(chat, seq).length;
  });

  constructor(source: { readonly chat: Chat | null }, store: Store) {
    this.#source = source;
    this.#store = store;
    const kept = store.read(KEY);
    if (isRecord(kept) && typeof kept['id'] === 'string' && typeof kept['seq'] === 'number') {
      this.#read = { id: kept['id'], seq: kept['seq'] };
    }
  }

  /** The visitor has all of it in front of them. */
  markRead(): void {
    const { chat } = this.#source;
    const seq = chat?.messages.at(-1)?.seq ?? 0;
    if (!chat || (this.#read?.id === chat.id && this.#read.seq >= seq)) return;
    this.#read = { id: chat.id, seq };
    this.#store.write(KEY, this.#read);
  }
}
