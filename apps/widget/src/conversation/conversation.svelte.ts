import {
  asTransportError,
  TransportError,
  type Transport,
  type TypedDocument,
} from '@baton/graphql-client/transport';
import {
  ConversationDocument,
  CurrentConversationDocument,
  OlderMessagesDocument,
  OpenConversationDocument,
  ReportTypingDocument,
  SendMessageDocument,
} from '@baton/graphql-client/widget';
import { conversationText } from '../messages.js';
import type { Session } from '../session/session.svelte.js';
import { isRecord, type Store } from '../shared/storage.js';
import {
  applyEvents,
  chatFrom,
  withEarlier,
  withFollowUp,
  withMessages,
  type Chat,
  type ChatEvent,
} from './chat.js';
import { Live } from './live.svelte.js';
import { Outbox, type Outgoing } from './outbox.svelte.js';
import { timeline } from './timeline.js';

export interface ConversationOptions {
  readonly transport: Pick<Transport, 'request' | 'subscribe'>;
  readonly session: Session;
  /** The tab's storage: what it holds belongs to this tab only. */
  readonly store: Store;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly wait: (failures: number, signal: AbortSignal) => Promise<void>;
}

const KEY = 'conversation';
const TYPING_REPORT_EVERY_MS = 3_000;

/** The visitor's conversation: found again after a reload, opened with the first message, followed live. */
export class Conversation {
  chat = $state.raw<Chat | null>(null);
  /** Looking for an unfinished conversation. */
  resuming = $state.raw(false);
  readonly outbox: Outbox;
  readonly live: Live;
  readonly turns = $derived.by(() => timeline(this.chat, this.outbox.items));
  /** The assistant owes an answer. */
  readonly thinking = $derived.by(() => {
    const last = this.turns.at(-1);
    const withBot = this.chat === null || this.chat.state === 'WITH_BOT' || this.chat.state === 'RESOLVED';
    return withBot && last?.author === 'CUSTOMER' && last.delivery !== 'failed' && !this.stalled;
  });

