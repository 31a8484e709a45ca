import {
  AgentId,
  ConversationId,
  may,
  nextState,
  type Caller,
  type Note,
  type RoutingDecision,
} from '@baton/domain';
import { AgentRow, NoteRow, TeamRow, type ConversationTx } from '@baton/persistence';
import { rankOf } from '@baton/routing';
import { v4 as uuid } from 'uuid';
import { z } from 'zod';
import { latestEscalation } from '../handoff/latest-escalation.js';
import { speak } from '../bot/speak.js';
import { writeBrief } from '../context/brief.js';
import { mayLead } from '../conversations/access.js';
import { systemActor } from '../conversations/append-message.js';
import { changeState } from '../conversations/change-state.js';
import { actorOf, isAgent, underLock, type ChangeResult } from '../handoff/change-hands.js';
import { notYours } from '../handoff/leave.js';
import { TICKET_DEFER_MS, hasOpenTicket } from '../handoff/tickets.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems } from '../kernel/problem.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { learnPath } from './corrections.js';
import { expireLater } from './expire-later.js';
import { loadFloor, routingOfTeam } from './floor.js';
import { outlookFor, type Outlook } from './outlook.js';
import { storeRouting, waitingRouting } from './record-routing.js';
import { findTarget, type Target } from './transfer-target.js';

const Input = z
  .object({
    conversationId: ConversationId,
    team: z.string().max(40).nullish(),
    agentId: AgentId.nullish(),
    reason: z.string().trim().min(1, 'must not be empty').max(500, 'must be at most 500 characters'),
  })
  .refine((i) => (i.team ? 1 : 0) + (i.agentId ? 1 : 0) === 1, {
    path: ['team'],
    message: 'name either a team or an agent',
  });

/**
 * Passes the conversation on to a team or to one agent, with the reason and an up-to-date brief. It keeps its place:
 * nobody waits from the beginning because they came to the wrong desk.
 */
export async function transferConversation(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<ChangeResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { conversationId, team, agentId, reason } = parsed.value;
  return underLock(deps, conversationId, async (tx): Promise<ChangeResult> => {
    const { conversation } = tx;
    const allowed =
      conversation.state === 'with_agent' ? mayLead(caller, conversation) : may(caller, 'work_conversations');
    if (!allowed) return notYours();
    if (!nextState(conversation.state, 'transfer'))
      return problems.wrongState(conversation.state, 'transferred');
    const target = await findTarget(tx, { team: team ?? null, agentId: agentId ?? null });
    if (!target.ok) return target;
    // Asked again, or asked for what is so already.
    if (isThere(tx, target.value)) return ok(conversation.id);
    await moveTo(tx, { target: target.value, reason, caller, at: deps.now() });
    return ok(conversation.id);
  });
}

async function moveTo(
  tx: ConversationTx,
  what: { target: Target; reason: string; caller: Caller; at: Date },
): Promise<void> {
  const { target, reason, caller, at } = what;
  const { conversation, em } = tx;
  const holder = conversation.agentId;
  const from = await em.findOne(TeamRow, { id: conversation.teamId });
  const actor = actorOf(caller);
  const organisation = await loadOrganisation(em);
  const escalation = await latestEscalation(tx);
  // Somebody who waits and gets a name in the same team goes on waiting; they hear of it when it is accepted.
  const isSettled = conversation.state === 'queued' && from?.id === target.team.id;
  const waitsSince = isSettled ? conversation.queuedAt : at;
  changeState(tx, 'transfer', { actor, at });
  const isTicket = await hasOpenTicket(tx);
  placeWith(tx, { target, escalatedAt: escalation?.at ?? at, waitsSince: waitsSince ?? at, isTicket, at });
  const values = { team: target.team.name, handles: target.team.handles };
  const { voice } = organisation;
  if (!isSettled) speak(tx, { author: 'system', actor: systemActor, voice, key: 'transferred', values, at });
  noteReason(tx, { to: nameOf(target), reason, caller, at });
  await em.flush();
  const outlook = await outlookFor(em, {
    floor: await loadFloor(em, at),
    team: target.team,
    conversation,
    now: at,
  });
  storeRouting(tx, {
    routing: routingTo(
      { target, outlook },
      `${actor.name ?? 'Somebody'} passed it to ${nameOf(target)}: “${reason}”`,
    ),
    escalationId: escalation?.id ?? null,
    teamName: target.team.name,
    at,
  });
  if (escalation) escalation.transfers += 1;
  await learnFrom(tx, { from, target, reason, caller, at });
  if (holder) await passOver(tx, { agentId: holder, at });
  await em.flush();
  await writeBrief(tx, { intents: (await currentTaxonomy(em))?.intents ?? [], organisation, at });
  askNext(tx, target, at);
}

