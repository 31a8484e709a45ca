import type { TypedDocument } from './document.js';
import { asGraphQLResult, failureFrom, type TransportError } from './errors.js';
import { createLiveClient, type ConnectionState, type LiveClient, type LiveOptions } from './live-client.js';
import type { Observable, Unsubscribe } from './observable.js';
import { waitToRetry } from './retry.js';

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

/** Subscriptions that last until their caller ends them, over one lazy connection. */
export function createSocket(options: LiveOptions): Socket {
  const client = createLiveClient(options);
  const open = new Set<Unsubscribe>();
  return {
    state: client.state,
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
      client.close();
    },
  };
}

function keepSubscribed<R, V extends Record<string, unknown>>(
  client: LiveClient,
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
    release = client.start({
      payload: () => ({ query: document.toString(), variables: variables() }),
      next: (result) => {
        const { data, errors } = asGraphQLResult(result) ?? {};
        const failure = failureFrom(errors);
        if (failure) return end(failure);
        failures = 0;
        // What the server answers to a document of ours has the shape of its types.
        if (!stopped && data != null) sink.next(data as R);
      },
      end: (errors) => end(failureFrom(errors)),
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
