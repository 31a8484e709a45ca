import { createTransport, type Transport } from '@baton/graphql-client/transport';
import { WidgetConfigDocument, type WidgetConfigQuery } from '@baton/graphql-client/widget';
import { Actions } from './conversation/actions.svelte.js';
import { Conversation } from './conversation/conversation.svelte.js';
import type { WidgetHost } from './launcher/host.js';
import { Unread } from './launcher/unread.svelte.js';
import type * as Parts from './later.js';
import { Session } from './session/session.svelte.js';
import { Connection } from './session/connection.svelte.js';
import { newId } from './shared/new-id.js';
import { browserStore, type Store } from './shared/storage.js';
import { persevere, waitToRetry } from './shared/wait.js';

type Later = typeof Parts;
export type WidgetConfig = WidgetConfigQuery['widgetConfig'];

const OPEN = 'open';
/** So many refusals in a row are no accident. */
const REFUSALS = 2;

/** The whole widget behind its components: who is here, what is said, and whether the window is open. */
export class Widget {
  isOpen = $state.raw(false);
  config = $state.raw<WidgetConfig | null>(null);
  /** The parts that come later in a conversation; null until they are here. */
  later = $state.raw<Later | null>(null);
  /** The page's site may not use the chat: it is missing from `BATON_ALLOWED_ORIGINS`. */
  blocked = $state.raw(false);
  /** What is being written; kept while the window is closed. */
  draft = $state.raw('');
  /** Opened by the visitor just now, so the focus belongs in here. */
  takesFocus = false;

  readonly host: WidgetHost;
  readonly session: Session;
  readonly conversation: Conversation;
  readonly actions: Actions;
  readonly unread: Unread;
  readonly connection: Connection;
  readonly #transport: Transport;
  /** For what a visitor without a token may ask. */
  readonly #anonymous: Transport;
  readonly #over = new AbortController();
  readonly #tab: Store;
  readonly #browser: Store;

  constructor(host: WidgetHost) {
    this.host = host;
    const { origin, identity, locale } = host.settings;
    const scope = new URL(origin).host;
    this.#tab = browserStore('sessionStorage', scope);
    this.#browser = browserStore('localStorage', scope);
    const url = `${origin}/graphql`;
    const wsUrl = url.replace(/^http/, 'ws');
    const now = (): Date => new Date();
    this.#anonymous = createTransport({ url, wsUrl, token: () => null, onUnauthenticated: () => undefined });
    this.session = new Session({
      anonymous: this.#anonymous,
      store: this.#browser,
      identity,
      locale,
      page: () => location.origin + location.pathname,
      now: () => now().getTime(),
    });
    this.#transport = createTransport({
      url,
      wsUrl,
      token: () => this.session.token,
      onUnauthenticated: () => void this.session.renew(),
    });
    this.conversation = new Conversation({
      transport: this.#transport,
      session: this.session,
      store: this.#tab,
      newId,
      now,
      wait: waitToRetry,
    });
    this.actions = new Actions(this.conversation);
    this.unread = new Unread(this.conversation, this.#tab);
    this.connection = new Connection(this.#transport.connectionState, () => this.conversation.stalled);
    this.isOpen = this.#tab.read(OPEN) === true;
    void this.#loadConfig();
    void this.conversation.resume();
    if (this.isOpen) void this.#fetchLater();
  }

  /** @throws TransportError */
  request: Transport['request'] = (document, variables) =>
    this.session.request(this.#transport, document, variables);

  open(draft?: string): void {
    // Pages also pass `Baton.open` as a listener, which is called with an event.
    if (typeof draft === 'string') this.draft = draft;
    this.takesFocus = true;
    this.isOpen = true;
    this.#tab.write(OPEN, true);
    void this.#fetchLater();
    if (this.conversation.chat !== null) return;
    // Another tab may have begun one meanwhile, and people have come or gone.
    void this.conversation.resume();
    if (this.config) void this.#loadConfig();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#tab.remove(OPEN);
    this.host.launcher.element.focus();
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  identify(identity: string | null): void {
    this.session.identify(identity);
    this.actions.reset();
    void this.conversation.changeOwner();
  }

  startAgain(): void {
    this.actions.reset();
    this.conversation.startAgain();
  }

  /** Forgets the visitor; the page may then let go of the widget. */
  shutdown(): void {
    this.#over.abort();
    this.conversation.startAgain();
    this.conversation.close();
    this.session.forget();
    this.connection.close();
    this.#transport.close();
    this.#tab.remove(OPEN);
    this.isOpen = false;
  }

  async #fetchLater(): Promise<void> {
    await persevere(this.#over.signal, async () => {
      this.later ??= await import('./later.js');
    });
  }

  async #loadConfig(): Promise<void> {
    const { accent: wished, origin } = this.host.settings;
    let refusals = 0;
    await persevere(this.#over.signal, async () => {
      try {
        const { widgetConfig } = await this.#anonymous.request(WidgetConfigDocument, {});
        this.blocked = false;
        this.config = widgetConfig;
        const accent = wished ?? widgetConfig.accent;
        this.#browser.write('accent', accent);
        this.host.paint(accent);
      } catch (thrown) {
        if (await isRefused(origin)) refusals += 1;
        if (refusals === REFUSALS) this.#block();
        throw thrown;
      }
    });
  }

  #block(): void {
    this.blocked = true;
    // oxlint-disable-next-line no-console -- for whoever put the widget on this page
    console.warn(`Baton: add ${location.origin} to BATON_ALLOWED_ORIGINS of ${this.host.settings.origin}`);
  }
}

/** Browsers do not tell a refusal from a lost connection; but then what everybody may read still arrives. */
async function isRefused(origin: string): Promise<boolean> {
  return origin !== location.origin && (await fetch(`${origin}/widget.js`, { cache: 'no-store' })).ok;
}
