import { TeamKey, TeamRouting, type TeamId } from '@baton/domain';
import type { EntityManager } from '@baton/persistence';
import { z } from 'zod';

/** How things stand in the queue of a team. */
export interface TeamQueue {
  readonly waiting: number;
  /** How many wait longer than the team's target. */
  readonly overTarget: number;
  /** Since when the longest waits. */
  readonly since: Date | null;
}

const Queues = z.array(
  z.object({
    teamId: z.string(),
    waiting: z.int(),
    overTarget: z.int(),
    since: z.coerce.date().nullable(),
  }),
);

/** Every team's queue in one query; teams in which nobody waits are missing. */
export async function readQueues(em: EntityManager, now: Date): Promise<ReadonlyMap<TeamId, TeamQueue>> {
  const { targetSeconds } = TeamRouting.parse({});
  const rows = await em.execute(
    `select t.id as "teamId", count(*)::int as "waiting", min(c.queued_at) as "since",
       count(*) filter (
         where c.queued_at < cast(? as timestamptz)
           - make_interval(secs => coalesce(cast(t.routing->>'targetSeconds' as int), ?))
       )::int as "overTarget"
     from conversation c join team t on t.id = c.team_id where c.state = 'queued' group by t.id`,
    [now, targetSeconds],
  );
  return new Map(Queues.parse(rows).map(({ teamId, ...queue }) => [teamId as TeamId, queue]));
}

const REASSIGNED_DAYS = 30;
const Reassigned = z.array(z.object({ team: TeamKey, count: z.int() }));

/** How many conversations of the last thirty days came to each team, by key, and belonged elsewhere. */
export async function readReassigned(em: EntityManager, now: Date): Promise<ReadonlyMap<TeamKey, number>> {
  const since = new Date(now.getTime() - REASSIGNED_DAYS * 24 * 60 * 60 * 1000);
  const rows = await em.execute(
    `select from_team as "team", count(*)::int as "count" from path_example where created_at > ? group by from_team`,
    [since],
  );
  return new Map(Reassigned.parse(rows).map(({ team, count }) => [team, count]));
}
