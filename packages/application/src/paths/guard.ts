import { ConversationId } from '@baton/domain';
import { TeamRow, type AgentRow as Agent, type ConversationTx } from '@baton/persistence';
import { dueFor, type Due } from '@baton/routing';
import { z } from 'zod';
import { lockKnownAgent } from '../organisation/lock-agent.js';
import { systemActor } from '../conversations/append-message.js';
import { underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { routingOfTeam } from './floor.js';
import { requeue } from './requeue.js';

/**
 * The job `guard`: is the person who holds this conversation still with it? Decides from what is stored and how late it
 * is, and says when to look again; so it may run too early, too late and twice.
 */
export async function guard(deps: UseCaseDeps, conversationId: ConversationId): Promise<void> {
  await underLock(deps, conversationId, async (tx) => {
    const { conversation } = tx;
    conversation.guardAt = null;
    if (conversation.state !== 'with_agent' || conversation.agentId === null) return;
    const at = deps.now();
    const agent = await lockKnownAgent(tx, conversation.agentId);
    const due = await dueNow(tx, { agent, at });
    if (due.action === 'requeue' && due.cause !== null) {
      await requeue(tx, { agent, cause: due.cause, at });
      return;
    }
    if (due.action === 'warn') warn(tx, { agent, due, at });
    watchAt(tx, due.at, at);
  });
}

/** What is due of the conversation's agent, as of `at`. */
export async function dueNow(
  { em, conversation }: Pick<ConversationTx, 'em' | 'conversation'>,
  { agent, at }: { readonly agent: Pick<Agent, 'presence' | 'presenceAt' | 'disabled'>; readonly at: Date },
): Promise<Due> {
  const team = await em.findOne(TeamRow, { id: conversation.teamId });
  const { unansweredSince, warnedAt } = conversation;
  const { silentSeconds } = routingOfTeam(team ?? { routing: {} });
  return dueFor({ unansweredSince, warnedAt, agent, silentSeconds }, at);
}

/** Has the guardian look again then, unless it will look earlier anyway; null: no need. */
export function watchAt(tx: ConversationTx, when: Date | null, now: Date): void {
  const { conversation } = tx;
  if (when === null || (conversation.guardAt !== null && conversation.guardAt <= when)) return;
  conversation.guardAt = when;
  const delayMs = Math.max(0, when.getTime() - now.getTime());
  tx.enqueue('guard', { conversationId: conversation.id }, { delayMs });
}

/** The customer waits for an answer of the agent from now on. */
export async function awaitAnswer(tx: ConversationTx, at: Date): Promise<void> {
  const { conversation } = tx;
  if (conversation.state !== 'with_agent' || conversation.unansweredSince !== null) return;
  conversation.unansweredSince = at;
  conversation.warnedAt = null;
  const team = await tx.em.findOne(TeamRow, { id: conversation.teamId });
  const { silentSeconds } = routingOfTeam(team ?? { routing: {} });
  watchAt(tx, new Date(at.getTime() + silentSeconds * 1000), at);
}

/** Nobody waits any more. */
export function answered({ conversation }: ConversationTx): void {
  conversation.unansweredSince = null;
  conversation.warnedAt = null;
}

function warn(tx: ConversationTx, what: { agent: Agent; due: Due; at: Date }): void {
  const { agent, due, at } = what;
  const { conversation } = tx;
  conversation.warnedAt = at;
  const unansweredSince = (conversation.unansweredSince ?? at).toISOString();
  const requeueAt = (due.at ?? at).toISOString();
  tx.append({
    type: 'agent.warned',
    payload: { agentId: agent.id, agentName: agent.name, unansweredSince, requeueAt },
    actor: systemActor,
    at,
  });
  tx.touchInbox('agent.warned');
}

const Ids = z.array(z.object({ id: ConversationId }));
/** How late a job may be before the sweep does its work. */
const LATE_SECONDS = 5;
const AT_ONCE = 50;

/**
 * Does the guardians' work where their job was lost, and where nobody thought of one: conversations of agents who have
 * been offline for a minute or were disabled. Returns how many were looked at.
 */
export async function guardForgotten(deps: UseCaseDeps): Promise<number> {
  const now = deps.now();
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  const rows = await deps.spine.db.fork().execute(
    `select id from conversation where guard_at < ?
     union
     select c.id from conversation c join agent a on a.id = c.agent_id
     where c.state = 'with_agent'
       and (a.disabled or (a.presence = 'offline' and coalesce(a.presence_at, '-infinity') < ?))
     limit ?`,
    [before(LATE_SECONDS), before(OFFLINE_LONG_SECONDS), AT_ONCE],
  );
  const ids = Ids.parse(rows);
  for (const { id } of ids) await guard(deps, id);
  return ids.length;
}

/** Past the grace of `dueFor`, and late for the job that the presence's change had asked for. */
const OFFLINE_LONG_SECONDS = 65;
