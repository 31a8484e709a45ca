import type { AgentId } from '@baton/domain';
import { AgentRow, LockMode, type EntityManager, type FilterQuery } from '@baton/persistence';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { changePresence } from './change-presence.js';

/** Nothing was heard of them for so long: three signs of life were missed, and some. */
const AWAY_AFTER_MS = 75_000;
const OFFLINE_AFTER_MS = 5 * 60_000;

/**
 * Finds agents whose connection is lost and sets them to away, later to offline. Chosen presences stay, and so do agents who
 * never gave a sign of life: programs that work through requests alone. Returns how many were set.
 */
export async function watchPresence(deps: UseCaseDeps): Promise<number> {
  const now = deps.now();
  const em = deps.spine.db.fork();
  // Written before a clock was put back; or they would count as there until it has caught up.
  await em.nativeUpdate(AgentRow, { seenAt: { $gt: now } }, { seenAt: now });
  let changed = 0;
  for (const id of await silentAgents(em, now)) if (await lose(deps, id, now)) changed += 1;
  return changed;
}

/** Of whom too little was heard for what they are. */
function silent(now: Date): FilterQuery<AgentRow> {
  const since = (ms: number): Date => new Date(now.getTime() - ms);
  return {
    disabled: false,
    $or: [
      { presence: 'online', seenAt: { $lt: since(AWAY_AFTER_MS) } },
      { presence: 'away', presenceAutomatic: true, seenAt: { $lt: since(OFFLINE_AFTER_MS) } },
    ],
  };
}

async function silentAgents(em: EntityManager, now: Date): Promise<AgentId[]> {
  const rows = await em.find(AgentRow, silent(now), { fields: ['id'], disableIdentityMap: true });
  return rows.map(({ id }) => id);
}

async function lose(deps: UseCaseDeps, id: AgentId, now: Date): Promise<boolean> {
  return deps.spine.inTransaction(async (tx) => {
    // Looked at again under the lock: they may have come back this moment.
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const agent = await tx.em.findOne(AgentRow, { $and: [{ id }, silent(now)] }, { lockMode });
    if (!agent?.seenAt) return false;
    const isGone = now.getTime() - agent.seenAt.getTime() > OFFLINE_AFTER_MS;
    await changePresence(tx, agent, {
      presence: isGone ? 'offline' : 'away',
      automatic: true,
      lost: agent.presence === 'online' || agent.presenceLost,
      at: now,
    });
    return true;
  });
}
