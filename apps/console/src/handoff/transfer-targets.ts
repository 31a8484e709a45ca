import type { TransferTargetsQuery } from '@baton/graphql-client/console';
import { m } from '../messages.js';
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

/** Why an agent cannot take it now, in one or two words; null when they can. */
export function obstacleOf({
  presence,
  load,
  capacity,
}: Pick<Agent, 'presence' | 'load' | 'capacity'>): string | null {
  if (presence !== 'ONLINE') return m.presence[presence].toLowerCase();
  return load >= capacity ? m.handoff.full : null;
}

/** The choice that a target stands for; null when it is not among them, or cannot take it. */
export function chosenBy(found: TransferTargetsQuery, target: TransferTarget): TargetChoice | null {
  const choice = targetsFor({ ...found, exceptId: null, search: '' }).find((one) =>
    one.kind === 'team' ? one.key === target.team : one.id === target.agentId,
  );
  return !choice || (choice.kind === 'agent' && obstacleOf(choice.agent) !== null) ? null : choice;
}

const ready = (agent: Agent): number =>
  agent.presence !== 'ONLINE' ? 2 : agent.load >= agent.capacity ? 1 : 0;

/** Teams first, then agents who could take it at once before those who could not; not who has it. */
export function targetsFor(
  found: TransferTargetsQuery & { readonly exceptId: string | null; readonly search: string },
): readonly TargetChoice[] {
  const words = found.search.trim().toLocaleLowerCase();
  const fits = (...texts: readonly string[]): boolean => texts.join(' ').toLocaleLowerCase().includes(words);
  const teams = found.teams
    .filter((team) => fits(team.name, team.handles))
    .map((team) => ({ kind: 'team', id: team.id, key: team.key, name: team.name, team }) as const);
  const agents = found.agents
    .filter(
      (agent) =>
        agent.id !== found.exceptId && fits(agent.name, agent.title, ...agent.teams.map((team) => team.name)),
    )
    .toSorted((a, b) => ready(a) - ready(b) || a.load / a.capacity - b.load / b.capacity)
    .map((agent) => ({ kind: 'agent', id: agent.id, name: agent.name, agent }) as const);
  return [...teams, ...agents];
}
