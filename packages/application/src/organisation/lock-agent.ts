import type { AgentId } from '@baton/domain';
import { AgentRow, LockMode, type Tx } from '@baton/persistence';

/**
 * The agent's row, locked until the end of the transaction: what they hold, are offered and are can only be decided by
 * one at a time. Conversations are locked before agents, never after. Null when there is no such agent.
 */
export async function lockAgent({ em }: Pick<Tx, 'em'>, id: AgentId): Promise<AgentRow | null> {
  return em.findOne(AgentRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** As `lockAgent`, for one who is named by a stored row. @throws Error when there is no such agent */
export async function lockKnownAgent(tx: Pick<Tx, 'em'>, id: AgentId): Promise<AgentRow> {
  const agent = await lockAgent(tx, id);
  if (!agent) throw new Error(`There is no agent ${id}.`);
  return agent;
}
