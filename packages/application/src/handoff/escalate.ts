import type {
  Account,
  Actor,
  Escalation,
  EscalationId,
  EscalationMode,
  IntentDefinition,
  ReasonCode,
  TeamKey,
} from '@baton/domain';
import { EscalationRow, type ConversationTx } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import { initialBotState } from '../bot/state.js';
import { factsToAsk } from '../context/ask-facts.js';
import { writeBrief } from '../context/brief.js';
import { appendMessage, botActor } from '../conversations/append-message.js';
import { changeState } from '../conversations/change-state.js';
import type { Organisation } from '../organisation/organisation.js';
import { chooseTeam, type ChosenTeam } from '../paths/choose-team.js';
import { enterQueue } from '../paths/enter-queue.js';
import { loadFloor } from '../paths/floor.js';
import { outlookFor, type Outlook } from '../paths/outlook.js';
import { storeRouting, waitingRouting } from '../paths/record-routing.js';
import type { Chart } from '../triggers/chart.js';
import { handoffText } from './handoff-text.js';

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
  const floor = await loadFloor(tx.em, at);
  const chosen = await chooseTeam(tx, { request, floor });
  const { team } = chosen;
  conversation.teamId = team.id;
  conversation.botState = { ...initialBotState };
  changeState(tx, 'escalate', { actor, at });
  await enterQueue(tx, { ...chosen, floor, understandings: request.chart.understandings, at });
  const escalation = announceEscalation(tx, { request, chosen });
  const outlook = await outlookFor(tx.em, { floor, team, conversation, now: at });
  const ask = factsToAsk(tx, request);
  const message = appendMessage(tx, {
    author: 'bot',
    authorName: null,
    actor: botActor,
    body: handoffText({
      ...request,
      team,
      meantFor: chosen.meantFor,
      outlook,
      ask,
      turn: conversation.customerMessages,
    }),
    at,
  });
  tx.em.create(EscalationRow, {
    ...escalation,
    conversationId: conversation.id,
    at,
    handoffMessageId: message.id,
    createdAt: at,
  });
  recordPath(tx, { escalationId: escalation.id, chosen, outlook, at });
  // The brief reads what this transaction has written so far.
  await tx.em.flush();
  const chart = { ...request.chart, messages: [...request.chart.messages, message] };
  const { intents, organisation, account = null } = request;
  await writeBrief(tx, { intents, organisation, account, chart, at });
  // The first brief is there; where a model writes summaries, it takes its time.
  tx.enqueue('write_summary', { conversationId: conversation.id });
  tx.enqueue('route', { conversationId: conversation.id });
  tx.touchInbox('conversation.escalated');
}

function announceEscalation(
  tx: ConversationTx,
  { request, chosen }: { request: EscalationRequest; chosen: ChosenTeam },
): Escalation {
  const escalation: Escalation = {
    id: uuid() as EscalationId,
    mode: request.mode,
    reason: request.reason,
    path: chosen.team.key,
    pathConfidence: chosen.confidence,
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

function recordPath(
  tx: ConversationTx,
  what: { escalationId: EscalationId; chosen: ChosenTeam; outlook: Outlook; at: Date },
): void {
  const { escalationId, chosen, outlook, at } = what;
  const { team, meantFor, confidence, mayNeedReassignment, because } = chosen;
  const steps = because.map((result) => ({ step: 'path', result }));
  const path = { confidence, mayNeedReassignment, steps };
  const routing = waitingRouting({ path, team, fallbackFrom: meantFor?.key ?? null, outlook });
  storeRouting(tx, { routing, escalationId, teamName: team.name, at });
}
