import type { Role } from '@baton/graphql-client/console';
import { m } from '../messages.js';

export interface PageId {
  /** As it stands in the address. */
  readonly id: string;
  readonly title: string;
  /** What the command bar says. */
  readonly command: string;
  /** For leads and admins only. */
  readonly forLeads: boolean;
}

/** The pages beside the inbox, in the order of the rail. */
export const pageIds = [
  { id: 'floor', title: m.rail.floor, command: m.commands.floor, forLeads: true },
  { id: 'topics', title: m.rail.topics, command: m.commands.topics, forLeads: true },
  { id: 'policy', title: m.rail.policy, command: m.commands.policy, forLeads: true },
  { id: 'customers', title: m.rail.customers, command: m.commands.customers, forLeads: true },
  { id: 'openings', title: m.rail.openings, command: m.commands.openings, forLeads: false },
  { id: 'knowledge', title: m.rail.knowledge, command: m.commands.knowledge, forLeads: true },
  { id: 'teams', title: m.rail.teams, command: m.commands.teams, forLeads: true },
  { id: 'people', title: m.rail.people, command: m.commands.people, forLeads: true },
] as const satisfies readonly PageId[];

export type PageName = (typeof pageIds)[number]['id'];

/** The pages that somebody of this role may open. */
export function pagesFor(role: Role): readonly (typeof pageIds)[number][] {
  return pageIds.filter(({ forLeads }) => !forLeads || role !== 'AGENT');
}
