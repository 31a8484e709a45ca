import type { AgentId, Presence, Skills } from '@baton/domain';
import { type Candidate, rankFree, type StepLog } from './candidates.js';

/** An agent as routing sees one. */
export type RoutableAgent = Candidate & {
  readonly id: AgentId;
  readonly presence: Presence;
  readonly teams: readonly string[];
  readonly skills: Skills;
};

export interface AgentInput {
  readonly teamKey: string;
  /** What people call the teams, by key; the key stands in. */
  readonly teamNames?: ReadonlyMap<string, string>;
  /** The team to fall back to; null when there is none. */
  readonly generalistKey: string | null;
  readonly agents: readonly RoutableAgent[];
  /** Agents not to ask (again): they declined or did not answer. */
  readonly excluded: ReadonlySet<AgentId>;
  /** The agent who knows the conversation, asked first whatever the team. */
  readonly preferred: AgentId | null;
}

export interface AgentChoice {
  /** The agent to offer the conversation to; null means that it waits. */
  readonly agentId: AgentId | null;
  /** The team it is offered to, or in whose queue it waits. */
  readonly teamKey: string;
  /** The team it was meant for, when another one takes it. */
  readonly fallbackFrom: string | null;
  /** Nobody at all is online: take contact details instead of promising a person. */
  readonly nobodyOnline: boolean;
  /** What was tried, in order, readable. */
  readonly steps: readonly { readonly step: string; readonly result: string }[];
}

interface Stage {
  readonly name: string;
  readonly takes: (agent: RoutableAgent) => boolean;
  /** The team the conversation belongs to once this agent takes it. */
  readonly teamOf: (agent: RoutableAgent) => string;
}

/**
 * Chooses who is offered a conversation: the preferred agent → the team → the generalists → anyone → the
 * team's queue → nobody online. In every stage an agent must be online, have free capacity and not be excluded;
 * the least relative load wins, then the longest idle, then the id. The result does not depend on the order of `agents`.
 */
export function chooseAgent(input: AgentInput): AgentChoice {
  const steps: StepLog = [];
  for (const stage of stagesFor(input)) {
    const agent = rankFree(input.agents.filter(stage.takes), { stage: stage.name, input, steps });
    if (!agent) continue;
    const teamKey = stage.teamOf(agent);
    const fallbackFrom = teamKey === input.teamKey ? null : input.teamKey;
    return { agentId: agent.id, teamKey, fallbackFrom, nobodyOnline: false, steps };
  }
  return waiting(input, steps);
}

function stagesFor({ teamKey, teamNames, generalistKey, preferred }: AgentInput): Stage[] {
  const stageOfTeam = (key: string): Stage => ({
    name: teamNames?.get(key) ?? key,
    takes: (a) => a.teams.includes(key),
    teamOf: () => key,
  });
  const stages = [stageOfTeam(teamKey)];
  if (preferred !== null)
    stages.unshift({ name: 'preferred agent', takes: (a) => a.id === preferred, teamOf: () => teamKey });
  if (generalistKey !== null && generalistKey !== teamKey) stages.push(stageOfTeam(generalistKey));
  stages.push({ name: 'everybody', takes: () => true, teamOf: (a) => a.teams[0] ?? teamKey });
  return stages;
}

function waiting({ teamKey, agents }: AgentInput, steps: StepLog): AgentChoice {
  const online = agents.filter((a) => a.presence === 'online' && a.capacity > 0);
  const ofTeam = online.filter((a) => a.teams.includes(teamKey)).length;
  const result =
    online.length === 0
      ? 'nobody is online at the moment'
      : `waits for the next free person; ${ofTeam} of the team and ${online.length} in all are online`;
  return {
    agentId: null,
    teamKey,
    fallbackFrom: null,
    nobodyOnline: online.length === 0,
    steps: [...steps, { step: 'wait', result }],
  };
}
