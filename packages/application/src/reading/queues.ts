import type { TeamId } from '@baton/domain';
import type { EntityManager } from '@baton/persistence';
import { z } from 'zod';

const Waiting = z.array(z.object({ teamId: z.string(), waiting: z.int() }));

/** How many conversations wait in each team's queue; teams without any are missing. */
export async function waitingByTeam(em: EntityManager): Promise<ReadonlyMap<TeamId, number>> {
  const rows = await em.execute(
    `select team_id as "teamId", count(*)::int as "waiting"
     from conversation where state = 'queued' and team_id is not null group by team_id`,
  );
  return new Map(Waiting.parse(rows).map((row) => [row.teamId as TeamId, row.waiting]));
}
