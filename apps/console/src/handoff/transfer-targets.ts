import type { TransferTargetsQuery } from '@baton/graphql-client/console';
import type { TransferTarget } from './handoff.svelte.js';

type Team = TransferTargetsQuery['teams'][number];
type Agent = TransferTargetsQuery['agents'][number];

export type TargetChoice =
  | {
      readonly kind: 'team';
      readonly id: string;
      readonly key: string;
      readonly name: string;
      readonly team: Team;
    }
  | { readonly kind: 'agent'; readonly id: string; readonly name: string; readonly agent: Agent };

export function toTarget(choice: TargetChoice): TransferTarget {
  return choice.kind === 'team' ? { team: choice.key } : { agentId: choice.id };
}

const ready = (agent: Agent): number =>
  agent.presence !== 'ONLINE' ? 2 : agent.load >= agent.capacity ? 1 : 0;

/** Teams first, then agents who could take it at once before those who could not; not the agent themself. */
export function targetsFor(
  found: TransferTargetsQuery & { readonly myId: string; readonly search: string },
): readonly TargetChoice[] {
  const words = found.search.trim().toLocaleLowerCase();
  const fits = (...texts: readonly string[]): boolean => texts.join(' ').toLocaleLowerCase().includes(words);
  const teams = found.teams
    .filter((team) => fits(team.name, team.handles))
    .map((team) => ({ kind: 'team', id: team.id, key: team.key, name: team.name, team }) as const);
  const agents = found.agents
    .filter(
      (agent) =>
        agent.id !== found.myId && fits(agent.name, agent.title, ...agent.teams.map((team) => team.name)),
    )
    .toSorted((a, b) => ready(a) - ready(b) || a.load / a.capacity - b.load / b.capacity)
    .map((agent) => ({ kind: 'agent', id: agent.id, name: agent.name, agent }) as const);
  return [...teams, ...agents];
}
