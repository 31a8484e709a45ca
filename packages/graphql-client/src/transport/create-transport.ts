import type { TypedDocument } from './document.js';
import { TransportError } from './errors.js';
import { post, type RequestOptions } from './http.js';
import type { Observable, Unsubscribe } from './observable.js';
import type { ConnectionState } from './live-client.js';
import { createSocket, type Sink } from './socket.js';

export interface TransportOptions {
  /** Absolute or same-origin path, for example `/graphql`. */
  readonly url: string;
  readonly wsUrl: string;
  /** Bearer token, or null where an http-only cookie speaks for the caller. Asked for every request and connection. */
  readonly token: () => string | null;
  /** The server no longer knows the caller. May be called several times. */
  readonly onUnauthenticated: () => void;
}

export interface Transport {
  /** @throws TransportError, or the signal's reason when the caller aborted. */
  request<R, V>(document: TypedDocument<R, V>, variables: V, options?: RequestOptions): Promise<R>;
  /**
   * Subscribes until the returned function is called; reconnects for ever. `variables` is asked at every
   * (re)connect, so that a cursor can move on.
   */
  subscribe<R, V extends Record<string, unknown>>(
    document: TypedDocument<R, V>,
    variables: () => V,
    sink: Sink<R>,
  ): Unsubscribe;
  readonly connectionState: Observable<ConnectionState>;
  /** Ends the socket and every subscription on it. */
  close(): void;
}

/** The one way to the API for both faces: HTTP for queries and mutations, one lazy socket for what is live. */
export function createTransport(options: TransportOptions): Transport {
  const socket = createSocket({ ...options, url: options.wsUrl });
  return {
    async request(document, variables, { signal } = {}) {
      try {
        return await post(options, { document, variables, signal });
      } catch (thrown) {
        if (thrown instanceof TransportError && thrown.kind === 'unauthenticated')
          options.onUnauthenticated();
        throw thrown;
      }
    },
    subscribe: (document, variables, sink) => socket.subscribe({ document, variables, sink }),
    connectionState: socket.state,
    close: () => socket.close(),
  };
}
