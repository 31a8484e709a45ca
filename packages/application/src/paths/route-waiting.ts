import { AgentId, ConversationId, EscalationId } from '@baton/domain';
import type { EntityManager, TeamRow } from '@baton/persistence';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { loadFloor, type Floor } from './floor.js';
import { queueOutlook, secondsBetween, type QueueOutlook } from './outlook.js';
import { route, sameOutlook, type ShownRouting } from './route.js';

const ROUTED_AT_ONCE = 50;

/**
 * Looks again at the conversations that wait without an offer: somebody came online, or has a place again. While
 * nobody has, only those are looked at whose place or wait is no longer what was said; so a long queue that nobody
 * serves costs a few statements. Returns how many were looked at.
 */
export async function routeWaiting(deps: UseCaseDeps): Promise<number> {
  const em = deps.spine.db.fork();
  const waiting = await readWaiting(em);
  if (waiting.length === 0) return 0;
  const floor = await loadFloor(em);
  const chosen = someoneIsFree(floor) ? waiting : await outdated(em, { floor, waiting, now: deps.now() });
  for (const { id, escalationId } of chosen.slice(0, ROUTED_AT_ONCE))
    await route(deps, { conversationId: id, escalationId });
  return Math.min(chosen.length, ROUTED_AT_ONCE);
}

function someoneIsFree({ agents }: Floor): boolean {
  return agents.some((agent) => agent.presence === 'online' && agent.load < agent.capacity);
}

/** Those who were told something else than what they would be told now. */
async function outdated(
  em: EntityManager,
  what: { readonly floor: Floor; readonly waiting: readonly Waiting[]; readonly now: Date },
): Promise<Waiting[]> {
  const { floor, waiting, now } = what;
  const outlooks = new Map<string, { team: TeamRow; outlook: QueueOutlook }>();
  for (const team of floor.teams) {
    if (waiting.some((w) => w.teamId === team.id))
      outlooks.set(team.id, { team, outlook: await queueOutlook(em, { floor, team }) });
  }
  return waiting.filter(({ told, teamId, ahead, queuedAt }) => {
    const queue = outlooks.get(teamId);
    if (!queue || !told) return true;
    const { position, nobodyOnline, wait } = queue.outlook({
      ahead,
      waitedSeconds: secondsBetween(queuedAt, now),
    });
    const expectedWaitSeconds = wait?.expected ?? null;
    return !sameOutlook(told, {
      team: queue.team.key,
      offeredTo: null,
      position,
      nobodyOnline,
      expectedWaitSeconds,
    });
  });
}

interface Waiting {
  readonly id: ConversationId;
  readonly escalationId: EscalationId;
  readonly teamId: string;
  readonly ahead: number;
  readonly queuedAt: Date;
  readonly told: ShownRouting | null;
}

const Rows = z.array(
  z
    .object({
      id: ConversationId,
      escalation_id: EscalationId,
      team_id: z.string(),
      ahead: z.int(),
      queued_at: z.coerce.date(),
      team: z.string().nullable(),
      offered_to: AgentId.nullable(),
      position: z.int().nullable(),
      nobody_online: z.boolean().nullable(),
      expected_wait_seconds: z.number().nullable(),
    })
    .transform((row): Waiting => ({
      id: row.id,
      escalationId: row.escalation_id,
      teamId: row.team_id,
      ahead: row.ahead,
      queuedAt: row.queued_at,
      told: row.team === null ? null : toldIn({ ...row, team: row.team }),
    })),
);

function toldIn(row: {
  readonly team: string;
  readonly offered_to: AgentId | null;
  readonly position: number | null;
  readonly nobody_online: boolean | null;
  readonly expected_wait_seconds: number | null;
}): ShownRouting {
  return {
    team: row.team,
    offeredTo: row.offered_to,
    position: row.position ?? 0,
    nobodyOnline: row.nobody_online ?? false,
    expectedWaitSeconds: row.expected_wait_seconds,
  };
}

/** Who waits without an offer, in the order of service, with their place (`rank` counts as `aheadInQueue` does). */
async function readWaiting(em: EntityManager): Promise<Waiting[]> {
  const rows = await em.execute(
    `select q.id, e.id as escalation_id, q.team_id, q.ahead, q.queued_at,
            r.team, r.offered_to, r.position, r.nobody_online, r.expected_wait_seconds
     from (
       select id, team_id, offered_to_id, rank_at, queued_at,
              (rank() over (partition by team_id order by rank_at))::int - 1 as ahead
       from conversation where state = 'queued'
     ) q
     join lateral (
       select id from escalation where conversation_id = q.id order by at_seq desc limit 1
     ) e on true
     left join lateral (
       select team, offered_to, position, nobody_online, expected_wait_seconds
       from routing_decision where conversation_id = q.id order by created_at desc limit 1
     ) r on true
     where q.offered_to_id is null
     order by q.rank_at`,
  );
  return Rows.parse(rows);
}
