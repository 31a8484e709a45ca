import { conversationIntents, choosePath, type Path } from '@baton/routing';
import type {
  Actor,
  Escalation,
  EscalationId,
  EscalationMode,
  IntentDefinition,
  ReasonCode,
  RoutingDecision,
  Understanding,
} from '@baton/domain';
import { EscalationRow, RoutingDecisionRow, type ConversationTx, type TeamRow } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import { line } from '../bot/say.js';
import { initialBotState } from '../bot/state.js';
import { pickVariant } from '../bot/voice.js';
import { writeBrief } from '../context/brief.js';
import { appendMessage, botActor } from '../conversations/append-message.js';
import { changeState } from '../conversations/change-state.js';
import type { Organisation } from '../organisation/organisation.js';
import { loadFloor } from '../paths/floor.js';
import { outlookFor, type Outlook } from '../paths/outlook.js';

export interface EscalationRequest {
  readonly mode: EscalationMode;
  readonly reason: ReasonCode;
  /** Who caused it: the customer who asked, or the bot that decided. */
  readonly actor: Actor;
  readonly understandings: readonly Understanding[];
  readonly intents: readonly IntentDefinition[];
  readonly organisation: Organisation;
  readonly at: Date;
  /** A team that was named explicitly (a transfer) instead of the one the content points to. */
  readonly teamKey?: string;
}

/**
 * Hands the conversation to a person, all in the caller's transaction: state, escalation, the path with its
 * reasons, the brief, and exactly one message that says what has happened. So nothing is ever promised that has
 * not been stored, and nobody can accept before there is a brief.
 */
export async function escalate(tx: ConversationTx, request: EscalationRequest): Promise<void> {
  const { conversation } = tx;
  const { at, actor } = request;
  const floor = await loadFloor(tx.em);
  const path = choosePath({
    intents: conversationIntents(request.understandings, request.intents),
    taxonomy: request.intents,
    teams: floor.teams,
  });
  const team = floor.teams.find((t) => t.key === (request.teamKey ?? path.ranked[0]?.team));
  if (!team) throw new Error('There is no team to hand over to; the organisation is not set up.');
  conversation.teamId = team.id;
  conversation.priority = priorityOf(request.understandings);
  conversation.botState = { ...initialBotState };
  changeState(tx, 'escalate', { actor, at });
  const escalation = announceEscalation(tx, { request, team, path });
  const outlook = await outlookFor(tx.em, { floor, team, conversation, now: at });
  const message = appendMessage(tx, {
    author: 'bot',
    authorName: null,
    actor: botActor,
    body: handoffText({ request, team, outlook, turn: conversation.customerMessages }),
    at,
  });
  tx.em.create(EscalationRow, {
    ...escalation,
    conversationId: conversation.id,
    at,
    handoffMessageId: message.id,
    createdAt: at,
  });
  recordRouting(tx, { escalationId: escalation.id, team, teams: floor.teams, path, outlook, at });
  // The brief reads what this transaction has written so far.
  await tx.em.flush();
  await writeBrief(tx, { intents: request.intents, organisation: request.organisation, at });
  tx.enqueue('route', { conversationId: conversation.id, escalationId: escalation.id });
  tx.touchInbox('conversation.escalated');
}

function announceEscalation(
  tx: ConversationTx,
  what: { request: EscalationRequest; team: TeamRow; path: Path },
): Escalation {
  const { request, team, path } = what;
  const escalation: Escalation = {
    id: uuid() as EscalationId,
    mode: request.mode,
    reason: request.reason,
    path: team.key,
    pathConfidence: path.ranked.find((r) => r.team === team.key)?.confidence ?? 0,
    atSeq: tx.nextSeq,
    at: request.at.toISOString(),
  };
  tx.append({
    type: 'conversation.escalated',
    payload: { escalation },
    actor: request.actor,
    at: request.at,
  });
  return escalation;
}

function recordRouting(
  tx: ConversationTx,
  what: {
    escalationId: EscalationId;
    team: TeamRow;
    teams: readonly TeamRow[];
    path: Path;
    outlook: Outlook;
    at: Date;
  },
): void {
  const { escalationId, team, teams, path, outlook, at } = what;
  const nameOf = (key: string) => teams.find((t) => t.key === key)?.name ?? key;
  const closeCalls =
    path.closeCalls.length > 1 ? `; a close call between ${path.closeCalls.map(nameOf).join(' and ')}` : '';
  const why = path.mayNeedReassignment
    ? 'looks first, because it is not clear yet what it is about'
    : 'is the best fit for what was said';
  const routing: RoutingDecision = {
    team: team.key,
    confidence: path.ranked.find((r) => r.team === team.key)?.confidence ?? 0,
    mayNeedReassignment: path.mayNeedReassignment,
    fallbackFrom: null,
    offeredTo: null,
    expectedWaitSeconds: outlook.wait?.expected ?? null,
    position: outlook.position,
    nobodyOnline: outlook.nobodyOnline,
    steps: [{ step: 'path', result: `${team.name} ${why}${closeCalls}` }],
  };
  storeRouting(tx, { routing, escalationId, teamName: team.name, at });
}

/** Stores a routing decision and tells the subscribers. */
export function storeRouting(
  tx: ConversationTx,
  what: { routing: RoutingDecision; escalationId: EscalationId | null; teamName: string; at: Date },
): void {
  const { routing, escalationId, teamName, at } = what;
  const actor = { kind: 'system', id: null, name: null } as const;
  tx.append({ type: 'routing.decided', payload: { routing, teamName }, actor, at });
  tx.em.create(RoutingDecisionRow, {
    id: uuid(),
    conversationId: tx.conversation.id,
    escalationId,
    ...routing,
    createdAt: at,
  });
}

function handoffText(what: {
  request: EscalationRequest;
  team: TeamRow;
  outlook: Outlook;
  turn: number;
}): string {
  const { request, team, outlook, turn } = what;
  const { voice, settings } = request.organisation;
  const reason = pickVariant(voice.reasons[reasonToSay(request)] ?? [''], turn);
  const values = { team: team.name, handles: team.handles, reason };
  // Nobody is handed over to anybody while nobody is there.
  if (outlook.nobodyOnline)
    return line(voice, 'nobodyOnline', { turn, values: { ...values, replyBy: settings.replyPromise } });
  const position = String(outlook.position);
  const key = outlook.position === 1 ? 'queueNext' : 'queuePosition';
  return [
    line(voice, 'handoffQueued', { turn, values }),
    line(voice, key, { turn, values: { position, ahead: String(outlook.position - 1) } }),
    line(voice, 'expectedWait', { turn, values: { wait: outlook.inWords } }),
  ].join(' ');
}

const VERY_NEGATIVE = -0.6;

/** Feelings are only put into words to somebody who showed them plainly; others are told that a person decides. */
function reasonToSay({ reason, understandings }: EscalationRequest): ReasonCode {
  const ofMood = reason === 'low_sentiment' || reason === 'declining_sentiment' || reason === 'at_risk';
  const shown = understandings.some((u) => u.sentiment < VERY_NEGATIVE);
  return ofMood && !shown ? 'needs_person_intent' : reason;
}

/** Higher is served first: stakes the customer named, then strong feelings. */
function priorityOf(understandings: readonly Understanding[]): number {
  const stakes = understandings.some((u) => u.stakes.length > 0) ? 2 : 0;
  const upset = understandings.some((u) => u.sentiment < VERY_NEGATIVE) ? 1 : 0;
  return stakes + upset;
}
