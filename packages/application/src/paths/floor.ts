import { TeamRouting, type AgentId, type BusinessHours, type TeamId } from '@baton/domain';
import { AgentRow, AgentTeamRow, ConversationRow, TeamRow, type EntityManager } from '@baton/persistence';
import { chainOf, openState, type OpenState, type RoutableAgent, type RoutableTeam } from '@baton/routing';

/** Teams in use and agents as they are at this moment: what routing decides on. */
export interface Floor {
  readonly teams: readonly TeamRow[];
  readonly agents: readonly RoutableAgent[];
  /** The teams as the router sees them, in the same order. */
  readonly routable: readonly RoutableTeam[];
}

/** Reads the floor in four queries, whatever its size. What is offered to an agent counts as load, in units. */
export async function loadFloor(em: EntityManager, now: Date): Promise<Floor> {
  const teams = await em.find(TeamRow, { removedAt: null }, { orderBy: { key: 'asc' } });
  const agents = await em.find(AgentRow, { disabled: false });
  const memberships = await em.find(AgentTeamRow, {});
  const busy = await loads(em);
  const keyOf = new Map(teams.map((t) => [t.id, t.key]));
  const teamsOf = Map.groupBy(memberships, (m) => m.agentId);
  return {
    teams,
    routable: teams.map((team) => routable(team, { keyOf, now })),
    agents: agents.map((agent) => ({
      id: agent.id,
      name: agent.name,
      presence: agent.presence,
      teams: (teamsOf.get(agent.id) ?? []).flatMap((m) => keyOf.get(m.teamId) ?? []),
      skills: agent.skills,
      languages: agent.languages,
      load: busy.get(agent.id)?.load ?? 0,
      capacity: agent.capacity,
      lastAssignedAt: busy.get(agent.id)?.lastAssignedAt ?? null,
    })),
  };
}

/** Whether the team is there at this moment by its hours, and until when. */
export function openStateOf(team: Pick<TeamRow, 'hours'> & Partial<TeamRow>, now: Date): OpenState {
  return openState(sameHours(team), now);
}

/** What is worked out of hours is kept with the object, and a row brings a new one every time it is read. */
const hoursOf = new Map<TeamId, { readonly revision: number; readonly hours: BusinessHours | null }>();
const MOST_TEAMS = 1_000;

function sameHours({ id, revision, hours }: Pick<TeamRow, 'hours'> & Partial<TeamRow>): BusinessHours | null {
  if (id === undefined || revision === undefined) return hours;
  const known = hoursOf.get(id);
  if (known?.revision === revision) return known.hours;
  if (hoursOf.size >= MOST_TEAMS) hoursOf.clear();
  hoursOf.set(id, { revision, hours });
  return hours;
}

/** How the team's queue is served; what was never set has its default. */
export function routingOfTeam({ routing }: Pick<TeamRow, 'routing'>): TeamRouting {
  return TeamRouting.parse(routing);
}

function routable(
  team: TeamRow,
  { keyOf, now }: { readonly keyOf: ReadonlyMap<TeamId, string>; readonly now: Date },
): RoutableTeam {
  return {
    key: team.key,
    name: team.name,
    // Of a team that was removed meanwhile the generalists take over.
    fallback: (team.fallbackId && keyOf.get(team.fallbackId)) ?? null,
    generalist: team.generalist,
    open: openStateOf(team, now).open,
    languages: team.languages,
    routing: routingOfTeam(team),
  };
}

async function loads(
  em: EntityManager,
): Promise<Map<AgentId, { load: number; lastAssignedAt: Date | null }>> {
  const held = await em.find(
    ConversationRow,
    { $or: [{ state: 'with_agent' }, { offeredToId: { $ne: null } }] },
    {
      fields: ['id', 'agentId', 'offeredToId', 'acceptedAt', 'offeredAt', 'units'],
      disableIdentityMap: true,
    },
  );
  const byAgent = Map.groupBy(held, (c) => c.agentId ?? c.offeredToId);
  const entries = [...byAgent].flatMap(([id, conversations]) => {
    if (!id) return [];
    const times = conversations.map((c) => (c.acceptedAt ?? c.offeredAt ?? new Date(0)).getTime());
    const load = conversations.reduce((sum, { units }) => sum + units, 0);
    return [[id, { load, lastAssignedAt: new Date(Math.max(...times)) }] as const];
  });
  return new Map(entries);
}

/** The team and those that take over from it, in the order in which the router asks them. */
export function wayFrom(floor: Pick<Floor, 'routable'>, key: string): readonly RoutableTeam[] {
  const byKey = new Map(floor.routable.map((team) => [team.key, team]));
  return chainOf(byKey.get(key), byKey);
}

/** Those who could take something at this moment, if they held nothing. */
export function present({ agents }: Pick<Floor, 'agents'>): readonly RoutableAgent[] {
  return agents.filter((agent) => agent.presence === 'online' && agent.capacity > 0);
}

/** Nobody at all is there to take anything. */
export function isEmpty(floor: Pick<Floor, 'agents'>): boolean {
  return present(floor).length === 0;
}
