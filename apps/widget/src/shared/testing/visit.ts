import { Conversation } from '../../conversation/conversation.svelte.js';
import { Session } from '../../session/session.svelte.js';
import type { Store } from '../storage.js';
import type { FakeApi } from './fake-api.js';
import { memoryStore } from './memory-store.js';

let ids = 0;

/** The two storages of a browser tab. */
export interface Tab {
  readonly tab: Store;
  readonly browser: Store;
}

export function newTab(browser: Store = memoryStore()): Tab {
  return { tab: memoryStore(), browser };
}

/** Loads the page: a session and a conversation on what the tab has kept. */
export function visit(
  api: FakeApi,
  { tab, browser }: Tab,
  identity: string | null = null,
): { session: Session; conversation: Conversation } {
  const session = new Session({
    anonymous: api,
    store: browser,
    identity,
    locale: 'en',
    page: () => 'https://shop.example/',
    now: () => Date.now(),
  });
  api.token = () => session.token;
  const conversation = new Conversation({
    transport: api,
    session,
    store: tab,
    newId: () => `id-${(ids += 1)}`,
    now: () => new Date(),
    wait: (_failures, signal) =>
      new Promise((resolve) => {
        setTimeout(resolve, 2);
        signal.addEventListener('abort', () => resolve());
      }),
  });
  return { session, conversation };
}
