import { ConversationId, type Caller } from '@baton/domain';
import { ConversationRow } from '@baton/persistence';
import { actingCustomer, mayReadConversation } from '../conversations/access.js';
import type { Reading } from './reading.js';
import { fresh } from './rows.js';

/** The conversation when this caller may read it. Unknown and somebody else's look alike from outside. */
export async function visibleConversation(
  reading: Reading,
  caller: Caller,
  id: string,
): Promise<ConversationRow | null> {
  const parsed = ConversationId.safeParse(id);
  const row = parsed.success ? await reading.conversation.load(parsed.data) : null;
  return row && mayReadConversation(caller, row) ? row : null;
}

/** The newest conversation of the customer who calls that is not resolved. */
export async function currentConversation(reading: Reading, caller: Caller): Promise<ConversationRow | null> {
  const customerId = actingCustomer(caller);
  if (!customerId) return null;
  return reading.em.findOne(
    ConversationRow,
    { customerId, state: { $ne: 'resolved' } },
    { ...fresh, orderBy: { createdAt: 'desc' } },
  );
}
