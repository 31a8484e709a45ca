import { createClient, type Client } from 'graphql-ws/client';
import type { TypedDocument } from './document.js';
import { failureFrom, type TransportError } from './errors.js';
import { source, type Observable, type Source, type Unsubscribe } from './observable.js';
import { waitToRetry } from './retry.js';

/** `idle` while nothing is subscribed: the socket opens with the first subscription and closes after the last. */
export type ConnectionState = 'idle' | 'connecting' | 'connected' | 'reconnecting';

export interface SocketOptions {
  readonly url: string;
  readonly token: () => string | null;
  readonly onUnauthenticated: () => void;
}

export interface Sink<R> {
  next(data: R): void;
  /** The server refused this subscription for good (`rejected`). Everything else is retried for ever. */
  error?(failure: TransportError): void;
}

export interface Subscription<R, V> {
  readonly document: TypedDocument<R, V>;
  /** Asked at every (re)connect, so that a cursor can move on. */
  readonly variables: () => V;
  readonly sink: Sink<R>;
}

export interface Socket {
  readonly state: Observable<ConnectionState>;
  subscribe<R, V extends Record<string, unknown>>(subscription: Subscription<R, V>): Unsubscribe;
  close(): void;
}

const PING_EVERY_MS = 12_000;
const PONG_WITHIN_MS = 6_000;
/** Keeps the socket while one view closes its subscription and the next opens another. */
const LINGER_MS = 3_000;
/** Close codes by which the server says that it does not know the caller (any more). */
const UNAUTHENTICATED_CODES = [4401, 4403];

/** A lazy graphql-ws connection that comes back by itself, also after what graphql-ws holds to be fatal. */
export function createSocket(options: SocketOptions): Socket {
  const state = source<ConnectionState>('idle');
  const client = openClient(options, state);
  const open = new Set<Unsubscribe>();
  return {
    state,
    subscribe(subscription) {
      const release = keepSubscribed(client, subscription, options.onUnauthenticated);
      const unsubscribe = (): void => {
        open.delete(unsubscribe);
        release();
      };
      open.add(unsubscribe);
      return unsubscribe;
    },
    close() {
      for (const unsubscribe of open) unsubscribe();
      // Rejects when it interrupts a connection attempt; either way nothing is left open.
      Promise.resolve(client.dispose()).catch(() => undefined);
    },
  };
}

function openClient(options: SocketOptions, state: Source<ConnectionState>): Client {
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: options.url,
    connectionParams: () => {
      const token = options.token();
      return token === null ? {} : { authorization: `Bearer ${token}` };
    },
    lazyCloseTimeout: LINGER_MS,
    keepAlive: PING_EVERY_MS,
    retryAttempts: Infinity,
    retryWait: waitToRetry,
    // The default retries close events only; a refused connection is an error event.
    shouldRetry: () => true,
    on: {
      connecting: () => {
        if (state.current === 'idle') state.set('connecting');
      },
      connected: () => state.set('connected'),
      closed: (event) => {
        clearTimeout(pongTimer);
        const code = closeCode(event);
        state.set(code === 1000 ? 'idle' : 'reconnecting');
        if (UNAUTHENTICATED_CODES.includes(code)) options.onUnauthenticated();
      },
      // A half-open connection looks alive for minutes; a missing pong tells within seconds.
      ping: (received) => {
        if (!received) pongTimer = setTimeout(() => client.terminate(), PONG_WITHIN_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer);
      },
    },
  });
  return client;
}

function closeCode(event: unknown): number {
  return typeof event === 'object' && event !== null && 'code' in event && typeof event.code === 'number'
    ? event.code
    : 0;
}

function keepSubscribed<R, V extends Record<string, unknown>>(
  client: Client,
  { document, variables, sink }: Subscription<R, V>,
  onUnauthenticated: () => void,
): Unsubscribe {
  let stopped = false;
  let failures = 0;
  let release: Unsubscribe = () => undefined;

  function open(): void {
    if (stopped) return;
    let over = false;
    const end = (failure: TransportError | null): void => {
      if (over || stopped) return;
      over = true;
      release();
      settle(failure);
    };
    // graphql-ws serialises this object again after each reconnect; the getter gives it the cursor of that moment.
    const payload = {
      query: document.toString(),
      get variables() {
        return variables();
      },
    };
    release = client.subscribe<R>(payload, {
      next: (result) => {
        const failure = failureFrom(result.errors);
        if (failure) return end(failure);
        failures = 0;
        if (!stopped && result.data != null) sink.next(result.data);
      },
      error: (thrown) => end(failureFrom(thrown)),
      complete: () => end(null),
    });
  }

  function settle(failure: TransportError | null): void {
    if (failure?.kind === 'rejected') {
      stopped = true;
      sink.error?.(failure);
      return;
    }
    if (failure?.kind === 'unauthenticated') onUnauthenticated();
    void waitToRetry(failures++).then(open);
  }

  open();
  return () => {
    stopped = true;
    release();
  };
}
