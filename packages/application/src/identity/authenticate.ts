import { CustomerId, may, type Caller } from '@baton/domain';
import { AgentRow, AgentTeamRow, CustomerRow, TeamRow } from '@baton/persistence';
import type { UseCaseDeps } from '../kernel/deps.js';
import { API_KEY_PREFIX, findApiKey } from './api-keys.js';
import type { Tokens } from './tokens.js';

export interface Credentials {
  /** Bearer token or API key, from the header, the cookie or the socket's connection parameters. */
  readonly token: string | null;
  /** Customer id an integrator wants to act for. */
  readonly onBehalfOf: string | null;
}

export const anonymous: Caller = { kind: 'anonymous' };

/**
 * Who is calling. No token: anonymous. A token that is forged, expired, signed out or revoked: null, which the
 * API answers with UNAUTHENTICATED rather than silently serving an anonymous caller.
 */
export async function authenticate(
  deps: UseCaseDeps & { readonly tokens: Tokens },
  credentials: Credentials,
): Promise<Caller | null> {
  const { token } = credentials;
  if (token === null) return anonymous;
  if (token.startsWith(API_KEY_PREFIX)) return integrator(deps, token, credentials.onBehalfOf);
  const verified = await deps.tokens.verify(token);
  if (!verified) return null;
  if (verified.kind === 'agent') return agent(deps, verified);
  return { kind: 'visitor', customerId: verified.customerId, expiresAt: verified.expiresAt };
}

async function agent(
  deps: UseCaseDeps,
  verified: { agentId: AgentRow['id']; tokenVersion: number; expiresAt: Date },
): Promise<Caller | null> {
  const em = deps.spine.db.fork();
  const row = await em.findOne(AgentRow, { id: verified.agentId, disabled: false });
  if (!row || row.tokenVersion !== verified.tokenVersion) return null;
  const memberships = await em.find(AgentTeamRow, { agentId: row.id });
  const teams = await em.find(TeamRow, {
    id: { $in: memberships.map((m) => m.teamId) },
    removedAt: null,
  });
  return {
    kind: 'agent',
    agentId: row.id,
    role: row.role,
    name: row.name,
    teams: teams.map((t) => t.key),
    expiresAt: verified.expiresAt,
  };
}

async function integrator(
  deps: UseCaseDeps,
  secret: string,
  onBehalfOf: string | null,
): Promise<Caller | null> {
  const key = await findApiKey(deps, secret);
  if (!key) return null;
  const named = { kind: 'integrator', apiKeyId: key.id, name: key.name, scopes: key.scopes } as const;
  const caller = { ...named, onBehalfOf: null };
  // A key that may not act for customers acts for nobody, rather than telling who they are.
  if (onBehalfOf === null || !may(caller, 'chat_as_customer')) return caller;
  const id = CustomerId.safeParse(onBehalfOf);
  const customer = id.success ? await deps.spine.db.fork().findOne(CustomerRow, { id: id.data }) : null;
  return { ...caller, onBehalfOf: customer?.id ?? null };
}