/** Into the queue of the target, where it stands by how long it has waited since the escalation. */
function placeWith(
  { conversation }: ConversationTx,
  what: { target: Target; escalatedAt: Date; waitsSince: Date; isTicket: boolean; at: Date },
): void {
  const { target, escalatedAt, waitsSince, isTicket, at } = what;
  conversation.queuedAt = waitsSince;
  const rank = rankOf({ queuedAt: escalatedAt, priority: conversation.priority });
  conversation.rankAt = new Date(rank + (isTicket ? TICKET_DEFER_MS : 0));
  conversation.teamId = target.team.id;
  conversation.needs = target.team.skills;
  conversation.units = routingOfTeam(target.team).units;
  // A person has decided who should have it.
  conversation.preferredId = null;
  conversation.offeredToId = target.agent?.id ?? null;
  conversation.offeredAt = target.agent ? at : null;
}

function askNext(tx: ConversationTx, target: Target, at: Date): void {
  const conversationId = tx.conversation.id;
  if (!target.agent) return tx.enqueue('route', { conversationId });
  return expireLater(tx, { agentId: target.agent.id, team: target.team, at });
}

/** A conversation that came to the wrong team is an example for the next ones. */
async function learnFrom(
  tx: ConversationTx,
  what: { from: TeamRow | null; target: Target; reason: string; caller: Caller; at: Date },
): Promise<void> {
  const { from, target, reason, caller, at } = what;
  if (!from || from.id === target.team.id) return;
  const agentId = isAgent(caller) ? caller.agentId : null;
  await learnPath(tx, { from, to: target.team, agentId, reason, actor: actorOf(caller), at });
}

/** It waits where it is to go, for whom it is to go to. */
function isThere({ conversation }: ConversationTx, { team, agent }: Target): boolean {
  if (conversation.state !== 'queued') return false;
  return agent ? conversation.offeredToId === agent.id : conversation.teamId === team.id;
}

function nameOf({ agent, team }: Target): string {
  return agent?.name ?? team.name;
}

/** A person has decided: only place and wait are computed. */
function routingTo(
  { target: { team, agent }, outlook }: { target: Target; outlook: Outlook },
  result: string,
): RoutingDecision {
  const path = { confidence: 1, mayNeedReassignment: false, steps: [{ step: 'transfer', result }] };
  return {
    ...waitingRouting({ path, team, fallbackFrom: null, outlook }),
    offeredTo: agent?.id ?? null,
  };
}

/** The reason stands among the messages too, as a private note of whoever passed it on. */
function noteReason(
  tx: ConversationTx,
  what: { to: string; reason: string; caller: Caller; at: Date },
): void {
  const { to, reason, caller, at } = what;
  if (!isAgent(caller)) return;
  const note: Note = {
    id: uuid(),
    seq: tx.nextSeq,
    agentId: caller.agentId,
    agentName: caller.name,
    body: `Passed on to ${to}: ${reason}`,
    mentions: [],
    at: at.toISOString(),
  };
  tx.append({ type: 'note.added', payload: { note }, actor: actorOf(caller), at });
  tx.em.create(NoteRow, { ...note, conversationId: tx.conversation.id, at });
}

/** Whoever passed it on is not offered it again. */
async function passOver(tx: ConversationTx, what: { agentId: AgentId; at: Date }): Promise<void> {
  const { agentId, at } = what;
  const { name: agentName } = await tx.em.findOneOrFail(AgentRow, { id: agentId });
  const payload = { agentId, agentName, cause: 'transferred' } as const;
  tx.append({ type: 'conversation.declined', payload, actor: systemActor, at });
}
