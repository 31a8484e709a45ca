import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log } from '@baton/application';
import type { Caller } from '@baton/domain';
import { GraphQLError } from 'graphql';
import {
  CloseCode,
  handleProtocols,
  makeServer,
  type Context,
  type Server as ProtocolServer,
} from 'graphql-ws';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { Origins } from '../http/origins.js';
import { socketCredentials, type Credentials } from '../identity/credentials.js';
import type { Services } from '../kernel/context.js';
import { KeepAlive } from './keep-alive.js';
import type { SocketOperations } from './operations.js';
import { subscribePerEvent } from './per-event.js';
import { concerns } from './session-ends.js';
import { SocketSession } from './socket-session.js';

export interface SocketsOptions {
  readonly services: Services;
  readonly operations: SocketOperations;
  readonly origins: Origins;
  /** What the handshake itself brings: the console's cookie. */
  readonly handshake: (request: IncomingMessage) => Credentials;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly log: Log;
  readonly now: () => Date;
}

interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  session: SocketSession | null;
}

export const MAX_SOCKETS = 10_000;
/** One address may be an office full of people, but not everybody. */
export const MAX_SOCKETS_PER_ADDRESS = 1_000;
export const MAX_SUBSCRIPTIONS = 50;
const MAX_MESSAGE_BYTES = 64 * 1024;
/** Answers that a client has not taken yet; more means that it asks without listening. */
const MAX_UNSENT_BYTES = 1024 * 1024;
const INIT_WITHIN_MS = 5_000;
const EXPIRY_CHECK_MS = 2_000;
const RIGHTS_CHECK_MS = 30_000;
const SESSION_OVER = 'The session is over';

