import {
  AgentId,
  ConversationId,
  may,
  nextState,
  type Caller,
  type Note,
  type RoutingDecision,
} from '@baton/domain';
import {
  AgentRow,
  AgentTeamRow,
  ConversationRow,
  EscalationRow,
  NoteRow,
  TeamRow,
  type ConversationTx,
} from '@baton/persistence';
import { v4 as uuid } from 'uuid';
import { z } from 'zod';
import { speak } from '../bot/speak.js';
import { mayLead } from '../conversations/access.js';
import { systemActor } from '../conversations/append-message.js';
import { changeState } from '../conversations/change-state.js';
import { actorOf, isAgent, underLock, type ChangeResult } from '../handoff/change-hands.js';
import { notYours } from '../handoff/leave.js';
import { storeRouting } from '../handoff/escalate.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems } from '../kernel/problem.js';
import { writeBrief } from '../context/brief.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { OFFER_SECONDS } from './offer-seconds.js';

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

interface Target {
  readonly team: TeamRow;
  readonly agent: AgentRow | null;
}

/** Passes the conversation on to a team or to one agent, with the reason and an up-to-date brief. */
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
    if (!target)
      return problems.invalid(
        agentId ? 'agentId' : 'team',
        'there is no such team, or the agent cannot take it now',
      );
    await moveTo(tx, { target, reason, caller, at: deps.now() });
    return ok(conversation.id);
  });
}

async function findTarget(
  tx: ConversationTx,
  wanted: { team: string | null; agentId: AgentId | null },
): Promise<Target | null> {
  if (wanted.team !== null) {
    const team = await tx.em.findOne(TeamRow, { key: wanted.team });
    return team && { team, agent: null };
  }
  const agent = await tx.em.findOne(AgentRow, {
    id: wanted.agentId ?? undefined,
    disabled: false,
    presence: 'online',
  });
  if (!agent || agent.id === tx.conversation.agentId) return null;
  const held = await tx.em.count(ConversationRow, { agentId: agent.id, state: 'with_agent' });
  if (held >= agent.capacity) return null;
  const memberships = await tx.em.find(AgentTeamRow, { agentId: agent.id });
  const stays = memberships.find((m) => m.teamId === tx.conversation.teamId) ?? memberships[0];
  const team = stays && (await tx.em.findOne(TeamRow, { id: stays.teamId }));
  return team ? { team, agent } : null;
}

async function moveTo(
  tx: ConversationTx,
  what: { target: Target; reason: string; caller: Caller; at: Date },
): Promise<void> {
  const { target, reason, caller, at } = what;
  const { conversation } = tx;
  const from = conversation.agentId;
  const actor = actorOf(caller);
  const organisation = await loadOrganisation(tx.em);
  changeState(tx, 'transfer', { actor, at });
  conversation.teamId = target.team.id;
  conversation.offeredToId = target.agent?.id ?? null;
  conversation.offeredAt = target.agent ? at : null;
  const values = { team: target.team.name, handles: target.team.handles };
  speak(tx, {
    author: 'system',
    actor: systemActor,
    voice: organisation.voice,
    key: 'transferred',
    values,
    at,
  });
  noteReason(tx, { to: nameOf(target), reason, caller, at });
  const escalation = await tx.em.findOne(
    EscalationRow,
    { conversationId: conversation.id },
    { orderBy: { atSeq: 'desc' } },
  );
  storeRouting(tx, {
    routing: routingTo(target, `${actor.name ?? 'Somebody'} passed it to ${nameOf(target)}: “${reason}”`),
    escalationId: escalation?.id ?? null,
    teamName: target.team.name,
    at,
  });
  await tx.em.flush();
  await writeBrief(tx, { intents: (await currentTaxonomy(tx.em))?.intents ?? [], organisation, at });
  if (!escalation) return;
  if (from) await passOver(tx, { agentId: from, at });
  const job = { conversationId: conversation.id, escalationId: escalation.id };
  if (target.agent)
    tx.enqueue('offer_timeout', { ...job, agentId: target.agent.id }, { delayMs: OFFER_SECONDS * 1000 });
  else tx.enqueue('route', job);
}

function nameOf({ agent, team }: Target): string {
  return agent?.name ?? team.name;
}

/** A person has decided, so nothing is computed; place and wait follow when the queue is looked at. */
function routingTo({ team, agent }: Target, result: string): RoutingDecision {
  return {
    team: team.key,
    confidence: 1,
    mayNeedReassignment: false,
    fallbackFrom: null,
    offeredTo: agent?.id ?? null,
    expectedWaitSeconds: null,
    position: 1,
    nobodyOnline: false,
    opensAt: null,
    steps: [{ step: 'transfer', result }],
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
