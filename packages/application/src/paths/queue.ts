import type { TeamId } from '@baton/domain';
import { ConversationRow, type EntityManager } from '@baton/persistence';

/** How many wait in the team's queue before a conversation of this rank; 0 when it is next. */
export async function aheadInQueue(
  em: EntityManager,
  place: { readonly teamId: TeamId; readonly rankAt: Date; readonly id: string },
): Promise<number> {
  return em.count(ConversationRow, {
    teamId: place.teamId,
    state: 'queued',
    id: { $ne: place.id as ConversationRow['id'] },
    rankAt: { $lt: place.rankAt },
  });
}

const DEFAULT_HANDLING_SECONDS = 6 * 60;
const RECENT = 50;

/** Mean handling time in seconds of the team's latest conversations; six minutes until there are any. */
export async function handlingSeconds(em: EntityManager, teamId: TeamId): Promise<number> {
  const done = await em.find(
    ConversationRow,
    { teamId, state: 'resolved', acceptedAt: { $ne: null } },
    {
      fields: ['acceptedAt', 'resolvedAt'],
      orderBy: { resolvedAt: 'desc' },
      limit: RECENT,
      disableIdentityMap: true,
    },
  );
  const seconds = done.flatMap((c) =>
    c.acceptedAt && c.resolvedAt ? [(c.resolvedAt.getTime() - c.acceptedAt.getTime()) / 1000] : [],
  );
  if (seconds.length === 0) return DEFAULT_HANDLING_SECONDS;
  return Math.max(30, seconds.reduce((a, b) => a + b, 0) / seconds.length);
}
