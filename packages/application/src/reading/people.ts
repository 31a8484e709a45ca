import { AgentRow, ApiKeyRow, TeamRow, type EntityManager } from '@baton/persistence';
import { fresh } from './rows.js';

/** The teams in use. */
export async function allTeams(em: EntityManager): Promise<TeamRow[]> {
  return em.find(TeamRow, { removedAt: null }, { ...fresh, orderBy: { name: 'asc' } });
}

export async function allAgents(em: EntityManager, withDisabled: boolean): Promise<AgentRow[]> {
  return em.find(AgentRow, withDisabled ? {} : { disabled: false }, { ...fresh, orderBy: { name: 'asc' } });
}

/** Every key that was ever made, newest first: a revoked one stays visible. */
export async function allApiKeys(em: EntityManager): Promise<ApiKeyRow[]> {
  return em.find(ApiKeyRow, {}, { ...fresh, orderBy: { createdAt: 'desc' } });
}
