import { SendMessageDocument } from '@baton/graphql-client/console';
import { asTransportError, type Transport, type Unsubscribe } from '@baton/graphql-client/transport';
import { failureText } from '../shared/failure-text.js';
import type { Turn } from './sheet.js';

/** A reply on its way. It is shown in its place from the first moment, and stays until it has arrived. */
export interface Pending {
  readonly clientMessageId: string;
  readonly conversationId: string;
  readonly body: string;
  readonly at: string;
  readonly state: 'sending' | 'failed';
  /** Why it failed, as a sentence. */
  readonly problem: string | null;
  /** Lost on the way, not refused: worth another try when the connection is back. */
  readonly retryable: boolean;
}

export interface OutboxOptions {
  readonly transport: Pick<Transport, 'request' | 'connectionState'>;
  /** A message has been taken by the server. */
  readonly onSent: (conversationId: string, turn: Turn) => void;
}

/**
 * Replies of all conversations that have not arrived yet. It outlives the open conversation, so that nothing is
 * lost by looking elsewhere. Sending twice is safe: the id made here tells the server that it is the same message.
 */
export class Outbox {
  #pending = $state.raw<readonly Pending[]>([]);
  readonly #options: OutboxOptions;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  in(conversationId: string): readonly Pending[] {
    return this.#pending.filter((message) => message.conversationId === conversationId);
  }

  /** Tries again what was lost, each time the connection comes back. Returns how to stop that. */
  watchConnection(): Unsubscribe {
    return this.#options.transport.connectionState.subscribe((state) => {
      if (state !== 'connected') return;
      for (const message of this.#pending) if (message.retryable) void this.retry(message.clientMessageId);
    });
  }

  async send(conversationId: string, body: string): Promise<void> {
    const message: Pending = {
      clientMessageId: crypto.randomUUID(),
      conversationId,
      body,
      at: new Date().toISOString(),
      state: 'sending',
      problem: null,
      retryable: false,
    };
    this.#pending = [...this.#pending, message];
    await this.#deliver(message);
  }

  async retry(clientMessageId: string): Promise<void> {
    const message = this.#pending.find((other) => other.clientMessageId === clientMessageId);
    if (message?.state !== 'failed') return;
    this.#change(clientMessageId, { state: 'sending', problem: null, retryable: false });
    await this.#deliver(message);
  }

  discard(clientMessageId: string): void {
    this.#pending = this.#pending.filter((message) => message.clientMessageId !== clientMessageId);
  }

  async #deliver({ clientMessageId, conversationId, body }: Pending): Promise<void> {
    try {
      const input = { conversationId, clientMessageId, body };
      const { sendMessage } = await this.#options.transport.request(SendMessageDocument, { input });
      if (sendMessage.message) {
        this.#options.onSent(conversationId, sendMessage.message);
        this.discard(clientMessageId);
      } else {
        this.#fail(clientMessageId, sendMessage.problem?.message ?? '', false);
      }
    } catch (thrown) {
      this.#fail(clientMessageId, failureText(thrown), asTransportError(thrown).kind === 'network');
    }
  }

  #fail(clientMessageId: string, problem: string, retryable: boolean): void {
    this.#change(clientMessageId, { state: 'failed', problem, retryable });
  }

  #change(clientMessageId: string, change: Partial<Pending>): void {
    this.#pending = this.#pending.map((message) =>
      message.clientMessageId === clientMessageId ? { ...message, ...change } : message,
    );
  }
}
