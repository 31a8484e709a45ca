import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import {
  createTransport,
  followConversation,
  TransportError,
  type Transport,
} from '@baton/graphql-client/transport';
import { conversationEvents, inboxEvents, type SeenEvent } from './operations.ts';

interface Operation<T extends z.ZodType> {
  readonly text: string;
  readonly answer: T;
}

const TRIES = 5;

/** One caller of the public API. What is lost on the way is sent again: every operation is safe to repeat. */
export class Api {
  readonly #transport: Transport;
  readonly #tries: number;

  constructor(url: string, token: string | null = null, tries: number = TRIES) {
    this.#tries = tries;
    this.#transport = createTransport({
      url: `${url}/graphql`,
      wsUrl: `${url.replace(/^http/, 'ws')}/graphql`,
      token: () => token,
      onUnauthenticated: () => undefined,
    });
  }

  /** @throws TransportError when it is refused, or not answered in all tries */
  async call<T extends z.ZodType>(
    operation: Operation<T>,
    variables: Record<string, unknown> = {},
  ): Promise<z.output<T>> {
    for (let tries = 1; ; tries += 1) {
      try {
        const data = await this.#transport.request<unknown, Record<string, unknown>>(
          operation.text,
          variables,
        );
        return operation.answer.parse(data);
      } catch (error) {
        if (tries === this.#tries || !(error instanceof TransportError) || !mayPass(error)) throw error;
        await sleep((error.retryAfterSeconds ?? tries * 0.5) * 1000);
      }
    }
  }

  /** Follows a conversation from its first event on; call the result to stop. */
  follow(conversationId: string, onEvents: (events: readonly SeenEvent[]) => void): () => void {
    return followConversation({
      transport: this.#transport,
      document: conversationEvents.text,
      conversationId,
      afterSeq: 0,
      onEvents: (events) => onEvents(events.map((event) => conversationEvents.event.parse(event))),
      // One conversation never has as many events as a reader may fall behind by.
      onResync: () => Promise.resolve(0),
    });
  }

  /** Calls back whenever something in the inbox has changed; call the result to stop. */
  watchInbox(onChange: () => void): () => void {
    return this.#transport.subscribe(inboxEvents, () => ({}), { next: onChange });
  }

  close(): void {
    this.#transport.close();
  }
}

function mayPass({ kind }: TransportError): boolean {
  return kind === 'network' || kind === 'rate_limited' || kind === 'server';
}
