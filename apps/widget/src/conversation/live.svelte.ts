import { followConversation, type Transport } from '@baton/graphql-client/transport';
import { ConversationEventsDocument, TypingDocument } from '@baton/graphql-client/widget';
import type { Chat, ChatEvent } from './chat.js';

/** A sign of typing is shown for so long; the other side repeats it while it goes on. */
const TYPING_SHOWN_MS = 5_000;

export interface LiveOptions {
  readonly transport: Pick<Transport, 'subscribe'>;
  readonly onEvents: (events: readonly ChatEvent[]) => void;
  /** Reads the conversation again and returns its `lastSeq`. */
  readonly onResync: () => Promise<number>;
  readonly onRejected: () => void;
}

/** Follows one conversation at a time, and hears while a person types. */
export class Live {
  /** Who is typing just now. */
  typing = $state.raw<string | null>(null);

  readonly #options: LiveOptions;
  #id: string | null = null;
  #unfollow: () => void = () => undefined;
  #stopHearing: (() => void) | null = null;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  follow(chat: Pick<Chat, 'id' | 'lastSeq'>): void {
    if (this.#id === chat.id) return;
    this.stop();
    this.#id = chat.id;
    const { transport, onEvents, onResync, onRejected } = this.#options;
    this.#unfollow = followConversation({
      transport,
      document: ConversationEventsDocument,
      conversationId: chat.id,
      afterSeq: chat.lastSeq,
      onEvents,
      onResync,
      onRejected,
    });
  }

  /** Listens for typing while a person has the conversation; costs a subscription, so only then. */
  hearTyping(wanted: boolean): void {
    if (wanted === (this.#stopHearing !== null)) return;
    if (!wanted || this.#id === null) {
      this.#stopHearing?.();
      this.#stopHearing = null;
      this.showTyping(null);
      return;
    }
    const variables = { conversationId: this.#id };
    this.#stopHearing = this.#options.transport.subscribe(TypingDocument, () => variables, {
      next: ({ typing }) => {
        if (typing.author === 'AGENT') this.showTyping(typing.name ?? '');
      },
    });
  }

  showTyping(name: string | null): void {
    clearTimeout(this.#typingTimer);
    this.typing = name;
    if (name !== null) this.#typingTimer = setTimeout(() => (this.typing = null), TYPING_SHOWN_MS);
  }

  stop(): void {
    this.hearTyping(false);
    this.#unfollow();
    this.#unfollow = () => undefined;
    this.#id = null;
  }
}
