import { AgentId, type TeamId } from '@baton/domain';
import { AgentRow, AgentTeamRow, type ConversationTx } from '@baton/persistence';
import { z } from 'zod';

/** Somebody who spoke with the customer longer ago knows them no better than anybody who reads the brief. */
const KNOWN_FOR_DAYS = 14;

const Found = z.array(z.object({ agent: AgentId, same: z.boolean() }));

/**
 * The agent who knows the customer: who had this conversation last, else who had another of theirs in the last two
 * weeks and belongs to the team that it goes to now. Null when there is nobody, or they work here no more.
 */
export async function preferredAgent(
  { em, conversation }: Pick<ConversationTx, 'em' | 'conversation'>,
  { teamId, at }: { readonly teamId: TeamId; readonly at: Date },
): Promise<AgentId | null> {
  const since = new Date(at.getTime() - KNOWN_FOR_DAYS * 24 * 60 * 60 * 1000);
  const rows = await em.execute(
    `select e.payload->>'agentId' as agent, e.conversation_id = ? as same
     from conversation c join conversation_event e on e.conversation_id = c.id
     where c.customer_id = ? and e.type = 'conversation.accepted' and e.at > ?
     order by same desc, e.at desc limit 1`,
    [conversation.id, conversation.customerId, since],
  );
  const [found] = Found.parse(rows);
  if (!found) return null;
  const agent = await em.findOne(AgentRow, { id: found.agent, disabled: false }, { fields: ['id'] });
  if (!agent) return null;
  if (found.same) return agent.id;
  return (await em.findOne(AgentTeamRow, { agentId: agent.id, teamId })) ? agent.id : null;
}
