import type { AgentCaller, AgentId, ConversationId, VisitorCaller } from '@baton/domain';
import { AgentRow, AgentTeamRow, TeamRow } from '@baton/persistence';
import type { Office } from './deployment.ts';

/** A new anonymous visitor. */
export async function visitor({ app }: Office): Promise<VisitorCaller> {
  const session = await app.startVisitorSession({ kind: 'anonymous' }, {});
  if (!session.ok) throw new Error(session.problem.message);
  return { kind: 'visitor', customerId: session.value.customerId, expiresAt: session.value.expiresAt };
}

/** A new conversation of this visitor. */
export async function opened({ app }: Office, caller: VisitorCaller): Promise<ConversationId> {
  const result = await app.openConversation(caller, { clientConversationId: crypto.randomUUID() });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** The agents of the demo shop, as callers. */
export async function agents({ db }: Office): Promise<AgentCaller[]> {
  const em = db.fork();
  const teamKeys = new Map((await em.find(TeamRow, {})).map((team) => [team.id, team.key]));
  const memberships = Map.groupBy(await em.find(AgentTeamRow, {}), (m) => m.agentId);
  const rows = await em.find(AgentRow, { role: 'agent' }, { orderBy: { email: 'asc' } });
  return rows.map(({ id, name, role }) => ({
    kind: 'agent',
    agentId: id,
    role,
    name,
    teams: (memberships.get(id) ?? []).flatMap((m) => teamKeys.get(m.teamId) ?? []),
    expiresAt: new Date(Date.now() + 3_600_000),
  }));
}

export async function setCapacity(
  { db }: Office,
  agentIds: readonly AgentId[],
  capacity: number,
): Promise<void> {
  await db.fork().nativeUpdate(AgentRow, { id: { $in: [...agentIds] } }, { capacity });
}
