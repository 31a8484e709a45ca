import { isRecord } from './errors.js';
import { source, type Observable, type Unsubscribe } from './observable.js';
import { waitToRetry } from './retry.js';

/** `idle` while nothing is subscribed: the socket opens with the first subscription and closes after the last. */
export type ConnectionState = 'idle' | 'connecting' | 'connected' | 'reconnecting';

export interface LiveOptions {
  readonly url: string;
  readonly token: () => string | null;
  readonly onUnauthenticated: () => void;
}

/** One operation on the socket. `payload` is asked at every (re)connect. */
export interface Operation {
  payload(): { readonly query: string; readonly variables: unknown };
  next(result: unknown): void;
  /** The server ended it; with the GraphQL errors when it refused. */
  end(errors?: unknown): void;
}

export interface LiveClient {
  readonly state: Observable<ConnectionState>;
  start(operation: Operation): Unsubscribe;
  close(): void;
}

const CONNECT_WITHIN_MS = 20_000;
const PING_EVERY_MS = 12_000;
/** A half-open connection looks alive for minutes; a missing pong tells within seconds. */
const PONG_WITHIN_MS = 6_000;
/** Keeps the socket while one view closes its subscription and the next opens another. */
const LINGER_MS = 3_000;
/** Close codes by which the server says that it does not know the caller (any more). */
const UNAUTHENTICATED_CODES = [4401, 4403];

type Timer = ReturnType<typeof setTimeout> | undefined;

/**
 * The client half of the `graphql-transport-ws` protocol over one lazy socket that comes back by itself, whatever
 * the close code. Our own because the widget is loaded by every visitor: the usual library is a tenth of its size.
 */
export function createLiveClient({ url, token, onUnauthenticated }: LiveOptions): LiveClient {
  const state = source<ConnectionState>('idle');
  const operations = new Map<string, Operation>();
  let socket: WebSocket | null = null;
  let listening: AbortController | undefined;
  let acknowledged = false;
  let waiting = false;
  let failures = 0;
  let lastId = 0;
  let linger: Timer;
  let silence: Timer;
  let ping: Timer;

  function send(message: object): void {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  }

  function sendStart(id: string, operation: Operation): void {
    send({ id, type: 'subscribe', payload: operation.payload() });
  }

  function connect(): void {
    if (state.current === 'idle') state.set('connecting');
    if (socket || waiting) return;
    const opened = new WebSocket(url, 'graphql-transport-ws');
    socket = opened;
    silence = setTimeout(lose, CONNECT_WITHIN_MS);
    const { signal } = (listening = new AbortController());
    const onOpen = (): void => {
      const bearer = token();
      const payload = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
      send({ type: 'connection_init', payload });
    };
    const onClose = ({ code }: CloseEvent): void => {
      lose();
      if (UNAUTHENTICATED_CODES.includes(code)) onUnauthenticated();
    };
    opened.addEventListener('open', onOpen, { signal });
    opened.addEventListener('message', ({ data }) => receive(String(data)), { signal });
    opened.addEventListener('close', onClose, { signal });
  }

  function receive(text: string): void {
    const message = parse(text);
    if (!message) return lose();
    const { id, type, payload } = message;
    if (type === 'connection_ack') acknowledge();
    else if (type === 'ping') send({ type: 'pong' });
    else if (type === 'pong') schedulePing();
    const operation = operations.get(id);
    if (!operation) return;
    if (type === 'next') return operation.next(payload);
    remove(id);
    operation.end(payload);
  }

  function acknowledge(): void {
    acknowledged = true;
    failures = 0;
    schedulePing();
    state.set('connected');
    for (const [id, operation] of operations) sendStart(id, operation);
  }

  function schedulePing(): void {
    clearTimeout(silence);
    clearTimeout(ping);
    ping = setTimeout(() => {
      send({ type: 'ping' });
      silence = setTimeout(lose, PONG_WITHIN_MS);
    }, PING_EVERY_MS);
  }

  /** Forgets the socket, whose later events nobody hears. */
  function drop(): void {
    clearTimeout(linger);
    clearTimeout(silence);
    clearTimeout(ping);
    acknowledged = false;
    listening?.abort();
    socket?.close(1000);
    socket = null;
  }

  function lose(): void {
    drop();
    if (operations.size === 0) return state.set('idle');
    state.set('reconnecting');
    waiting = true;
    void waitToRetry(failures++).then(() => {
      waiting = false;
      if (operations.size > 0) connect();
    });
  }

  function remove(id: string): void {
    operations.delete(id);
    if (operations.size > 0) return;
    if (waiting) state.set('idle');
    linger = setTimeout(close, LINGER_MS);
  }

  function close(): void {
    operations.clear();
    drop();
    state.set('idle');
  }

  return {
    state,
    close,
    start(operation) {
      clearTimeout(linger);
      const id = String((lastId += 1));
      operations.set(id, operation);
      if (acknowledged) sendStart(id, operation);
      else connect();
      return () => {
        if (!operations.has(id)) return;
        if (acknowledged) send({ id, type: 'complete' });
        remove(id);
      };
    },
  };
}

interface Message {
  readonly id: string;
  readonly type: unknown;
  readonly payload: unknown;
}

function parse(text: string): Message | null {
  try {
    const message: unknown = JSON.parse(text);
    return isRecord(message)
      ? { id: String(message['id']), type: message['type'], payload: message['payload'] }
      : null;
  } catch {
    return null;
  }
}
