import type { OpeningSource } from '@baton/domain';
import type { AgentRow, TeamRow } from '@baton/persistence';

/** A wording and whose it is. */
export interface OpeningTemplate {
  readonly source: OpeningSource;
  /** Key of the team or id of the agent; empty for the default. */
  readonly sourceKey: string;
  /** Empty for the default, which the composer of openings knows. */
  readonly template: string;
}

/** Whose wording an opening is in: the agent's own where they have one, else the team's, else the default. */
export function wordingFor(people: {
  readonly agent: Pick<AgentRow, 'id' | 'openingTemplate'> | null;
  readonly team: Pick<TeamRow, 'key' | 'openingTemplate'> | null;
}): OpeningTemplate {
  const { agent, team } = people;
  if (agent && agent.openingTemplate.trim() !== '')
    return { source: 'agent', sourceKey: agent.id, template: agent.openingTemplate };
  if (team && team.openingTemplate.trim() !== '')
    return { source: 'team', sourceKey: team.key, template: team.openingTemplate };
  return { source: 'default', sourceKey: '', template: '' };
}
