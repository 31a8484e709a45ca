import { AgentId, ConversationId, TeamRouting } from '@baton/domain';
import type { RoutableAgent, RoutableTeam, Waiting } from '../floor.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const agentId = (n: number): AgentId => AgentId.parse(uuid(n));
export const conversationId = (n: number): ConversationId => ConversationId.parse(uuid(n));

type TeamParts = Partial<Omit<RoutableTeam, 'routing'>> & {
  readonly routing?: Partial<RoutableTeam['routing']>;
};

/** A team that is open and falls back to nobody in particular. */
export function team(key: string, parts: TeamParts = {}): RoutableTeam {
  const name = key.charAt(0).toUpperCase() + key.slice(1);
  const routing = TeamRouting.parse(parts.routing ?? {});
  return { key, name, fallback: null, generalist: false, open: true, languages: [], ...parts, routing };
}

/** Somebody of Billing, online, with four places free. */
export function agent(n: number, parts: Partial<RoutableAgent> = {}): RoutableAgent {
  return {
    id: agentId(n),
    name: `Agent ${n}`,
    presence: 'online',
    teams: ['billing'],
    skills: {},
    languages: [],
    load: 0,
    capacity: 4,
    lastAssignedAt: null,
    ...parts,
  };
}

/** A conversation for Billing that has just begun to wait; in order of `n`. */
export function waiting(n: number, parts: Partial<Waiting> = {}): Waiting {
  return {
    id: conversationId(n),
    teamKey: 'billing',
    needs: {},
    language: null,
    preferred: null,
    units: 1,
    rank: n,
    waitedSeconds: 0,
    excluded: new Set(),
    passed: new Set(),
    ...parts,
  };
}