/** `/graphql` over WebSocket (graphql-transport-ws), for subscriptions and anything else. */
export class Sockets {
  readonly #options: SocketsOptions;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols,
  });
  readonly #open = new Map<WebSocket, Extra>();
  readonly #byAddress = new Map<string, number>();
  readonly #protocol: ProtocolServer<Extra>;
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #stopHearing: () => void;
  readonly #stopNoting: () => void;

  constructor(options: SocketsOptions) {
    this.#options = options;
    this.#protocol = this.#speak();
    this.#timers = [
      setInterval(() => this.#closeExpired(), EXPIRY_CHECK_MS),
      setInterval(() => void this.#checkRights(), RIGHTS_CHECK_MS),
    ];
    for (const timer of this.#timers) timer.unref();
    const { sessionEnds, signsOfLife } = options.services;
    this.#stopHearing = sessionEnds.listen((changed) => {
      void this.#checkRights((caller) => concerns(changed, caller));
    });
    this.#stopNoting = signsOfLife.watch(() => this.#callers());
  }

  get count(): number {
    return this.#open.size;
  }

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
    );
  }

  /** Tells every client to come back elsewhere, and waits for them a moment. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#stopHearing();
    this.#stopNoting();
    for (const socket of this.#open.keys()) socket.close(1001, 'The server restarts');
    const patience = setTimeout(() => {
      for (const socket of this.#open.keys()) socket.terminate();
    }, 2_000);
    await Promise.all(
      Array.from(this.#open.keys(), (socket) => new Promise((resolve) => socket.once('close', resolve))),
    );
    clearTimeout(patience);
    this.#server.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const path = request.url?.split('?')[0];
    if (path !== '/graphql') return refuse(socket, '404 Not Found');
    if (!this.#options.origins.isAllowed(request.headers)) return refuse(socket, '403 Forbidden');
    if (this.#open.size >= MAX_SOCKETS) return refuse(socket, '503 Service Unavailable');
    const address = this.#options.addressOf(request);
    if (this.#countFrom(address) >= MAX_SOCKETS_PER_ADDRESS) return refuse(socket, '429 Too Many Requests');
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#opened(opened, request, address));
  }

  #countFrom(address: string): number {
    return this.#byAddress.get(address) ?? 0;
  }

  #count(address: string, change: 1 | -1): void {
    const count = this.#countFrom(address) + change;
    if (count > 0) this.#byAddress.set(address, count);
    else this.#byAddress.delete(address);
  }

  #opened(socket: WebSocket, request: IncomingMessage, address: string): void {
    this.#count(address, 1);
    const extra: Extra = { socket, request, session: null };
    this.#open.set(socket, extra);
    const alive = new KeepAlive(socket);
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => {
          socket.on('message', (data, binary) => {
            if (binary || socket.bufferedAmount > MAX_UNSENT_BYTES) return socket.terminate();
            take(textOf(data)).catch((error: unknown) => this.#broken(socket, error));
          });
        },
      },
      extra,
    );
    // Frames that are too large or malformed; ws closes the socket itself.
    socket.on('error', (error) => this.#options.log.info({ err: error }, 'socket closed for bad frames'));
    socket.once('close', (code, reason) => {
      alive.stop();
      this.#open.delete(socket);
      this.#count(address, -1);
      void closed(code, String(reason));
    });
  }

  #broken(socket: WebSocket, error: unknown): void {
    this.#options.log.error({ err: error }, 'socket message failed');
    socket.close(CloseCode.InternalServerError, 'Something went wrong on our side');
  }

  #speak(): ProtocolServer<Extra> {
    const { operations } = this.#options;
    return makeServer<Record<string, unknown>, Extra>({
      connectionInitWaitTimeout: INIT_WITHIN_MS,
      onConnect: (context) => this.#connect(context),
      onSubscribe: (context, _, payload) => {
        const { session, request } = context.extra;
        if (!session || session.over) return context.extra.socket.close(CloseCode.Forbidden, SESSION_OVER);
        if (Object.keys(context.subscriptions).length > MAX_SUBSCRIPTIONS) return [tooManySubscriptions()];
        return operations.prepare(payload, { session, address: this.#options.addressOf(request) });
      },
      subscribe: subscribePerEvent,
      onError: (...[, , , errors]) => operations.refusals(errors),
      onNext: (...[, , , args, result]) => operations.shown(args, result),
    });
  }

  /** False closes with 4403: a token was given and does not (or no longer) open anything. */
  async #connect({ connectionParams, extra }: Context<Record<string, unknown>, Extra>): Promise<boolean> {
    const { services, origins, handshake, now } = this.#options;
    try {
      const credentials = socketCredentials(connectionParams, handshake(extra.request));
      if (credentials.fromCookie && !origins.isOwn(extra.request.headers)) return false;
      const caller = await services.application.authenticate(credentials);
      if (!caller) return false;
      extra.session = new SocketSession(credentials, caller, now);
      services.signsOfLife.opened(caller);
      return true;
    } catch (error) {
      if (error instanceof GraphQLError) return false;
      throw error;
    }
  }

  #closeExpired(): void {
    for (const { socket, session } of this.#open.values())
      if (session?.over) socket.close(CloseCode.Forbidden, SESSION_OVER);
  }

  *#callers(): Iterable<Caller> {
    for (const { session } of this.#open.values()) if (session) yield session.caller;
  }

  /** Of those whom the bus names, at once; of all, a little later: what it should have said is found then. */
  async #checkRights(whose: (caller: Caller) => boolean = () => true): Promise<void> {
    const { services, log } = this.#options;
    for (const { socket, session } of Array.from(this.#open.values())) {
      if (!session?.revocable || !whose(session.caller)) continue;
      try {
        const caller = await services.application.authenticate(session.credentials);
        if (caller) session.caller = caller;
        else socket.close(CloseCode.Forbidden, SESSION_OVER);
      } catch (error) {
        log.warn({ err: error }, 'rights of open sockets not checked; the next check will');
        return;
      }
    }
  }
}

/** Resolves when the frame has left: a subscription waits for its reader instead of piling up frames. */
function send(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(data, (error) => (error ? reject(error) : resolve()));
  });
}

/** A text frame; ws hands frames over as buffers. */
function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function tooManySubscriptions(): GraphQLError {
  return new GraphQLError(`A socket may have ${MAX_SUBSCRIPTIONS} subscriptions.`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  });
}
