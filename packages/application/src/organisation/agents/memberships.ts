import type { AgentId, TeamId } from '@baton/domain';
import { AgentTeamRow, TeamRow, type EntityManager, type Tx } from '@baton/persistence';
import { ok, problems, type Result } from '../../kernel/problem.js';

/** The teams of these keys, each of which must be in use. */
export async function findTeams(
  em: EntityManager,
  keys: readonly string[],
): Promise<Result<readonly TeamRow[], 'invalid_input'>> {
  const teams = new Map((await em.find(TeamRow, { removedAt: null })).map((team) => [team.key, team]));
  const found: TeamRow[] = [];
  for (const [index, key] of keys.entries()) {
    const team = teams.get(key);
    if (!team) return problems.invalid(`teams.${index}`, `there is no team “${key}”`);
    found.push(team);
  }
  return ok(found);
}

/** The teams an agent belongs to, also those that were removed. */
export async function teamIdsOf(em: EntityManager, agentId: AgentId): Promise<TeamId[]> {
  return (await em.find(AgentTeamRow, { agentId })).map(({ teamId }) => teamId);
}

export async function joinTeams(
  { em }: Tx,
  what: { readonly agentId: AgentId; readonly teams: readonly TeamRow[] },
): Promise<void> {
  const { agentId, teams } = what;
  const wanted = new Set(teams.map(({ id }) => id));
  for (const membership of await em.find(AgentTeamRow, { agentId })) {
    if (!wanted.delete(membership.teamId)) em.remove(membership);
  }
  for (const teamId of wanted) em.create(AgentTeamRow, { agentId, teamId });
}
