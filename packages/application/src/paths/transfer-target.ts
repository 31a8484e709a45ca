import type { AgentId } from '@baton/domain';
import { AgentTeamRow, TeamRow, type AgentRow, type ConversationTx } from '@baton/persistence';
import { fitsIn } from '@baton/routing';
import { lockAgent } from '../organisation/lock-agent.js';
import { ok, problems, type Result } from '../kernel/problem.js';
import { routingOfTeam } from './floor.js';
import { unitsOf } from './units.js';

/** Whom a conversation is passed on to. */
export interface Target {
  readonly team: TeamRow;
  /** Null: whoever of the team is free. */
  readonly agent: AgentRow | null;
}

type Found = Result<Target, 'invalid_input'>;

/** The team or the agent, or why it cannot be passed on to them, so that nobody has to guess. */
export async function findTarget(
  tx: ConversationTx,
  wanted: { readonly team: string | null; readonly agentId: AgentId | null },
): Promise<Found> {
  if (wanted.agentId !== null) return findAgent(tx, wanted.agentId);
  const team = await tx.em.findOne(TeamRow, { key: wanted.team ?? '', removedAt: null });
  return team ? ok({ team, agent: null }) : problems.invalid('team', 'there is no such team');
}

async function findAgent(tx: ConversationTx, id: AgentId): Promise<Found> {
  const { em, conversation } = tx;
  const refuse = (why: string) => problems.invalid('agentId', why);
  const agent = await lockAgent(tx, id);
  if (!agent || agent.disabled) return refuse('there is no such agent');
  if (agent.id === conversation.agentId) return refuse(`${agent.name} has it already`);
  if (agent.presence !== 'online') return refuse(`${agent.name} is ${agent.presence}`);
  const team = await teamFor(tx, agent);
  if (!team) return refuse(`${agent.name} belongs to no team`);
  const load = await unitsOf(em, { agentId: id, besides: conversation.id });
  if (!fitsIn({ load, capacity: agent.capacity }, routingOfTeam(team).units))
    return refuse(`${agent.name} is full (${load} of ${agent.capacity})`);
  return ok({ team, agent });
}

/** It stays with its team where the agent belongs to that. */
async function teamFor({ em, conversation }: ConversationTx, agent: AgentRow): Promise<TeamRow | null> {
  const memberships = await em.find(AgentTeamRow, { agentId: agent.id });
  const teams = await em.find(
    TeamRow,
    { id: { $in: memberships.map(({ teamId }) => teamId) }, removedAt: null },
    { orderBy: { key: 'asc' } },
  );
  return teams.find(({ id }) => id === conversation.teamId) ?? teams[0] ?? null;
}
