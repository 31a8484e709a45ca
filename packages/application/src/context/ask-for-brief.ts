import type { ConversationTx } from '@baton/persistence';
import { latestEscalation } from '../handoff/latest-escalation.js';

/** What the customer adds or puts right while waiting must reach the brief. Asks for nothing in any other state. */
export async function askForBrief(tx: ConversationTx): Promise<void> {
  if (tx.conversation.state !== 'queued') return;
  const conversationId = tx.conversation.id;
  const escalation = await latestEscalation(tx);
  if (escalation) tx.enqueue('brief', { conversationId, escalationId: escalation.id });
}
