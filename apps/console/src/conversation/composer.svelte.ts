import { mentionedIn, type Colleague } from '../mentions/mention-text.js';
import type { Conversation } from './conversation.svelte.js';
import type { DraftKind, Drafts } from './drafts.svelte.js';
import type { Outbox } from './outbox.svelte.js';
import { ownerHasSpoken, type Sheet } from './sheet.js';

/** The API takes so many characters in one message. */
export const MAX_LENGTH = 4000;

export interface ComposerOptions {
  readonly conversation: Pick<Conversation, 'id' | 'sheet' | 'addNote' | 'reportTyping'>;
  readonly drafts: Drafts;
  readonly outbox: Pick<Outbox, 'send' | 'in'>;
  /** Whom a note can call. */
  readonly colleagues: () => readonly Colleague[];
  /** May the agent who is looking reply here? */
  readonly mayReply: () => boolean;
}

/** What is being written in one conversation: a reply that the customer sees, or a note that never leaves the team. */
export class ComposerState {
  saving = $state(false);
  problem = $state<string | null>(null);
  #wanted = $state<DraftKind | null>(null);
  readonly #options: ComposerOptions;

  constructor(options: ComposerOptions) {
    this.#options = options;
  }

  get mode(): DraftKind {
    return this.#options.mayReply() ? (this.#wanted ?? 'reply') : 'note';
  }

  /** Who may reply always has a composer; others open one for a note. */
  get isOpen(): boolean {
    return this.#options.mayReply() || this.#wanted === 'note';
  }

  get text(): string {
    const { conversation, drafts } = this.#options;
    return drafts.get(conversation.id, this.mode) ?? (this.mode === 'reply' ? this.#opening : '');
  }

  /** The text is still the opening message that the brief proposes. */
  get isOpening(): boolean {
    return this.mode === 'reply' && this.text !== '' && this.text === this.#opening;
  }

  /** Whose wording the opening is in. */
  get openingWording(): Sheet['opening'] {
    return this.#options.conversation.sheet?.opening ?? null;
  }

  get left(): number {
    return MAX_LENGTH - this.text.trim().length;
  }

  get sendable(): boolean {
    return this.text.trim() !== '' && this.left >= 0 && !this.saving;
  }

  turnTo(mode: DraftKind): void {
    this.#wanted = mode;
    this.problem = null;
  }

  close(): void {
    this.#wanted = null;
    this.problem = null;
  }

  write(text: string): void {
    this.#options.drafts.set(this.#options.conversation.id, this.mode, text);
    if (this.mode === 'reply' && text.trim()) this.#options.conversation.reportTyping();
  }

  async submit(): Promise<void> {
    if (!this.sendable) return;
    const { conversation, drafts, outbox } = this.#options;
    const { mode } = this;
    const body = this.text.trim();
    this.problem = null;
    if (mode === 'reply') {
      // Emptied at once: the message itself waits, visibly, in the outbox.
      drafts.clear(conversation.id, 'reply');
      await outbox.send(conversation.id, body);
      return;
    }
    this.saving = true;
    this.problem = await conversation.addNote(body, mentionedIn(body, this.#options.colleagues()));
    this.saving = false;
    if (this.problem !== null) return;
    drafts.clear(conversation.id, 'note');
    if (!this.#options.mayReply()) this.close();
  }

  /** The brief's opening message, until the agent who has taken over has spoken; the next one starts with it again. */
  get #opening(): string {
    const { conversation, outbox } = this.#options;
    const sheet = conversation.sheet;
    if (!sheet?.brief || outbox.in(conversation.id).length > 0) return '';
    return ownerHasSpoken(sheet) ? '' : sheet.brief.openingMessage;
  }
}
