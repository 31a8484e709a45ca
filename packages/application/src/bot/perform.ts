import type { Attachment, AttemptId, OfferId } from '@baton/domain';
import { AttemptRow, OfferRow, type ConversationTx } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import { appendMessage, botActor } from '../conversations/append-message.js';
import type { BotMessage, Chip, Move } from './move.js';
import type { BotState } from './state.js';

/** Says what the bot decided to say and enters attempts and offers; under the lock, while the bot owns it. */
export function perform(tx: ConversationTx, move: Move & { kind: 'speak' }, at: Date): void {
  for (const message of move.messages) {
    if (message.kind === 'text') send(tx, { body: message.body, attachments: chips(message.chips), at });
    else if (message.kind === 'attempt') performAttempt(tx, message, at);
    else performOffer(tx, message, at);
  }
  tx.conversation.botState = { ...stateAfter(move) };
  tx.touchInbox('message.sent');
}

/** After offering an article the bot waits for the answer to that. */
function stateAfter({ messages, state }: Move & { kind: 'speak' }): BotState {
  const offered = messages.findLast((m) => m.kind === 'offer');
  return offered?.resource ? { ...state, awaiting: { kind: 'resource', slug: offered.resource } } : state;
}

function performAttempt(tx: ConversationTx, message: BotMessage & { kind: 'attempt' }, at: Date): void {
  const id = uuid() as AttemptId;
  const attachments: Attachment[] = chips(message.chips);
  if (message.article) attachments.push({ kind: 'article', ...message.article });
  if (message.askHelpful) attachments.push({ kind: 'helpful', attemptId: id });
  const sent = send(tx, { body: message.body, attachments, at });
  const settled = { outcomeSeq: null, why: null };
  const attempt = { id, ...message.attempt, atSeq: sent.seq, outcome: 'pending', ...settled } as const;
  tx.append({ type: 'attempt.made', payload: { attempt }, actor: botActor, at });
  tx.em.create(AttemptRow, { ...attempt, conversationId: tx.conversation.id, createdAt: at });
}

function performOffer(tx: ConversationTx, message: BotMessage & { kind: 'offer' }, at: Date): void {
  const id = uuid() as OfferId;
  const { rung, reason, body, path, coolDownMessages } = message;
  const sent = send(tx, { body, attachments: [{ kind: 'offer', offerId: id, rung }], at });
  const fresh = { state: 'open', atSeq: sent.seq, answeredSeq: null, coolDownUntilMessages: 0 } as const;
  const offer = { id, rung, reason, body, ...fresh, path, coolDownMessages };
  tx.append({ type: 'offer.made', payload: { offer }, actor: botActor, at });
  tx.em.create(OfferRow, { ...offer, conversationId: tx.conversation.id, createdAt: at, answeredAt: null });
}

function send(tx: ConversationTx, what: { body: string; attachments: Attachment[]; at: Date }) {
  return appendMessage(tx, { author: 'bot', authorName: null, actor: botActor, ...what });
}

function chips(list: readonly Chip[] | undefined): Attachment[] {
  return list && list.length > 0 ? [{ kind: 'chips', chips: list.map((c) => ({ ...c })) }] : [];
}
