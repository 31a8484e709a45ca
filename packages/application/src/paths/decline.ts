import { ConversationId, type Actor, type AgentId, type Caller, type PassCause } from '@baton/domain';
import { AgentRow, ConversationRow, EscalationRow, type ConversationTx } from '@baton/persistence';
import { z } from 'zod';
import { systemActor } from '../conversations/append-message.js';
import { actorOf, isAgent, underLock, type ChangeResult } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems } from '../kernel/problem.js';
import { OFFER_SECONDS } from './offer-seconds.js';

const Input = z.object({ conversationId: ConversationId });

/** The agent passes on a conversation offered to them; it is offered to the next one. */
export async function declineConversation(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<ChangeResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!isAgent(caller)) return problems.notAllowed('Only an agent can decline a conversation.');
  return underLock(deps, parsed.value.conversationId, async (tx): Promise<ChangeResult> => {
    if (tx.conversation.state !== 'queued') return problems.wrongState(tx.conversation.state, 'declined');
    if (tx.conversation.offeredToId !== caller.agentId) return ok(tx.conversation.id);
    await passOn(tx, {
      agentId: caller.agentId,
      agentName: caller.name,
      cause: 'declined',
      actor: actorOf(caller),
      at: deps.now(),
    });
    return ok(tx.conversation.id);
  });
}

/**
 * The job `offer_timeout`: the agent did not answer, so the next one is asked, and the silent one is set to
 * away, because the next customer would only wait for them too.
 */
export async function offerTimeout(
  deps: UseCaseDeps,
  what: { readonly conversationId: ConversationId; readonly agentId: AgentId },
): Promise<void> {
  await underLock(deps, what.conversationId, async (tx) => {
    const { conversation } = tx;
    if (conversation.state !== 'queued' || conversation.offeredToId !== what.agentId) return;
    const at = deps.now();
    const agent = await tx.em.findOneOrFail(AgentRow, { id: what.agentId });
    if (agent.presence === 'online') {
      agent.presence = 'away';
      agent.presenceAt = at;
      tx.touchInbox('presence.changed');
    }
    await passOn(tx, {
      agentId: agent.id,
      agentName: agent.name,
      cause: 'timed_out',
      actor: systemActor,
      at,
    });
  });
}

async function passOn(
  tx: ConversationTx,
  what: { agentId: AgentId; agentName: string; cause: PassCause; actor: Actor; at: Date },
): Promise<void> {
  const { agentId, agentName, cause, actor, at } = what;
  const { conversation } = tx;
  conversation.offeredToId = null;
  conversation.offeredAt = null;
  tx.append({ type: 'conversation.declined', payload: { agentId, agentName, cause }, actor, at });
  tx.touchInbox('conversation.declined');
  const escalation = await tx.em.findOne(
    EscalationRow,
    { conversationId: conversation.id },
    { orderBy: { atSeq: 'desc' } },
  );
  if (escalation) tx.enqueue('route', { conversationId: conversation.id, escalationId: escalation.id });
}

/** How late the delayed job may be before the sweep does its work. */
const GRACE_MS = 10_000;

/** Passes on what was offered and never answered, should the delayed job be lost. Returns how many. */
export async function expireOffers(deps: UseCaseDeps): Promise<number> {
  const before = new Date(deps.now().getTime() - OFFER_SECONDS * 1000 - GRACE_MS);
  const em = deps.spine.db.fork();
  const stale = await em.find(
    ConversationRow,
    { state: 'queued', offeredAt: { $lt: before } },
    { fields: ['id', 'offeredToId'], limit: EXPIRED_AT_ONCE },
  );
  for (const { id, offeredToId } of stale) {
    if (offeredToId) await offerTimeout(deps, { conversationId: id, agentId: offeredToId });
  }
  return stale.length;
}

const EXPIRED_AT_ONCE = 50;
