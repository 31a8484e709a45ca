import { AgentId, ConversationId } from '@baton/domain';
import type { EntityManager } from '@baton/persistence';
import { z } from 'zod';
import { one } from './batch.js';

const Accepted = z.array(
  z.object({ conversationId: ConversationId, agentId: AgentId, agentName: z.string() }),
);
type Handler = z.infer<typeof Accepted>[number];

/** Who had a conversation last, by the name they had then; null when no person ever did. */
export function handlerLoader(em: EntityManager) {
  return one<ConversationId, Handler>(
    async (ids) =>
      Accepted.parse(
        await em.execute(
          `select distinct on (conversation_id) conversation_id as "conversationId",
             payload->>'agentId' as "agentId", payload->>'agentName' as "agentName"
           from conversation_event
           where conversation_id = any (cast(? as uuid[])) and type = 'conversation.accepted'
           order by conversation_id, seq desc`,
          [`{${ids.join(',')}}`],
        ),
      ),
    (row) => row.conversationId,
  );
}