  readonly #options: ConversationOptions;
  readonly #over = new AbortController();
  #unreachable = $state.raw(false);
  #looking = false;
  #resumed: Promise<void> = Promise.resolve();
  /** Grows when the visitor becomes somebody else or starts again; late answers are then nobody's. */
  #era = 0;
  #typingReportedAt = 0;

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.live = new Live({
      transport: options.transport,
      onEvents: (events) => this.#apply(events),
      onResync: () => this.#read(),
      onRejected: () => this.#lose(),
    });
    this.outbox = new Outbox({
      store: options.store,
      owner: () => options.session.owner,
      newId: options.newId,
      now: options.now,
      wait: options.wait,
      deliver: (message) => this.#deliver(message),
      unsendable: conversationText.unsendable,
    });
  }

  /** Nothing gets through just now. */
  get stalled(): boolean {
    return this.outbox.stalled || this.#unreachable;
  }

  /** Picks up an unfinished conversation, if there can be one, and sends what was left unsent. Never throws. */
  async resume(): Promise<void> {
    if (!this.#looking && this.chat === null && this.#options.session.mayHavePast) {
      this.#resumed = this.#lookForCurrent();
    }
    await this.#resumed;
    void this.outbox.run();
  }

  send(body: string): void {
    const text = body.trim();
    if (text !== '') this.outbox.add(text);
  }

  /** The id of the conversation, which is opened when there is none yet. @throws TransportError */
  async ensureOpen(): Promise<string> {
    const era = this.#era;
    await this.#resumed;
    this.#mustStillBe(era);
    if (this.chat) return this.chat.id;
    const input = { clientConversationId: this.#clientConversationId(), page: this.#options.session.page };
    const { openConversation } = await this.request(OpenConversationDocument, { input });
    if (!openConversation.conversation) throw asTransportError(new Error(openConversation.problem?.message));
    this.#mustStillBe(era);
    const chat = chatFrom(openConversation.conversation);
    this.#adopt(chat);
    return chat.id;
  }

  /** Sends as the visitor. @throws TransportError */
  request<R, V>(document: TypedDocument<R, V>, variables: V): Promise<R> {
    return this.#options.session.request(this.#options.transport, document, variables);
  }

  /** Changes what is shown, when it is still about the same conversation. */
  update(id: string, change: (chat: Chat) => Chat): void {
    if (this.chat?.id === id) this.#show(change(this.chat));
  }

  /** @throws TransportError */
  async loadEarlier(): Promise<void> {
    const first = this.chat?.messages[0];
    if (!this.chat || !first) return;
    const { id } = this.chat;
    const { conversation } = await this.request(OlderMessagesDocument, { id, beforeSeq: first.seq });
    this.update(id, (chat) => withEarlier(chat, conversation?.messages ?? []));
  }

  /** Tells the person on the other side, every few seconds at most. */
  reportTyping(): void {
    const { chat } = this;
    const now = this.#options.now().getTime();
    if (!chat || (chat.state !== 'WITH_AGENT' && chat.state !== 'QUEUED')) return;
    if (now - this.#typingReportedAt < TYPING_REPORT_EVERY_MS) return;
    this.#typingReportedAt = now;
    this.request(ReportTypingDocument, { input: { conversationId: chat.id } }).catch(() => undefined);
  }

  /** Leaves the finished conversation behind; the next message opens a new one. */
  startAgain(): void {
    this.#era += 1;
    this.#endLooking();
    this.live.stop();
    this.outbox.clear();
    this.#options.store.remove(KEY);
    this.chat = null;
  }

  /** The visitor is somebody else now: what they left in this tab comes back, what the other wrote goes. */
  async changeOwner(): Promise<void> {
    this.#era += 1;
    this.#endLooking();
    this.live.stop();
    this.chat = null;
    this.outbox.reload();
    await this.resume();
  }

  close(): void {
    this.#era += 1;
    this.#over.abort();
    this.live.stop();
    this.outbox.close();
  }

  async #lookForCurrent(): Promise<void> {
    const era = this.#era;
    this.#looking = true;
    this.resuming = true;
    for (let failures = 0; era === this.#era; failures += 1) {
      try {
        const { currentConversation } = await this.request(CurrentConversationDocument, {});
        if (era !== this.#era) return;
        if (currentConversation) this.#adopt(chatFrom(currentConversation));
        // None is open, so the one this tab opened before is finished.
        else this.#options.store.remove(KEY);
        break;
      } catch (thrown) {
        if (era !== this.#era || asTransportError(thrown).kind === 'rejected') break;
        this.#unreachable = true;
        this.resuming = false;
        await this.#options.wait(failures, this.#over.signal);
      }
    }
    if (era === this.#era) this.#endLooking();
  }

  #endLooking(): void {
    this.#looking = false;
    this.resuming = false;
    this.#unreachable = false;
  }

  async #deliver(message: Outgoing): Promise<string | null> {
    const era = this.#era;
    const { clientMessageId, body } = message;
    const conversationId = await this.ensureOpen();
    this.#mustStillBe(era);
    const { sendMessage } = await this.request(SendMessageDocument, {
      input: { conversationId, clientMessageId, body },
    });
    if (era !== this.#era) return null;
    const { message: stored, problem } = sendMessage;
    if (stored) {
      this.update(conversationId, (chat) => withMessages(chat, [stored]));
      return null;
    }
    if (problem?.__typename === 'NotFound') {
      this.#lose();
      return this.#deliver(message);
    }
    return problem?.message ?? conversationText.unsendable;
  }

  /** What was begun for one person, or one conversation, must not go on in another. */
  #mustStillBe(era: number): void {
    if (era !== this.#era) throw new TransportError('rejected', 'Begun in another conversation.');
  }

  #adopt(chat: Chat): void {
    this.#show(chat);
    this.live.follow(chat);
    this.#followTyping();
  }

  #apply(events: readonly ChatEvent[]): void {
    const { chat } = this;
    if (!chat) return;
    const next = applyEvents(chat, events);
    if (
      events.some((e) => e.payload?.__typename === 'MessagePayload' && e.payload.message.author === 'AGENT')
    ) {
      this.live.showTyping(null);
    }
    this.#show(next);
    this.#followTyping();
    if (events.some((e) => e.payload?.__typename === 'TicketPayload')) void this.#readFollowUp(next.id);
  }

  /** Left here or in another tab; the event does not say where to. What cannot be read now is there after a reload. */
  async #readFollowUp(id: string): Promise<void> {
    try {
      const { conversation } = await this.request(ConversationDocument, { id });
      if (conversation) this.update(id, (chat) => withFollowUp(chat, conversation));
    } catch {
      return;
    }
  }

  #show(chat: Chat): void {
    this.chat = chat;
    this.outbox.remove(chat.messages.flatMap((message) => message.clientMessageId ?? []));
    if (chat.state === 'RESOLVED') this.#options.store.remove(KEY);
  }

  #followTyping(): void {
    this.live.hearTyping(this.chat?.state === 'WITH_AGENT');
  }

  async #read(): Promise<number> {
    const id = this.chat?.id;
    if (id === undefined) return 0;
    const { conversation } = await this.request(ConversationDocument, { id });
    if (!conversation || this.chat?.id !== id) return this.chat?.lastSeq ?? 0;
    const earlier = this.chat.messages;
    this.#show(withMessages(chatFrom(conversation), earlier));
    this.#followTyping();
    return conversation.lastSeq;
  }

  /** It is not ours (any more): an erased visitor, or one whose token was replaced. */
  #lose(): void {
    this.live.stop();
    this.#options.store.remove(KEY);
    this.chat = null;
  }

  /** One id per conversation and tab, so that opening twice opens once. */
  #clientConversationId(): string {
    const { store, session, newId } = this.#options;
    const kept = store.read(KEY);
    if (isRecord(kept) && kept['owner'] === session.owner && typeof kept['id'] === 'string')
      return kept['id'];
    const id = newId();
    store.write(KEY, { owner: session.owner, id });
    return id;
  }
}
