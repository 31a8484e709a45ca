import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { BusLink, LinkEvents } from '../bus.js';

const CHANNEL = 'baton:bus';
const HEARTBEAT_MS = 15_000;

/**
 * Redis's pub/sub: one connection listens, frames go out through the connection for commands. A connection that listens
 * hears nothing for hours when nothing happens, so a heartbeat makes sure that it is still one.
 */
export class RedisBusLink implements BusLink {
  readonly #stopping = new AbortController();
  readonly #firstUp = Promise.withResolvers<void>();
  #listenedBefore = false;

  constructor(
    private readonly commands: Redis,
    private readonly listening: Redis,
    private readonly events: LinkEvents,
  ) {
    listening.on('message', (_channel: string, frame: string) => events.onFrame(frame));
    listening.on('ready', () => void this.#listen());
    void this.#beat();
  }

  /** Resolves when the link listens for the first time. */
  get ready(): Promise<void> {
    return this.#firstUp.promise;
  }

  async send(frames: readonly string[]): Promise<void> {
    const pipeline = this.commands.pipeline();
    for (const frame of frames) pipeline.publish(CHANNEL, frame);
    const results = (await pipeline.exec()) ?? [];
    const error = results.map(([each]) => each).find((each) => each !== null);
    if (error) throw error;
  }

  close(): Promise<void> {
    this.#stopping.abort();
    this.listening.disconnect();
    return Promise.resolve();
  }

  /** Only when the server has confirmed the subscription can nothing be missed any more. */
  async #listen(): Promise<void> {
    try {
      await this.listening.subscribe(CHANNEL);
    } catch (error) {
      // The connection was lost again; the next `ready` comes back here.
      if (!this.#stopping.signal.aborted) this.events.onError(error);
      return;
    }
    if (this.#listenedBefore) this.events.onRestored();
    this.#listenedBefore = true;
    this.#firstUp.resolve();
  }

  /** An unanswered ping makes the connection's socket timeout destroy it, and ioredis connect again. */
  async #beat(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await sleep(HEARTBEAT_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (this.listening.status === 'ready') await this.listening.ping().catch(() => undefined);
    }
  }
}
