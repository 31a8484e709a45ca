import { createClient, type Client as SocketClient, type ExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface SocketOptions {
  readonly url: string;
  readonly connectionParams?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

/** What a subscription has brought so far; `until` waits for what is still to come. */
export class Received<T> {
  readonly values: T[] = [];
  readonly errors: unknown[] = [];
  ended = false;
  readonly #waiting = new Set<() => void>();

  /** Resolves with the values as soon as `enough` holds. @throws after twenty seconds, saying what had come */
  async until(enough: (values: readonly T[]) => boolean): Promise<readonly T[]> {
    const deadline = Date.now() + 20_000;
    while (!enough(this.values)) {
      const left = deadline - Date.now();
      if (left <= 0 || (this.ended && !enough(this.values)))
        throw new Error(`not enough came: ${JSON.stringify([this.values, this.errors]).slice(0, 2000)}`);
      await this.#change(left);
    }
    return this.values;
  }

  async end(): Promise<void> {
    while (!this.ended) await this.#change(10_000);
  }

  changed(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  async #change(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

/** A caller of the API over a WebSocket. */
export class Socket {
  readonly client: SocketClient;
  /** Code with which the server closed the socket. */
  readonly closed: Promise<number>;
  #webSocket: WebSocket | null = null;

  constructor({ url, connectionParams = {}, headers = {} }: SocketOptions) {
    const opened = (webSocket: WebSocket): void => {
      this.#webSocket = webSocket;
    };
    class WithHeaders extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers });
        opened(this);
      }
    }
    this.client = createClient({
      url,
      connectionParams,
      webSocketImpl: WithHeaders,
      lazy: true,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
    });
    this.closed = new Promise((resolve) => {
      this.client.on('closed', (event) => {
        const code = event instanceof Object && 'code' in event ? Number(event.code) : 0;
        resolve(code);
      });
    });
  }

  /** Runs an operation; each result's first root field is a value, errors are kept beside. */
  follow<T>(query: string, variables: Record<string, unknown> = {}): Received<T> & { stop(): void } {
    const received = new Received<T>();
    const stop = this.client.subscribe<Record<string, T>>(
      { query, variables },
      {
        next: ({ data, errors }: ExecutionResult<Record<string, T>>) => {
          if (errors) received.errors.push(...errors);
          if (data) received.values.push(...Object.values(data));
          received.changed();
        },
        error: (error) => {
          received.errors.push(...(Array.isArray(error) ? error : [error]));
          received.ended = true;
          received.changed();
        },
        complete: () => {
          received.ended = true;
          received.changed();
        },
      },
    );
    return Object.assign(received, { stop });
  }

  /** Takes nothing from the network any more, until the function that it returns is called. */
  stopReading(): () => void {
    const webSocket = this.#webSocket;
    webSocket?.pause();
    return () => webSocket?.resume();
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}
