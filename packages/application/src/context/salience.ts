import type { ConversationId, SentenceSalience } from '@baton/domain';
import type { Nlp } from '@baton/nlp';
import {
  SalienceRow,
  loadTranscript,
  toSalience,
  type ConversationTx,
  type EntityManager,
} from '@baton/persistence';
import type { UseCaseDeps } from '../kernel/deps.js';

/** What the model thought of the sentences of a conversation, and how far it had come then. */
export interface Weighed {
  readonly atSeq: number;
  readonly model: string;
  readonly scores: readonly SentenceSalience[];
}

/**
 * Lets the model weigh every sentence said so far; outside of the lock, as all that models do. Null where there is no
 * such model or it failed: a brief without a summary is worth more than no brief.
 */
export async function weighConversation(
  deps: Pick<UseCaseDeps, 'log'> & { readonly nlp: Nlp },
  em: EntityManager,
  conversationId: ConversationId,
): Promise<Weighed | null> {
  const { nlp, log } = deps;
  if (nlp.summarizerId === null) return null;
  const messages = (await loadTranscript(em, conversationId)).filter(({ author }) => author !== 'system');
  try {
    const turns = messages.map(({ author, body }) => ({ byCustomer: author === 'customer', text: body }));
    const sentences = await nlp.salience(turns);
    const scores = sentences.flatMap(({ turn, ...sentence }) => {
      const message = messages[turn];
      return message ? [{ seq: message.seq, ...sentence }] : [];
    });
    return { atSeq: messages.at(-1)?.seq ?? 0, model: nlp.summarizerId, scores };
  } catch (error) {
    log.warn({ err: error, conversationId }, 'the conversation could not be weighed for its summary');
    return null;
  }
}

/** Keeps it for the briefs to come; of two that were made at once the one that has seen more stays. */
export async function storeSalience(tx: ConversationTx, weighed: Weighed): Promise<void> {
  const { id: conversationId } = tx.conversation;
  const { atSeq, model } = weighed;
  const scores = [...weighed.scores];
  const row = await tx.em.findOne(SalienceRow, { conversationId });
  if (!row) tx.em.create(SalienceRow, { conversationId, atSeq, model, scores });
  else if (row.atSeq <= atSeq) tx.em.assign(row, { atSeq, model, scores });
}

export async function loadSalience(
  tx: Pick<ConversationTx, 'em' | 'conversation'>,
): Promise<SentenceSalience[]> {
  const row = await tx.em.findOne(SalienceRow, { conversationId: tx.conversation.id });
  return row ? toSalience(row) : [];
}
