import type { AgentId } from '@baton/domain';
import { ConversationRow, type EntityManager } from '@baton/persistence';

/** Units of the conversations an agent holds; what is only offered does not count. */
export async function unitsHeld(em: EntityManager, agentId: AgentId): Promise<number> {
  const held = await em.find(
    ConversationRow,
    { agentId, state: 'with_agent' },
    { fields: ['units'], disableIdentityMap: true },
  );
  return held.reduce((sum, { units }) => sum + units, 0);
}
