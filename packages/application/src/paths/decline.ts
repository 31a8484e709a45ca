import { AgentId, ConversationId, TeamRouting, type Actor, type Caller, type PassCause } from '@baton/domain';
import { ConversationRow, type ConversationTx } from '@baton/persistence';
import { z } from 'zod';
import { lockKnownAgent } from '../organisation/lock-agent.js';
import { systemActor } from '../conversations/append-message.js';
import { actorOf, isAgent, underLock, type ChangeResult } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems } from '../kernel/problem.js';
import { changePresence } from '../organisation/presence/change-presence.js';

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
    passOn(tx, {
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
  what: {
    readonly conversationId: ConversationId;
    readonly agentId: AgentId;
    readonly offeredAt?: string | undefined;
  },
): Promise<void> {
  await underLock(deps, what.conversationId, async (tx) => {
    const { conversation } = tx;
    if (conversation.state !== 'queued' || conversation.offeredToId !== what.agentId) return;
    const at = deps.now();
    const { offeredAt } = conversation;
    if (what.offeredAt !== undefined && offeredAt?.toISOString() !== what.offeredAt) return;
    const agent = await lockKnownAgent(tx, what.agentId);
    passOn(tx, {
      agentId: agent.id,
      agentName: agent.name,
      cause: 'timed_out',
      actor: systemActor,
      at,
    });
    // Not before: what else is offered to them is looked at then, and goes to others as well.
    if (agent.presence === 'online' && !(await tookSince(tx, agent.id, offeredAt ?? at)))
      await changePresence(tx, agent, { presence: 'away', automatic: true, at });
  });
}

/** Whoever has taken another one meanwhile is there, and only cannot be everywhere. */
async function tookSince({ em }: ConversationTx, agentId: AgentId, since: Date): Promise<boolean> {
  return (await em.count(ConversationRow, { agentId, state: 'with_agent', acceptedAt: { $gte: since } })) > 0;
}

/** Takes an offer back and has the router look again. */
export function passOn(
  tx: ConversationTx,
  what: { agentId: AgentId; agentName: string; cause: PassCause; actor: Actor; at: Date },
): void {
  const { agentId, agentName, cause, actor, at } = what;
  const { conversation } = tx;
  conversation.offeredToId = null;
  conversation.offeredAt = null;
  tx.append({ type: 'conversation.declined', payload: { agentId, agentName, cause }, actor, at });
  tx.touchInbox('conversation.declined');
  tx.enqueue('route', { conversationId: conversation.id });
}

/** How late the delayed job may be before the sweep does its work. */
const GRACE_SECONDS = 10;
const EXPIRED_AT_ONCE = 50;

const Stale = z.array(z.object({ id: ConversationId, agent: AgentId, at: z.coerce.number() }));

/** Passes on what was offered and never answered, should the delayed job be lost. Returns how many. */
export async function expireOffers(deps: UseCaseDeps): Promise<number> {
  const rows = await deps.spine.db.fork().execute(
    `select c.id, c.offered_to_id as agent, extract(epoch from c.offered_at) * 1000 as at
     from conversation c join team t on t.id = c.team_id
     where c.offered_to_id is not null
       and c.offered_at + make_interval(secs => coalesce((t.routing->>'acceptSeconds')::int, ?) + ?) < ?
     limit ?`,
    [TeamRouting.parse({}).acceptSeconds, GRACE_SECONDS, deps.now(), EXPIRED_AT_ONCE],
  );
  const stale = Stale.parse(rows);
  for (const { id, agent, at } of stale)
    await offerTimeout(deps, {
      conversationId: id,
      agentId: agent,
      offeredAt: new Date(at).toISOString(),
    });
  return stale.length;
}
