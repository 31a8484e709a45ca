import {
  AddNoteDocument,
  ConversationDocument,
  ConversationEventsDocument,
  CustomerTypingDocument,
  OlderMessagesDocument,
  ReportTypingDocument,
  type InboxRowFragment,
} from '@baton/graphql-client/console';
import { followConversation, type Transport, type Unsubscribe } from '@baton/graphql-client/transport';
import { EventTail } from '../shared/event-tail.js';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import type { Wake } from '../shared/wake.js';
import {
  applyEvent,
  joinSnapshot,
  mergeTurns,
  PAGE,
  type ConversationEvent,
  type Sheet,
  type Turn,
} from './sheet.js';

export interface ConversationOptions {
  readonly id: string;
  readonly transport: Pick<Transport, 'request' | 'subscribe'>;
  readonly wake: Wake;
  /** A message of the customer has come in while the conversation is open. */
  readonly onCustomerMessage: (turn: Turn) => void;
}

/** Events come in bursts (accepted, state, system message): one read serves the burst. */
const STALE_PAUSE_MS = 120;
const CITED_SHOWN_MS = 8_000;
const TYPING_SHOWN_MS = 6_000;
const TYPING_REPORTED_EVERY_MS = 3_000;

/** The open conversation: its sheet kept live, older messages on demand, typing both ways. */
export class Conversation {
  readonly id: string;
  /** Seqs that a citation points at just now. */
  highlighted = $state.raw<readonly number[]>([]);
  typingName = $state<string | null>(null);
  loadingOlder = $state(false);
  hasOlder = $state(false);
  readonly #options: ConversationOptions;
  readonly #query: Query<Sheet | null>;
  readonly #tail = new EventTail<ConversationEvent>();
  #rereading: ReturnType<typeof setTimeout> | undefined;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #citeTimer: ReturnType<typeof setTimeout> | undefined;
  #typingReportedAt = 0;

  constructor(options: ConversationOptions) {
    this.id = options.id;
    this.#options = options;
    this.#query = new Query<Sheet | null>({
      load: (signal) => this.#load(signal),
      live: (sheet) => this.#follow(sheet),
      wake: options.wake,
    });
  }

  /** Undefined until loaded; null when it does not exist or may not be seen. */
  get sheet(): Sheet | null | undefined {
    return this.#query.data;
  }

  get failure(): string | null {
    return this.#query.failure ? failureText(this.#query.failure) : null;
  }

  refresh = (): Promise<void> => this.#query.refetch();

  /** Takes over what an action of the agent returned, before the events arrive. */
  absorb(change: InboxRowFragment | Sheet): void {
    this.#query.update((sheet) => {
      if (!sheet) return sheet;
      if ('messages' in change) return { ...change, messages: mergeTurns(sheet.messages, change.messages) };
      return { ...sheet, ...change, routing: sheet.routing };
    });
  }

  addTurn(turn: Turn): void {
    this.#query.update((sheet) => sheet && { ...sheet, messages: mergeTurns(sheet.messages, [turn]) });
  }

  async loadOlder(): Promise<void> {
    const first = this.sheet?.messages[0];
    if (!first || this.loadingOlder) return;
    this.loadingOlder = true;
    try {
      const { conversation } = await this.#options.transport.request(OlderMessagesDocument, {
        id: this.id,
        beforeSeq: first.seq,
      });
      const older = conversation?.messages ?? [];
      this.hasOlder = older.length === PAGE;
      this.#query.update((sheet) => sheet && { ...sheet, messages: mergeTurns(sheet.messages, older) });
    } finally {
      this.loadingOlder = false;
    }
  }

  /** Points at the messages a claim rests on. The transcript unfolds and scrolls to the first. */
  cite(seqs: readonly number[]): void {
    clearTimeout(this.#citeTimer);
    this.highlighted = [...seqs];
    this.#citeTimer = setTimeout(() => (this.highlighted = []), CITED_SHOWN_MS);
  }

  /** @returns a sentence when the note could not be saved, else null. */
  async addNote(body: string, mentions: readonly string[]): Promise<string | null> {
    try {
      const input = { conversationId: this.id, clientNoteId: crypto.randomUUID(), body, mentions };
      const { addNote } = await this.#options.transport.request(AddNoteDocument, { input });
      const { note } = addNote;
      if (!note) return addNote.problem?.message ?? null;
      this.#query.update(
        (sheet) =>
          sheet && { ...sheet, notes: [...sheet.notes.filter((other) => other.id !== note.id), note] },
      );
      return null;
    } catch (thrown) {
      return failureText(thrown);
    }
  }

  /** Tells the customer that somebody writes; at most every few seconds, and never in the way of writing. */
  reportTyping(): void {
    const now = Date.now();
    if (now - this.#typingReportedAt < TYPING_REPORTED_EVERY_MS) return;
    this.#typingReportedAt = now;
    void this.#options.transport
      .request(ReportTypingDocument, { input: { conversationId: this.id } })
      .catch(() => undefined);
  }

  async #load(signal: AbortSignal): Promise<Sheet | null> {
    const { conversation } = await this.#options.transport.request(
      ConversationDocument,
      { id: this.id },
      { signal },
    );
    if (!conversation) return null;
    const known = this.sheet?.messages ?? [];
    const messages = joinSnapshot(known, conversation.messages);
    if (known[0]?.seq !== messages[0]?.seq) this.hasOlder = conversation.messages.length === PAGE;
    return this.#tail
      .after(conversation.lastSeq)
      .reduce<Sheet>((sheet, event) => applyEvent(sheet, event).sheet, { ...conversation, messages });
  }

  #follow(sheet: Sheet | null): Unsubscribe {
    if (!sheet) return () => undefined;
    const stopEvents = followConversation({
      transport: this.#options.transport,
      document: ConversationEventsDocument,
      conversationId: this.id,
      afterSeq: sheet.lastSeq,
      onEvents: (events) => this.#receive(events),
      onResync: async () => {
        await this.refresh();
        return this.sheet?.lastSeq ?? sheet.lastSeq;
      },
    });
    const stopTyping = this.#options.transport.subscribe(
      CustomerTypingDocument,
      () => ({ conversationId: this.id }),
      {
        next: ({ typing }) => this.#showTyping(typing.name ?? ''),
      },
    );
    return () => {
      stopEvents();
      stopTyping();
      clearTimeout(this.#rereading);
      this.#rereading = undefined;
      this.#showTyping(null);
    };
  }

  #receive(events: readonly ConversationEvent[]): void {
    let stale = false;
    for (const event of events) {
      this.#tail.push(event);
      this.#query.update((sheet) => {
        if (!sheet) return sheet;
        const applied = applyEvent(sheet, event);
        stale ||= applied.stale;
        return applied.sheet;
      });
      this.#heed(event);
    }
    if (stale) this.#reread();
  }

  #heed({ payload }: ConversationEvent): void {
    if (payload?.__typename !== 'MessagePayload' || payload.message.author !== 'CUSTOMER') return;
    this.#showTyping(null);
    this.#options.onCustomerMessage(payload.message);
  }

  #reread(): void {
    this.#rereading ??= setTimeout(() => {
      this.#rereading = undefined;
      void this.refresh();
    }, STALE_PAUSE_MS);
  }

  #showTyping(name: string | null): void {
    clearTimeout(this.#typingTimer);
    this.typingName = name;
    if (name !== null) this.#typingTimer = setTimeout(() => (this.typingName = null), TYPING_SHOWN_MS);
  }
}
