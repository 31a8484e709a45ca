import { ConversationId, type Author, type Caller } from '@baton/domain';
import { ConversationRow } from '@baton/persistence';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { topics } from '../kernel/spine.js';
import { isOwnCustomer } from './access.js';

const Input = z.object({ conversationId: ConversationId });

/** Tells the other side that the caller is typing. Ephemeral: nothing is stored. Returns whether it was told. */
export async function reportTyping(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<boolean> {
  const parsed = Input.safeParse(input);
  if (!parsed.success) return false;
  const { conversationId } = parsed.data;
  const conversation = await deps.spine.db.fork().findOne(ConversationRow, { id: conversationId });
  if (!conversation) return false;
  const author = typist(caller, conversation);
  if (!author) return false;
  const name = caller.kind === 'agent' ? caller.name : null;
  deps.spine.publish(topics.typing(conversationId), { author, name, at: deps.now().toISOString() });
  return true;
}

function typist(caller: Caller, conversation: ConversationRow): Author | null {
  if (isOwnCustomer(caller, conversation)) return 'customer';
  return caller.kind === 'agent' && caller.agentId === conversation.agentId ? 'agent' : null;
}
