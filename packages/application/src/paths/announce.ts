import { AgentId, ConversationId, type RoutingDecision } from '@baton/domain';
import type { ConversationTx, EntityManager, TeamRow } from '@baton/persistence';
import { Board, type Waiting } from '@baton/routing';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import type { Floor } from './floor.js';
import { outlookFor, queueOutlook, secondsBetween, type QueueOutlook } from './outlook.js';
import {
  latestRouting,
  pathOf,
  sameOutlook,
  storeRouting,
  waitingRouting,
  type ShownRouting,
} from './record-routing.js';
import { tellWhoWaits } from './tell-who-waits.js';
import { waitingReader } from './waiting.js';

/** Of a longer queue the first: whoever is behind them is told as they come nearer. */
const LOOKED_AT = 2_000;
/** So many are told in one go; the next ones with the next look. */
const TOLD_AT_ONCE = 50;
/** Nobody is told something new more often than this. */
const TOLD_EVERY_MS = 10_000;

/**
 * Tells those who wait without an offer what has become of their place and wait, where it is no longer what they were
 * told. A long queue that nobody serves costs a few statements. Returns how many were told.
 */
export async function announceWaits(
  deps: UseCaseDeps,
  { floor, now }: { readonly floor: Floor; readonly now: Date },
): Promise<number> {
  const em = deps.spine.db.fork();
  const places = await readPlaces(em);
  if (places.length === 0) return 0;
  // Whoever was told longest ago, or the end of a long queue would never hear anything.
  const outdated = (await outdatedAmong(em, { floor, places, now }))
    .toSorted((a, b) => (a.toldAt?.getTime() ?? 0) - (b.toldAt?.getTime() ?? 0))
    .slice(0, TOLD_AT_ONCE);
  if (outdated.length === 0) return 0;
  const waiting = await waitingReader(em, now)({ ids: outdated.map(({ id }) => id) });
  const board = new Board({ teams: floor.routable, agents: floor.agents });
  for (const one of waiting)
    await deps.spine.inConversationIfFree(one.id, (tx) => tell(tx, { floor, board, one, at: now }));
  return outdated.length;
}

async function tell(
  tx: ConversationTx,
  what: { readonly floor: Floor; readonly board: Board; readonly one: Waiting; readonly at: Date },
): Promise<void> {
  const { floor, board, one, at } = what;
  const { conversation } = tx;
  if (conversation.state !== 'queued' || conversation.offeredToId !== null) return;
  const team = floor.teams.find(({ id }) => id === conversation.teamId);
  if (!team) return;
  const outlook = await outlookFor(tx.em, { floor, team, conversation, now: at });
  const latest = await latestRouting(tx);
  const before = latest?.routing ?? null;
  const path = pathOf(before);
  const steps = [...path.steps, ...board.explain(one).steps];
  const fallbackFrom = before?.fallbackFrom ?? null;
  const routing = waitingRouting({ path: { ...path, steps }, team, fallbackFrom, outlook });
  if (before && isExplained(before) && sameOutlook(before, routing)) return;
  await tellWhoWaits(tx, { outlook, team, before, at });
  storeRouting(tx, { routing, escalationId: latest?.row.escalationId ?? null, teamName: team.name, at });
}

/** Does it say why it waits? What puts a conversation into a queue does not know yet. */
const isExplained = ({ steps }: Pick<RoutingDecision, 'steps'>): boolean =>
  steps.some(({ step }) => step === 'wait');

/** Those who were told something else than what they would be told now, and not a moment ago. */
async function outdatedAmong(
  em: EntityManager,
  what: { readonly floor: Floor; readonly places: readonly Place[]; readonly now: Date },
): Promise<Place[]> {
  const { floor, places, now } = what;
  const outlooks = new Map<string, { team: TeamRow; outlook: QueueOutlook }>();
  for (const team of floor.teams) {
    if (places.some((place) => place.teamId === team.id))
      outlooks.set(team.id, { team, outlook: await queueOutlook(em, { floor, team, now }) });
  }
  return places.filter(({ told, toldAt, explained, teamId, ahead, queuedAt }) => {
    const queue = outlooks.get(teamId);
    if (!queue) return false;
    if (!told || toldAt === null || !explained) return true;
    if (now.getTime() - toldAt.getTime() < TOLD_EVERY_MS && toldAt <= now) return false;
    const waitedSeconds = secondsBetween(queuedAt, now);
    const { position, nobodyOnline, wait, opensAt } = queue.outlook({ ahead, waitedSeconds });
    return !sameOutlook(told, {
      team: queue.team.key,
      offeredTo: null,
      position,
      nobodyOnline,
      expectedWaitSeconds: wait?.expected ?? null,
      opensAt: opensAt?.toISOString() ?? null,
    });
  });
}

interface Place {
  readonly id: ConversationId;
  readonly teamId: string;
  readonly ahead: number;
  readonly queuedAt: Date;
  readonly told: ShownRouting | null;
  readonly toldAt: Date | null;
  /** Whether the latest decision says why it waits. */
  readonly explained: boolean;
}

const Told = z.object({
  team: z.string(),
  offered_to: AgentId.nullable(),
  position: z.int(),
  nobody_online: z.boolean(),
  expected_wait_seconds: z.number().nullable(),
  opens_at: z.string().nullable(),
  at: z.number(),
  explained: z.boolean(),
});

const Rows = z.array(
  z
    .object({
      id: ConversationId,
      team_id: z.string(),
      ahead: z.int(),
      queued: z.coerce.number(),
      told: Told.nullable(),
    })
    .transform((row): Place => ({
      id: row.id,
      teamId: row.team_id,
      ahead: row.ahead,
      queuedAt: new Date(row.queued),
      told: row.told && {
        team: row.told.team,
        offeredTo: row.told.offered_to,
        position: row.told.position,
        nobodyOnline: row.told.nobody_online,
        expectedWaitSeconds: row.told.expected_wait_seconds,
        opensAt: row.told.opens_at,
      },
      toldAt: row.told && new Date(row.told.at),
      explained: row.told?.explained ?? false,
    })),
);

/** Who waits without an offer, in the order of service, with their place (`rank` counts as `aheadInQueue` does). */
async function readPlaces(em: EntityManager): Promise<Place[]> {
  const rows = await em.execute(
    `select q.id, q.team_id, q.ahead, extract(epoch from q.queued_at) * 1000 as queued, to_jsonb(r) as told
     from (
       select id, team_id, offered_to_id, rank_at, queued_at,
              (rank() over (partition by team_id order by rank_at))::int - 1 as ahead
       from conversation where state = 'queued'
     ) q
     left join lateral (
       select team, offered_to, position, nobody_online, expected_wait_seconds, opens_at,
              extract(epoch from created_at) * 1000 as at,
              steps @> cast('[{"step": "wait"}]' as jsonb) as explained
       from routing_decision where conversation_id = q.id order by created_at desc, id desc limit 1
     ) r on true
     where q.offered_to_id is null
     order by q.rank_at, q.id limit ?`,
    [LOOKED_AT],
  );
  return Rows.parse(rows);
}
