import type { AgentId } from '@baton/domain';
import type { UseCaseDeps } from '../../kernel/deps.js';

/**
 * Agents are there: their sockets are open. One statement, however many. Whoever was online until their connection was lost
 * is online again; who went, was sent away or missed an offer stays as they are.
 */
export async function sawAgents(deps: UseCaseDeps, ids: readonly AgentId[]): Promise<void> {
  if (ids.length > 0) await saw(deps, ids, 'not disabled');
}

/** As `sawAgents`, for a request without a socket. Programs work without one, so for them nothing begins with it. */
export async function heardFrom(deps: UseCaseDeps, id: AgentId): Promise<void> {
  await saw(deps, [id], 'not disabled and seen_at is not null');
}

async function saw(deps: UseCaseDeps, ids: readonly AgentId[], which: string): Promise<void> {
  const at = deps.now();
  await deps.spine.inTransaction(async (tx) => {
    // Locked in one order, or two processes with the same agents would wait for each other.
    const back = await tx.em.execute(
      `with seen as (
         select id, presence_lost and presence_automatic and presence <> 'online' as back from agent
         where id = any (cast(? as uuid[])) and ${which} order by id for update
       ), written as (
         update agent set
           seen_at = ?,
           presence = case when back then 'online' else presence end,
           presence_at = case when back then ? else presence_at end,
           presence_automatic = presence_automatic and not back,
           presence_lost = presence_lost and not back
         from seen where agent.id = seen.id
       )
       select id from seen where back`,
      [`{${ids.join(',')}}`, at, at],
    );
    if (back.length > 0) tx.touchInbox('presence.changed');
  });
}
