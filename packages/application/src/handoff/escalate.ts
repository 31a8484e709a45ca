import { conversationIntents, choosePath, type Path } from '@baton/routing';
import type {
  Account,
  Actor,
  Escalation,
  EscalationId,
  EscalationMode,
  IntentDefinition,
  ReasonCode,
  RoutingDecision,
  TeamKey,
  Understanding,
} from '@baton/domain';
import { EscalationRow, RoutingDecisionRow, type ConversationTx, type TeamRow } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import { VERY_UPSET } from '../bot/reason.js';
import { initialBotState } from '../bot/state.js';
import { factsToAsk } from '../context/ask-facts.js';
import { writeBrief } from '../context/brief.js';
import { appendMessage, botActor } from '../conversations/append-message.js';
import { changeState } from '../conversations/change-state.js';
import type { Organisation } from '../organisation/organisation.js';
import { handoffText } from './handoff-text.js';
import type { Chart } from '../triggers/chart.js';
import { loadFloor } from '../paths/floor.js';
import { outlookFor, type Outlook } from '../paths/outlook.js';

export interface EscalationRequest {
  readonly mode: EscalationMode;
  readonly reason: ReasonCode;
  /** Who caused it: the customer who asked, or the bot that decided. */
  readonly actor: Actor;
  /** Everything said and found so far, as it is under the lock. */
  readonly chart: Chart;
  readonly intents: readonly IntentDefinition[];
  readonly organisation: Organisation;
  readonly at: Date;
  /** The team that a rule names, instead of the one that what was said points to. */
  readonly path?: TeamKey | null;
  /** How the rule wants it said, most fitting first; empty for as usual. */
  readonly wordings?: readonly string[];
  readonly customerName?: string | null;
  /** Their account, where it has been looked up. */
  readonly account?: Account | null;
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
    intents: conversationIntents(request.chart.understandings, request.intents),
    taxonomy: request.intents,
    teams: floor.teams,
  });
  // A team that a rule names may have gone since the policy was published.
  const named = floor.teams.find((t) => t.key === request.path);
  const team = named ?? floor.teams.find((t) => t.key === path.ranked[0]?.team);
  if (!team) throw new Error('There is no team to hand over to; the organisation is not set up.');
  conversation.teamId = team.id;
  conversation.priority = priorityOf(request.chart.understandings);
  conversation.botState = { ...initialBotState };
  changeState(tx, 'escalate', { actor, at });
  const escalation = announceEscalation(tx, { request, team, path });
  const outlook = await outlookFor(tx.em, { floor, team, conversation, now: at });
  const ask = factsToAsk(tx, request);
  const message = appendMessage(tx, {
    author: 'bot',
    authorName: null,
    actor: botActor,
    body: handoffText({ ...request, team, outlook, ask, turn: conversation.customerMessages }),
    at,
  });
  tx.em.create(EscalationRow, {
    ...escalation,
    conversationId: conversation.id,
    at,
    handoffMessageId: message.id,
    createdAt: at,
  });
  const chosen = { team, teams: floor.teams, path, isNamed: named !== undefined };
  recordRouting(tx, { escalationId: escalation.id, ...chosen, outlook, at });
  // The brief reads what this transaction has written so far.
  await tx.em.flush();
  const chart = { ...request.chart, messages: [...request.chart.messages, message] };
  const { intents, organisation, account = null } = request;
  await writeBrief(tx, { intents, organisation, account, chart, at });
  // The first brief is there; where a model writes summaries, it takes its time.
  tx.enqueue('write_summary', { conversationId: conversation.id });
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
    /** By a rule of the policy. */
    isNamed: boolean;
    outlook: Outlook;
    at: Date;
  },
): void {
  const { escalationId, team, path, isNamed, outlook, at } = what;
  const routing: RoutingDecision = {
    team: team.key,
    confidence: path.ranked.find((r) => r.team === team.key)?.confidence ?? 0,
    mayNeedReassignment: path.mayNeedReassignment && !isNamed,
    fallbackFrom: null,
    offeredTo: null,
    expectedWaitSeconds: outlook.wait?.expected ?? null,
    position: outlook.position,
    nobodyOnline: outlook.nobodyOnline,
    opensAt: null,
    steps: [{ step: 'path', result: `${team.name} ${whyTeam(what)}` }],
  };
  storeRouting(tx, { routing, escalationId, teamName: team.name, at });
}

function whyTeam({
  path,
  teams,
  isNamed,
}: {
  path: Path;
  teams: readonly TeamRow[];
  isNamed: boolean;
}): string {
  if (isNamed) return 'is where the policy sends it';
  const nameOf = (key: string) => teams.find((t) => t.key === key)?.name ?? key;
  const closeCalls =
    path.closeCalls.length > 1 ? `; a close call between ${path.closeCalls.map(nameOf).join(' and ')}` : '';
  const why = path.mayNeedReassignment
    ? 'looks first, because it is not clear yet what it is about'
    : 'is the best fit for what was said';
  return why + closeCalls;
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

/** Higher is served first: stakes the customer named, then strong feelings. */
function priorityOf(understandings: readonly Understanding[]): number {
  const stakes = understandings.some((u) => u.stakes.length > 0) ? 2 : 0;
  const upset = understandings.some((u) => u.sentiment < VERY_UPSET) ? 1 : 0;
  return stakes + upset;
}
