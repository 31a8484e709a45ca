import type { Actor, ClientId, Message } from '@baton/domain';
import type { ConversationTx, CustomerRow } from '@baton/persistence';
import { awaitAnswer } from '../paths/guard.js';
import { appendMessage } from './append-message.js';
import { changeState } from './change-state.js';

/**
 * A message of the customer, with all that follows from it: it reopens what was resolved (nothing they say may fall
 * into a closed box), it is to be understood, lists show it, and whoever has the conversation owes an answer.
 */
export async function enterCustomerMessage(
  tx: ConversationTx,
  what: {
    readonly customer: Pick<CustomerRow, 'id' | 'name'>;
    readonly clientMessageId: ClientId;
    readonly body: string;
    readonly at: Date;
  },
): Promise<Message> {
  const { customer, clientMessageId, body, at } = what;
  const authorName = customer.name ?? null;
  const actor: Actor = { kind: 'customer', id: customer.id, name: authorName };
  if (tx.conversation.state === 'resolved') changeState(tx, 'reopen', { actor, at });
  const message = appendMessage(tx, { author: 'customer', authorName, actor, clientMessageId, body, at });
  tx.conversation.customerMessages += 1;
  tx.conversation.lastCustomerAt = at;
  await awaitAnswer(tx, at);
  tx.enqueue('understand', { conversationId: tx.conversation.id, upToSeq: message.seq });
  tx.touchInbox('message.received');
  return message;
}
