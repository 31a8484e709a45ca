import { TransportError } from '@baton/graphql-client/transport';
import { isRecord, type Store } from '../shared/storage.js';

/** A message that the server has not confirmed yet. */
export interface Outgoing {
  readonly clientMessageId: string;
  readonly body: string;
  /** ISO 8601, by the visitor's clock. */
  readonly at: string;
  readonly state: 'sending' | 'failed';
  /** Why it failed, as a sentence. */
  readonly reason?: string;
}

export interface OutboxOptions {
  readonly store: Store;
  readonly owner: () => string;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Hands one message to the server. Returns a refusal, or null when it is stored. @throws TransportError */
  readonly deliver: (message: Outgoing) => Promise<string | null>;
  readonly wait: (failures: number, signal: AbortSignal) => Promise<void>;
  /** Said of a message that failed without a reason of its own. */
  readonly unsendable: string;
}

const KEY = 'outbox';
/** A server that fails this often on one message will not take it; the visitor decides then. */
const SERVER_FAILURES = 4;

/**
 * Sends messages one after the other, in order, until each is stored or refused. Kept in the tab's storage, so a
 * reload loses none; each keeps its own id, so the server stores none twice.
 */
export class Outbox {
  /** Oldest first. */
  items = $state.raw<readonly Outgoing[]>([]);
  /** The last try met no network. */
  stalled = $state.raw(false);

  readonly #options: OutboxOptions;
  #stop = new AbortController();
  #running = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.items = this.#load();
  }

  add(body: string): void {
    const { newId, now } = this.#options;
    const message = { clientMessageId: newId(), body, at: now().toISOString(), state: 'sending' } as const;
    this.#set([...this.items, message]);
    void this.run();
  }

  retry(clientMessageId: string): void {
    this.#set(
      this.items.map((item) => {
        if (item.clientMessageId !== clientMessageId) return item;
        const { reason: _, ...again } = item;
        return { ...again, state: 'sending' };
      }),
    );
    void this.run();
  }

  /** Takes a message out: it has arrived, or the visitor gave it up. */
  remove(clientMessageIds: readonly string[]): void {
    const left = this.items.filter((item) => !clientMessageIds.includes(item.clientMessageId));
    if (left.length < this.items.length) this.#set(left);
  }

  /** Forgets everything and interrupts what is running. */
  clear(): void {
    this.close();
    this.#stop = new AbortController();
    this.#set([]);
  }

  /** Reads what another owner left in this tab. */
  reload(): void {
    this.close();
    this.#stop = new AbortController();
    this.items = this.#load();
    void this.run();
  }

  close(): void {
    this.#stop.abort();
    this.stalled = false;
  }

  /** Sends what waits. Calling it again while it runs changes nothing. */
  async run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) await this.#send(next);
    } finally {
      this.#running = false;
    }
  }

  #next(): Outgoing | undefined {
    return this.#stop.signal.aborted ? undefined : this.items.find((item) => item.state === 'sending');
  }

  async #send(message: Outgoing): Promise<void> {
    const { signal } = this.#stop;
    for (let failures = 0, byServer = 0; this.#isWaiting(message) && !signal.aborted; failures += 1) {
      try {
        const refusal = await this.#options.deliver(message);
        if (signal.aborted) return;
        this.stalled = false;
        if (refusal === null) this.remove([message.clientMessageId]);
        else this.#fail(message, refusal);
        return;
      } catch (thrown) {
        if (signal.aborted) return;
        const kind = thrown instanceof TransportError ? thrown.kind : 'server';
        if (kind === 'server') byServer += 1;
        if (kind === 'rejected' || byServer >= SERVER_FAILURES) {
          this.stalled = false;
          return this.#fail(message, this.#options.unsendable);
        }
        this.stalled = kind === 'network';
        await this.#options.wait(failures, signal);
      }
    }
  }

  /** An event may confirm a message whose answer got lost. */
  #isWaiting(message: Outgoing): boolean {
    return this.items.some(
      (item) => item.clientMessageId === message.clientMessageId && item.state === 'sending',
    );
  }

  #fail(message: Outgoing, reason: string): void {
    this.#set(
      this.items.map((item) =>
        item.clientMessageId === message.clientMessageId ? { ...item, state: 'failed', reason } : item,
      ),
    );
  }

  #set(items: readonly Outgoing[]): void {
    this.items = items;
    if (items.length === 0) this.#options.store.remove(KEY);
    else this.#options.store.write(KEY, { owner: this.#options.owner(), items });
  }

  /** What another person left in this tab stays unsent. */
  #load(): readonly Outgoing[] {
    const kept = this.#options.store.read(KEY);
    if (!isRecord(kept) || kept['owner'] !== this.#options.owner() || !Array.isArray(kept['items']))
      return [];
    return kept['items'].filter(isOutgoing);
  }
}

function isOutgoing(value: unknown): value is Outgoing {
  return (
    isRecord(value) &&
    ['clientMessageId', 'body', 'at'].every((key) => typeof value[key] === 'string') &&
    (value['state'] === 'sending' || value['state'] === 'failed')
  );
}
