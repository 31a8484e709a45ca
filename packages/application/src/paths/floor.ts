import type { AgentId, TeamId } from '@baton/domain';
import { AgentRow, AgentTeamRow, ConversationRow, TeamRow, type EntityManager } from '@baton/persistence';
import type { AgentInput } from '@baton/routing';

/** Teams and agents as they are at this moment: what routing decides on. */
export interface Floor {
  readonly teams: readonly TeamRow[];
  readonly agents: AgentInput['agents'];
}

/** Reads the floor in four queries, whatever its size. A conversation offered to an agent counts as load. */
export async function loadFloor(em: EntityManager): Promise<Floor> {
  const teams = await em.find(TeamRow, {}, { orderBy: { key: 'asc' } });
  const agents = await em.find(AgentRow, { disabled: false });
  const memberships = await em.find(AgentTeamRow, {});
  const busy = await loads(em);
  const keyOf = new Map(teams.map((t) => [t.id, t.key]));
  const teamsOf = Map.groupBy(memberships, (m) => m.agentId);
  return {
    teams,
    agents: agents.map((agent) => ({
      id: agent.id,
      name: agent.name,
      presence: agent.presence,
      teams: (teamsOf.get(agent.id) ?? []).flatMap((m) => keyOf.get(m.teamId) ?? []),
      skills: agent.skills,
      load: busy.get(agent.id)?.load ?? 0,
      capacity: agent.capacity,
      lastAssignedAt: busy.get(agent.id)?.lastAssignedAt ?? null,
    })),
  };
}

async function loads(
  em: EntityManager,
): Promise<Map<AgentId, { load: number; lastAssignedAt: Date | null }>> {
  const held = await em.find(
    ConversationRow,
    { $or: [{ state: 'with_agent' }, { offeredToId: { $ne: null } }] },
    { fields: ['id', 'agentId', 'offeredToId', 'acceptedAt', 'offeredAt'], disableIdentityMap: true },
  );
  const byAgent = Map.groupBy(held, (c) => c.agentId ?? c.offeredToId);
  const entries = [...byAgent].flatMap(([id, conversations]) => {
    if (!id) return [];
    const times = conversations.map((c) => (c.acceptedAt ?? c.offeredAt ?? new Date(0)).getTime());
    return [[id, { load: conversations.length, lastAssignedAt: new Date(Math.max(...times)) }] as const];
  });
  return new Map(entries);
}

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
