import { TransportError, type Transport, type TypedDocument } from '@baton/graphql-client/transport';
import { StartVisitorSessionDocument, type StartVisitorSessionMutation } from '@baton/graphql-client/widget';
import type { Store } from '../shared/storage.js';
import { ownerOf, storedToken, storeToken, type VisitorToken } from './visitor-token.js';

export type Customer = StartVisitorSessionMutation['startVisitorSession']['customer'];

export interface SessionOptions {
  /** Sends without a token: a stale one would be refused before it can be renewed. */
  readonly anonymous: Pick<Transport, 'request'>;
  readonly store: Store;
  readonly identity: string | null;
  readonly locale: string;
  readonly page: () => string;
  readonly now: () => number;
}

/** A token this close to its end is renewed before it is used. */
const RENEW_BEFORE_MS = 5 * 60_000;
/** Timers hold at most 31 bits of milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Who the visitor is to the API. Nothing is created there before the visitor writes or was here before. */
export class Session {
  /** Known once a session was started on this page. */
  customer = $state.raw<Customer | null>(null);
  /** The host's identity token was not accepted; the visitor decides whether to go on without it. */
  identityRefused = $state.raw(false);

  readonly #options: SessionOptions;
  #identity: string | null;
  #token: VisitorToken | null;
  #starting: Promise<void> | null = null;
  #renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#identity = options.identity;
    this.#token = options.identity === null ? storedToken(options.store) : null;
    this.#scheduleRenewal();
  }

  get token(): string | null {
    return this.#token?.token ?? null;
  }

  /** Whose drafts and queued messages these are. */
  get owner(): string {
    return ownerOf(this.#identity);
  }

  /** Where the visitor is. */
  get page(): string {
    return this.#options.page();
  }

  /** Could there be a conversation to come back to? */
  get mayHavePast(): boolean {
    return this.#identity !== null || this.#token !== null;
  }

  /** Resolves when there is a token that holds a while longer. @throws TransportError */
  async ensure(): Promise<void> {
    if (this.#token && this.#token.expiresAt - this.#options.now() > RENEW_BEFORE_MS) return;
    await this.#start();
  }

  /** Sends as the visitor; a token the server no longer takes is replaced once. @throws TransportError */
  async request<R, V>(
    transport: Pick<Transport, 'request'>,
    document: TypedDocument<R, V>,
    variables: V,
  ): Promise<R> {
    const asked = this.#identity;
    await this.ensure();
    // What one person wrote must never be sent as another.
    if (asked !== this.#identity) throw new TransportError('rejected', 'The visitor is somebody else now.');
    try {
      return await transport.request(document, variables);
    } catch (thrown) {
      if (!(thrown instanceof TransportError) || thrown.kind !== 'unauthenticated') throw thrown;
      await this.#start();
      return transport.request(document, variables);
    }
  }

  /** The server does not know the token (any more). */
  async renew(): Promise<void> {
    await this.#start().catch(() => undefined);
  }

  /** Another person from now on. */
  identify(identity: string | null): void {
    this.#identity = identity;
    this.#token = identity === null ? storedToken(this.#options.store) : null;
    this.#starting = null;
    this.customer = null;
    this.identityRefused = false;
    this.#scheduleRenewal();
  }

  /** Forgets the visitor in this browser. */
  forget(): void {
    clearTimeout(this.#renewal);
    this.#token = null;
    this.customer = null;
    storeToken(this.#options.store, null);
  }

  close(): void {
    clearTimeout(this.#renewal);
  }

  #start(): Promise<void> {
    const starting = (this.#starting ??= this.#startOnce().finally(() => {
      if (this.#starting === starting) this.#starting = null;
    }));
    return starting;
  }

  async #startOnce(): Promise<void> {
    const identity = this.#identity;
    const { anonymous, locale, page, store } = this.#options;
    const input = { identity, locale, page: page(), token: identity === null ? this.token : null };
    try {
      const { startVisitorSession: session } = await anonymous.request(StartVisitorSessionDocument, {
        input,
      });
      // Somebody else has signed in while the answer was on its way.
      if (identity !== this.#identity) return;
      this.#token = { token: session.token, expiresAt: Date.parse(session.expiresAt) };
      this.customer = session.customer;
      if (identity === null) storeToken(store, this.#token);
      this.#scheduleRenewal();
    } catch (thrown) {
      if (identity !== null && thrown instanceof TransportError && thrown.kind === 'rejected') {
        this.identityRefused = true;
      }
      throw thrown;
    }
  }

  #scheduleRenewal(): void {
    clearTimeout(this.#renewal);
    if (!this.#token) return;
    const left = this.#token.expiresAt - RENEW_BEFORE_MS - this.#options.now();
    if (left <= 0) return;
    this.#renewal = setTimeout(() => void this.renew(), Math.min(left, LONGEST_TIMER_MS));
  }
}
