import { AgentId, ConversationId, type TeamId } from '@baton/domain';
import { AgentTeamRow, ConversationRow, type EntityManager } from '@baton/persistence';
import { z } from 'zod';
import { many, one } from './batch.js';
import { fresh } from './rows.js';

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

/** What agents hold now, the oldest first. */
export function heldLoader(em: EntityManager) {
  return many<AgentId, ConversationRow, ConversationRow>(
    (ids) =>
      em.find(
        ConversationRow,
        { agentId: { $in: [...ids] }, state: 'with_agent' },
        { ...fresh, orderBy: { acceptedAt: 'asc', id: 'asc' } },
      ),
    // Found by it, so there is one.
    { keyOf: ({ agentId }) => agentId as AgentId, view: (row) => row },
  );
}

/** The teams of agents, also of those who are disabled and so not on the floor. */
export function membershipLoader(em: EntityManager) {
  return many<AgentId, AgentTeamRow, TeamId>(
    (ids) => em.find(AgentTeamRow, { agentId: { $in: [...ids] } }, fresh),
    {
      keyOf: ({ agentId }) => agentId,
      view: ({ teamId }) => teamId,
    },
  );
}
