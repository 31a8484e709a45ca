import { ConversationId, type AgentCaller, type Caller } from '@baton/domain';
import { AgentRow, ConversationRow, type ConversationTx, type TeamRow } from '@baton/persistence';
import { z } from 'zod';
import { lockKnownAgent } from '../organisation/lock-agent.js';
import { speak } from '../bot/speak.js';
import { systemActor } from '../conversations/append-message.js';
import { changeState } from '../conversations/change-state.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { fail, ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { writeBrief } from '../context/brief.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { changePresence } from '../organisation/presence/change-presence.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { fitsIn } from '@baton/routing';
import { loadFloor } from '../paths/floor.js';
import { awaitAnswer } from '../paths/guard.js';
import { latestRouting, storeRouting } from '../paths/record-routing.js';
import { unitsHeld } from '../paths/units.js';
import { actorOf, isAgent, underLock } from './change-hands.js';
import { rememberOpening } from './openings/track.js';
import { hasOpenTicket, reopenTicket } from './tickets.js';
import { wordingFor } from './openings/wording.js';

const Input = z.object({ conversationId: ConversationId });

export type AcceptResult = Result<
  ConversationId,
  'invalid_input' | 'not_found' | 'not_allowed' | 'wrong_state' | 'already_taken' | 'agent_at_capacity'
>;

/**
 * Gives a waiting conversation to the agent who asks. Of two agents at once one wins and the other learns who
 * did; capacity is counted under a lock on the agent's own row, so two accepts cannot both take the last place.
 */
export async function acceptConversation(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<AcceptResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!isAgent(caller)) return problems.notAllowed('Only an agent can take a conversation.');
  return underLock(deps, parsed.value.conversationId, (tx) => accept(deps, tx, caller));
}

async function accept(deps: UseCaseDeps, tx: ConversationTx, caller: AgentCaller): Promise<AcceptResult> {
  const { conversation } = tx;
  if (conversation.state === 'with_agent') {
    // The same agent asking twice lost the first answer, not the race.
    if (conversation.agentId === caller.agentId) return ok(conversation.id);
    const owner = await tx.em.findOne(AgentRow, { id: conversation.agentId });
    const by = owner?.name ?? 'A colleague';
    return fail({ kind: 'already_taken', by, message: `${by} took it a moment ago.` } as const);
  }
  if (conversation.state !== 'queued') return problems.wrongState(conversation.state, 'taken');
  const agent = await lockKnownAgent(tx, caller.agentId);
  if (agent.disabled) return problems.notAllowed('Your account has been disabled.');
  const held = await unitsHeld(tx.em, agent.id);
  if (!fitsIn({ load: held, capacity: agent.capacity }, conversation.units)) {
    const message = `You already hold ${held} of ${agent.capacity}; finish or transfer a conversation first.`;
    return fail({ kind: 'agent_at_capacity', capacity: agent.capacity, message } as const);
  }
  const at = deps.now();
  const actor = actorOf(caller);
  const team = await teamOf(tx, agent, at);
  const organisation = await loadOrganisation(tx.em);
  changeState(tx, 'accept', { actor, at });
  conversation.agentId = agent.id;
  conversation.acceptedAt = at;
  conversation.teamId = team?.id ?? null;
  await backAtWork(tx, agent, at);
  await reopenTicket(tx, at);
  // Who is answered by mail or called is not sitting before an open chat.
  if (!(await hasOpenTicket(tx))) await awaitAnswer(tx, at);
  const seq = tx.append({
    type: 'conversation.accepted',
    payload: { agentId: agent.id, agentName: agent.name },
    actor,
    at,
  });
  const values = { agent: agent.name, team: team?.name ?? agent.title };
  await recordTaker(tx, { agent, team, at });
  const intents = (await currentTaxonomy(tx.em))?.intents ?? [];
  const { openingMessage } = await writeBrief(tx, { intents, organisation, at });
  const wording = wordingFor({ agent, team });
  rememberOpening(tx, { seq, agent, wording, proposed: openingMessage, at });
  speak(tx, {
    author: 'system',
    actor: systemActor,
    voice: organisation.voice,
    key: 'agentJoined',
    values,
    at,
  });
  await recheckOffers(tx, { agent, held: held + conversation.units });
  return ok(conversation.id);
}

/** With whom it is, and as which team's: the last line of the story of its routing. */
async function recordTaker(
  tx: ConversationTx,
  { agent, team, at }: { readonly agent: AgentRow; readonly team: TeamRow | null; readonly at: Date },
): Promise<void> {
  const latest = await latestRouting(tx);
  if (!latest || !team) return;
  const { routing, row } = latest;
  const fallbackFrom = routing.team === team.key ? routing.fallbackFrom : routing.team;
  const steps = [...routing.steps, { step: 'accept', result: `${agent.name} took it` }];
  storeRouting(tx, {
    routing: { ...routing, team: team.key, fallbackFrom, offeredTo: agent.id, steps },
    escalationId: row.escalationId,
    teamName: team.name,
    at,
  });
}

/** The conversation's team; where somebody from elsewhere helps out, theirs from now on. */
async function teamOf(
  { em, conversation }: ConversationTx,
  agent: AgentRow,
  at: Date,
): Promise<TeamRow | null> {
  const floor = await loadFloor(em, at);
  const own = floor.teams.find(({ id }) => id === conversation.teamId);
  const keys = floor.agents.find(({ id }) => id === agent.id)?.teams ?? [];
  if (own && (keys.length === 0 || keys.includes(own.key))) return own;
  return floor.teams.find(({ key }) => keys.includes(key)) ?? own ?? null;
}

/**
 * Whoever accepts is there, though they missed an offer before or were not seen for a while. Who chose to be offline takes
 * this one and no offers, which is to be away.
 */
async function backAtWork(tx: ConversationTx, agent: AgentRow, at: Date): Promise<void> {
  const isFound = agent.presenceAutomatic && agent.presence !== 'online';
  if (!isFound && agent.presence !== 'offline') return;
  await changePresence(tx, agent, { presence: isFound ? 'online' : 'away', at });
}

/** What else is offered to somebody who has no room left now goes to others. */
async function recheckOffers(
  tx: ConversationTx,
  { agent, held }: { readonly agent: AgentRow; readonly held: number },
): Promise<void> {
  const offered = await tx.em.find(
    ConversationRow,
    { offeredToId: agent.id, id: { $ne: tx.conversation.id } },
    { fields: ['id', 'units'], disableIdentityMap: true },
  );
  for (const { id, units } of offered)
    if (!fitsIn({ load: held, capacity: agent.capacity }, units)) tx.enqueue('route', { conversationId: id });
}
