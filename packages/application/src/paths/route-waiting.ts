import { ConversationRow } from '@baton/persistence';
import type { UseCaseDeps } from '../kernel/deps.js';
import { announceWaits } from './announce.js';
import { dispatch } from './dispatch.js';
import { loadFloor } from './floor.js';

/**
 * What every worker does again and again: offers what waits to whoever is free now, because somebody came online, has
 * room again or a step has opened; and tells those who go on waiting when what they were told is no longer so.
 *
 * @returns how many were offered or told
 */
export async function routeWaiting(deps: UseCaseDeps): Promise<number> {
  const em = deps.spine.db.fork();
  if ((await em.count(ConversationRow, { state: 'queued', offeredToId: null })) === 0) return 0;
  const now = deps.now();
  const floor = await loadFloor(em, now);
  const offered = await dispatch(deps, floor);
  const after = offered === 0 ? floor : await loadFloor(deps.spine.db.fork(), now);
  return offered + (await announceWaits(deps, { floor: after, now }));
}
