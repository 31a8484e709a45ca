import { randomUUID } from 'node:crypto';
import type {
  Account,
  AgentId,
  BusinessHours,
  CustomerId,
  IntentDefinition,
  Role,
  Segment,
  Skills,
  TeamId,
  TeamRouting,
} from '@baton/domain';
import {
  AgentRow,
  AgentTeamRow,
  ArticleRow,
  CustomerAccountRow,
  CustomerRow,
  OrganisationRow,
  PolicyVersionRow,
  TaxonomyVersionRow,
  TeamRow,
  type EntityManager,
} from '@baton/persistence';
import { defaultPolicy } from '@baton/rules';
import { hashPassword } from '../identity/passwords.js';
import type { Voice } from '../bot/voice.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import type { OrganisationSettings } from './organisation.js';

/** Everything an organisation starts with; the demo shop is one such blueprint. */
export interface Blueprint {
  readonly name: string;
  readonly settings: OrganisationSettings;
  readonly voice: Voice;
  readonly teams: readonly {
    readonly key: string;
    readonly name: string;
    readonly handles: string;
    readonly description: string;
    readonly generalist: boolean;
    readonly openingTemplate: string;
    readonly offerTemplate: string;
    readonly hours: BusinessHours | null;
    readonly languages?: readonly string[];
    /** Key of another team of the blueprint. */
    readonly fallback?: string | null;
    readonly skills?: Skills;
    readonly routing?: Partial<TeamRouting>;
  }[];
  readonly agents: readonly {
    readonly email: string;
    readonly name: string;
    readonly title: string;
    readonly role: Role;
    readonly teams: readonly string[];
    readonly skills: Skills;
    readonly languages?: readonly string[];
    readonly capacity: number;
    readonly password: string;
  }[];
  readonly intents: readonly IntentDefinition[];
  readonly outOfScope: readonly string[];
  readonly articles: readonly {
    readonly slug: string;
    readonly title: string;
    readonly summary: string;
    readonly body: string;
    readonly intents: readonly string[];
    readonly keywords: readonly string[];
  }[];
  readonly customers: readonly {
    readonly externalId: string;
    readonly name: string;
    readonly email: string;
    readonly locale: string;
    readonly segments: readonly Segment[];
    readonly account: Account;
  }[];
}

const SETUP_LOCK = 7_201_002;

/**
 * Sets up the organisation from a blueprint, once: two processes that start together make one organisation.
 * Returns whether this call made it.
 */
export async function setUpOrganisation(deps: UseCaseDeps, blueprint: Blueprint): Promise<boolean> {
  const passwords = new Map<string, string>();
  for (const { password } of blueprint.agents) {
    // Demo agents share one password; argon2 is slow on purpose, so it is hashed once.
    if (!passwords.has(password)) passwords.set(password, await hashPassword(password));
  }
  return deps.spine.inTransaction(async (tx) => {
    await tx.em.execute('select pg_advisory_xact_lock(?)', [SETUP_LOCK]);
    if ((await tx.em.count(OrganisationRow, {})) > 0) return false;
    const at = deps.now();
    create(tx.em, blueprint, { at, passwords });
    tx.enqueue('embed_articles', {});
    return true;
  });
}

function create(
  em: EntityManager,
  blueprint: Blueprint,
  made: { at: Date; passwords: Map<string, string> },
): void {
  const { at } = made;
  const version = 1;
  em.create(PolicyVersionRow, {
    version,
    data: { ...defaultPolicy, version },
    note: 'The default policy',
    createdAt: at,
  });
  const taxonomy = { version, intents: [...blueprint.intents], outOfScope: [...blueprint.outOfScope] };
  em.create(TaxonomyVersionRow, { version, data: taxonomy, note: 'The first taxonomy', createdAt: at });
  em.create(OrganisationRow, {
    id: 1,
    name: blueprint.name,
    settings: { ...blueprint.settings },
    voice: { ...blueprint.voice },
    policyVersion: version,
    updatedAt: at,
  });
  createPeople(em, blueprint, made);
  for (const { intents, keywords, ...article } of blueprint.articles) {
    em.create(ArticleRow, {
      ...article,
      intents: [...intents],
      keywords: [...keywords],
      vector: null,
      vectorModel: null,
    });
  }
  for (const { account, segments, ...customer } of blueprint.customers) {
    const id = randomUUID() as CustomerId;
    em.create(CustomerRow, { id, ...customer, segments: [...segments], createdAt: at });
    em.create(CustomerAccountRow, { customerId: id, data: account, updatedAt: at });
  }
}

function createPeople(
  em: EntityManager,
  blueprint: Blueprint,
  made: { at: Date; passwords: Map<string, string> },
): void {
  const teamIds = new Map<string, TeamId>();
  for (const { key } of blueprint.teams) teamIds.set(key, randomUUID() as TeamId);
  for (const { fallback, languages = [], skills = {}, routing = {}, ...team } of blueprint.teams) {
    const id = teamIds.get(team.key) ?? (randomUUID() as TeamId);
    const fallbackId = (fallback && teamIds.get(fallback)) || null;
    em.create(TeamRow, {
      id,
      ...team,
      fallbackId,
      languages: [...languages],
      skills: { ...skills },
      routing: { ...routing },
      createdAt: made.at,
    });
  }
  for (const { teams, password, skills, languages = [], ...agent } of blueprint.agents) {
    const id = randomUUID() as AgentId;
    em.create(AgentRow, {
      id,
      ...agent,
      skills: { ...skills },
      languages: [...languages],
      passwordHash: made.passwords.get(password) ?? null,
      presence: 'offline',
      presenceAt: null,
      createdAt: made.at,
    });
    for (const key of teams) {
      const teamId = teamIds.get(key);
      if (teamId) em.create(AgentTeamRow, { agentId: id, teamId });
    }
  }
}
