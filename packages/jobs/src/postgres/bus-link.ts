import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { BusLink, LinkEvents } from '../bus.js';
import { withDeadline } from '../deadline.js';

const CHANNEL = 'baton_bus';
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;
const HEARTBEAT_MS = 15_000;
const ANSWER_WITHIN_MS = 5_000;

/**
 * LISTEN and NOTIFY on one connection of its own. It reconnects by itself with a growing pause; a heartbeat finds
 * connections that died without a word (a NAT, a cable), which TCP keepalive alone notices only after minutes.
 */
export class PostgresBusLink implements BusLink {
  readonly #stopping = new AbortController();
  readonly #kept: Promise<void>;
  readonly #firstUp = Promise.withResolvers<void>();
  #client: Client | undefined;
  /** The driver runs one query at a time; a second one waits here for its turn. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connectionString: string,
    private readonly events: LinkEvents,
  ) {
    this.#kept = this.#keepOpen();
  }

  /** Resolves when the link listens for the first time. */
  get ready(): Promise<void> {
    return this.#firstUp.promise;
  }

  async send(frames: readonly string[]): Promise<void> {
    await this.#query('select pg_notify($1, frame) from unnest($2::text[]) as frame', [CHANNEL, frames]);
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#kept;
  }

  async #keepOpen(): Promise<void> {
    const { signal } = this.#stopping;
    let pause = FIRST_PAUSE_MS;
    for (let connections = 0; !signal.aborted;) {
      try {
        await this.#openUntilLost(() => {
          pause = FIRST_PAUSE_MS;
          if (connections++ === 0) this.#firstUp.resolve();
          else this.events.onRestored();
        });
      } catch (error) {
        if (!signal.aborted) this.events.onError(error);
      }
      // Jitter, so that a hundred processes do not return in the same instant.
      await sleep(pause * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  /** One connection from birth to death; rejects with what killed it. */
  async #openUntilLost(onUp: () => void): Promise<void> {
    const client = new Client({
      connectionString: this.connectionString,
      application_name: 'baton-bus',
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
      keepAlive: true,
    });
    const lost = Promise.withResolvers<void>();
    client.on('error', (error) => lost.reject(error));
    client.on('end', () => lost.reject(new Error('connection closed')));
    client.on('notification', (message) => this.events.onFrame(message.payload ?? ''));
    lost.promise.catch(() => undefined);
    try {
      await client.connect();
      if (this.#stopping.signal.aborted) return;
      await client.query(`listen ${CHANNEL}`);
      this.#client = client;
      onUp();
      await Promise.race([lost.promise, this.#beat()]);
    } finally {
      this.#client = undefined;
      client.removeAllListeners('notification');
      // The goodbye to a server that is gone is never answered.
      await withDeadline(client.end(), 1_000, () => new Error('no goodbye')).catch(() => undefined);
    }
  }

  /** Rejects when the server no longer answers. */
  async #beat(): Promise<void> {
    const { signal } = this.#stopping;
    const client = this.#client;
    while (this.#client === client) {
      await sleep(HEARTBEAT_MS, undefined, { signal, ref: false });
      if (this.#client === client) await this.#query('select 1', []);
    }
  }

  #query(text: string, values: unknown[]): Promise<void> {
    const run = async (): Promise<void> => {
      const client = this.#client;
      if (!client) throw new Error('not connected');
      try {
        await client.query(text, values);
      } catch (error) {
        // These statements cannot fail by themselves: the connection is no good any more.
        client.emit('error', error);
        throw error;
      }
    };
    const result = this.#turn.then(run);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
