import { may, type Caller, type CustomerId } from '@baton/domain';
import type { ConversationRow } from '@baton/persistence';

/** Is this the caller's own conversation, as its customer? */
export function isOwnCustomer(caller: Caller, conversation: Pick<ConversationRow, 'customerId'>): boolean {
  return actingCustomer(caller) === conversation.customerId;
}

/** The customer a caller acts as: a visitor is one, an integrator may name one with `onBehalfOf`. */
export function actingCustomer(caller: Caller): CustomerId | null {
  if (!may(caller, 'chat_as_customer')) return null;
  if (caller.kind === 'visitor') return caller.customerId;
  return caller.kind === 'integrator' ? caller.onBehalfOf : null;
}

/**
 * Who may read a conversation: its own customer, and whoever may look inside any. Agents read every
 * conversation, because transfers, reviews and cover for colleagues need it; what they change is narrower.
 */
export function mayReadConversation(
  caller: Caller,
  conversation: Pick<ConversationRow, 'customerId'>,
): boolean {
  return may(caller, 'read_inside') || isOwnCustomer(caller, conversation);
}

/** Who may act as the agent in charge: the owner; leads and admins may step in. */
export function mayLead(caller: Caller, conversation: Pick<ConversationRow, 'agentId'>): boolean {
  if (caller.kind === 'integrator') return may(caller, 'work_conversations');
  if (caller.kind !== 'agent') return false;
  return conversation.agentId === caller.agentId || caller.role !== 'agent';
}
