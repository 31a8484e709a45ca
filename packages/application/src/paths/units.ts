import type { AgentId, ConversationId } from '@baton/domain';
import { ConversationRow, type EntityManager, type FilterQuery } from '@baton/persistence';

/** Units of the conversations an agent holds; what is only offered does not count. */
export async function unitsHeld(em: EntityManager, agentId: AgentId): Promise<number> {
  return total(em, { agentId, state: 'with_agent' });
}

/** Units of what an agent holds or is offered, without one conversation. */
export async function unitsOf(
  em: EntityManager,
  { agentId, besides }: { readonly agentId: AgentId; readonly besides: ConversationId },
): Promise<number> {
  return total(em, { $or: [{ agentId }, { offeredToId: agentId }], id: { $ne: besides } });
}

async function total(em: EntityManager, where: Parameters<typeof find>[1]): Promise<number> {
  return (await find(em, where)).reduce((sum, { units }) => sum + units, 0);
}

const find = (em: EntityManager, where: FilterQuery<ConversationRow>) =>
  em.find(ConversationRow, where, { fields: ['units'], disableIdentityMap: true });
