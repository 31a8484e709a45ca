import { EscalationRow, type ConversationTx } from '@baton/persistence';

/** The handoff that the conversation is in, or was in last; null when it was never handed over. */
export async function latestEscalation({
  em,
  conversation,
}: Pick<ConversationTx, 'em' | 'conversation'>): Promise<EscalationRow | null> {
  return em.findOne(EscalationRow, { conversationId: conversation.id }, { orderBy: { atSeq: 'desc' } });
}
