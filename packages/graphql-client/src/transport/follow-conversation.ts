import type { Transport } from './create-transport.js';
import type { TypedDocument } from './document.js';
import type { TransportError } from './errors.js';
import type { Unsubscribe } from './observable.js';
import { waitToRetry } from './retry.js';

/** What a face's `conversationEvents` selection must hold at least; select `fromSeq` of ResyncPayload too. */
export interface FollowedEvent {
  readonly seq: number;
  readonly payload?: { readonly __typename?: string } | null;
}

export interface FollowOptions<E extends FollowedEvent> {
  readonly transport: Pick<Transport, 'subscribe'>;
  readonly document: TypedDocument<
    { readonly conversationEvents: E },
    { conversationId: string; afterSeq?: number | null | undefined }
  >;
  readonly conversationId: string;
  /** The last event the caller already knows; 0 for all. */
  readonly afterSeq: number;
  /** New events in order, each exactly once. What arrives together is handed over together. */
  readonly onEvents: (events: readonly E[]) => void;
  /** The server dropped events for a slow reader: read the conversation again and return its `lastSeq`. */
  readonly onResync: () => Promise<number>;
  /** The caller may not follow this conversation (any more). Nothing further will come. */
  readonly onRejected?: (failure: TransportError) => void;
}

/** Follows a conversation without gap or double across reconnects, until the returned function is called. */
export function followConversation<E extends FollowedEvent>(options: FollowOptions<E>): Unsubscribe {
  let cursor = options.afterSeq;
  let stopped = false;
  let unsubscribe: Unsubscribe = () => undefined;
  let pending: E[] = [];
  let flushTimer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    flushTimer = undefined;
    const events = pending;
    pending = [];
    if (!stopped && events.length > 0) options.onEvents(events);
  }

  function receive(event: E): void {
    if (event.payload?.__typename === 'ResyncPayload') return void resync();
    if (event.seq <= cursor) return;
    cursor = event.seq;
    pending.push(event);
    flushTimer ??= setTimeout(flush, 0);
  }

  async function resync(): Promise<void> {
    unsubscribe();
    flush();
    for (let failures = 0; !stopped; failures += 1) {
      try {
        cursor = await options.onResync();
        return listen();
      } catch {
        await waitToRetry(failures);
      }
    }
  }

  function listen(): void {
    if (stopped) return;
    unsubscribe = options.transport.subscribe(
      options.document,
      () => ({ conversationId: options.conversationId, afterSeq: cursor }),
      {
        next: (data) => receive(data.conversationEvents),
        error: (failure) => options.onRejected?.(failure),
      },
    );
  }

  listen();
  return () => {
    stopped = true;
    clearTimeout(flushTimer);
    unsubscribe();
  };
}
