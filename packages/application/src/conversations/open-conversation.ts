import { ClientId, type Caller, type ConversationId } from '@baton/domain';
import { CustomerRow } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { actingCustomer } from './access.js';

const Input = z.object({ clientConversationId: ClientId, page: z.string().max(2000).nullish() });

export type OpenConversationResult = Result<ConversationId, 'invalid_input' | 'not_allowed'>;

/**
 * Opens a conversation, or returns the one that the same `clientConversationId` opened before: a widget that
 * lost the answer may simply ask again.
 */
export async function openConversation(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<OpenConversationResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const customerId = actingCustomer(caller);
  if (!customerId)
    return problems.notAllowed('Only a customer, or a key acting for one, can open a conversation.');
  const em = deps.spine.db.fork();
  const customer = await em.findOne(CustomerRow, { id: customerId });
  if (!customer)
    return problems.notAllowed('The customer of this session no longer exists; start a new session.');
  const { clientConversationId } = parsed.value;
  const page = parsed.value.page ?? null;
  const at = deps.now();
  const actor = { kind: 'customer', id: customer.id, name: customer.name ?? null } as const;
  const { conversationId } = await deps.spine.open({
    row: {
      id: uuid() as ConversationId,
      customerId,
      clientConversationId,
      locale: customer.locale,
      channel: caller.kind === 'integrator' ? 'api' : 'widget',
      page,
      createdAt: at,
      updatedAt: at,
    },
    work: async (tx) => {
      tx.append({ type: 'conversation.opened', payload: { page }, actor, at });
      tx.touchInbox('conversation.opened');
    },
  });
  return ok(conversationId);
}
