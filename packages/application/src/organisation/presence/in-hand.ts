import type { AgentId } from '@baton/domain';
import { ConversationRow, type Tx } from '@baton/persistence';

/** Lets routing look again at what is offered to an agent who may not be able to take it any more. */
export async function routeOffered(tx: Tx, agentId: AgentId): Promise<void> {
  const offered = await tx.em.find(
    ConversationRow,
    { offeredToId: agentId },
    { fields: ['id'], disableIdentityMap: true },
  );
  for (const { id } of offered) tx.enqueue('route', { conversationId: id });
}

/** Lets the guardian of each conversation that an agent holds look whether they are still there, after `graceMs`. */
export async function guardHeld(
  tx: Tx,
  { agentId, graceMs }: { readonly agentId: AgentId; readonly graceMs: number },
): Promise<void> {
  const held = await tx.em.find(
    ConversationRow,
    { agentId, state: 'with_agent' },
    { fields: ['id'], disableIdentityMap: true },
  );
  // One look is enough, however often somebody comes and goes: it says itself when the next one is due.
  for (const { id } of held)
    tx.enqueue('guard', { conversationId: id }, { delayMs: graceMs, dedupe: `guard:${id}:${graceMs}` });
}
