import { LONGEST_TEMPLATE, STARTER_TEMPLATE, openingVariables } from '@baton/briefing';
import { may, type AgentCaller, type OpeningSource } from '@baton/domain';
import { AgentRow, TeamRow, type EntityManager } from '@baton/persistence';
import { fresh } from '../../reading/rows.js';
import { openingUses, unused, type OpeningUse } from './uses.js';
import { mayEditOpening } from './whose.js';

/** A wording with what became of it. */
export interface OpeningView {
  readonly source: OpeningSource;
  /** Key of the team or id of the agent; empty for the default. */
  readonly key: string;
  /** Of the team or the agent; empty for the default. */
  readonly name: string;
  /** Empty while it has none of its own. */
  readonly template: string;
  readonly mayEdit: boolean;
  /** Of this very wording, in the last ninety days. */
  readonly use: OpeningUse;
  /** Wordings before it that were used in the last ninety days, the latest first. */
  readonly earlier: readonly EarlierOpening[];
}

export interface EarlierOpening {
  readonly template: string;
  readonly use: OpeningUse;
}

const MOST_EARLIER = 5;

/** What one needs to word an opening message. */
export const openingGuide = {
  variables: openingVariables,
  starter: STARTER_TEMPLATE,
  longest: LONGEST_TEMPLATE,
} as const;

/**
 * The wordings that the caller may see: the default, every team's, their own, and for leads those of agents who have
 * one (`also`: and that agent's). Three queries, however many there are.
 */
export async function openingsFor(
  em: EntityManager,
  caller: AgentCaller,
  { now, also }: { readonly now: Date; readonly also: string | null },
): Promise<OpeningView[]> {
  const teams = await em.find(TeamRow, { removedAt: null }, { ...fresh, orderBy: { name: 'asc' } });
  const agents = await em.find(AgentRow, agentsShownTo(caller, also), { ...fresh, orderBy: { name: 'asc' } });
  const own = agents.toSorted((a, b) => Number(b.id === caller.agentId) - Number(a.id === caller.agentId));
  const uses = await openingUses(em, now);
  const heads = [
    ...own.map(({ id, name, openingTemplate }) =>
      head('agent', { key: id, name, template: openingTemplate }),
    ),
    ...teams.map(({ key, name, openingTemplate }) => head('team', { key, name, template: openingTemplate })),
    head('default', { key: '', name: '', template: '' }),
  ];
  return heads.map((opening) => {
    const used = uses.filter(
      ({ source, sourceKey }) => source === opening.source && sourceKey === opening.key,
    );
    const earlier = used.filter(({ template }) => template !== opening.template);
    return {
      ...opening,
      mayEdit: opening.source !== 'default' && mayEditOpening(caller, opening),
      use: used.find(({ template }) => template === opening.template)?.use ?? unused,
      earlier: earlier.slice(0, MOST_EARLIER).map(({ template, use }) => ({ template, use })),
    };
  });
}

type Head = Pick<OpeningView, 'source' | 'key' | 'name' | 'template'>;

function head(source: OpeningSource, rest: Omit<Head, 'source'>): Head {
  return { source, ...rest };
}

function agentsShownTo(caller: AgentCaller, also: string | null): object {
  const self = { id: caller.agentId };
  if (!may(caller, 'edit_openings')) return self;
  const others = { disabled: false, openingTemplate: { $ne: '' } };
  return { $or: [self, others, ...(also === null ? [] : [{ id: also }])] };
}
