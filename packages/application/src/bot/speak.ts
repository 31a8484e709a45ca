import type { Actor, Attachment, Message } from '@baton/domain';
import type { ConversationTx } from '@baton/persistence';
import { appendMessage } from '../conversations/append-message.js';
import { line } from './say.js';
import type { Voice } from './voice.js';

/** Appends a line of the message catalogue as a message of the bot or of the system. */
export function speak(
  tx: ConversationTx,
  what: {
    readonly author: 'bot' | 'system';
    readonly actor: Actor;
    readonly voice: Voice;
    readonly key: string;
    readonly values?: Record<string, string>;
    readonly attachments?: Attachment[];
    readonly at: Date;
  },
): Message {
  const body = line(what.voice, what.key, {
    turn: tx.conversation.customerMessages,
    values: what.values ?? {},
  });
  return appendMessage(tx, {
    author: what.author,
    authorName: null,
    actor: what.actor,
    body,
    attachments: what.attachments ?? [],
    at: what.at,
  });
}
