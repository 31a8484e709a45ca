import {
  parseEventPayload,
  type AgentId,
  type ConversationId,
  type EscalationId,
  type RoutingDecision,
} from '@baton/domain';
import {
  ConversationEventRow,
  RoutingDecisionRow,
  toRouting,
  type ConversationTx,
  type TeamRow,
} from '@baton/persistence';
import { chooseAgent, outlasting, type AgentChoice } from '@baton/routing';
import { speak } from '../bot/speak.js';
import { systemActor } from '../conversations/append-message.js';
import { storeRouting } from '../handoff/escalate.js';
import { underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { loadVoice } from '../organisation/organisation.js';
import { loadFloor, type Floor } from './floor.js';
import { OFFER_SECONDS } from './offer-seconds.js';
import { outlookFor, secondsBetween } from './outlook.js';

/**
 * The job `route`: offers a waiting conversation to the best free agent, or leaves it in the queue with its
 * position brought up to date. Looks at the floor anew every time, so it may run as often as it likes.
 */
export async function route(
  deps: UseCaseDeps,
  what: { readonly conversationId: ConversationId; readonly escalationId: EscalationId },
): Promise<void> {
  await underLock(deps, what.conversationId, async (tx) => {
    if (tx.conversation.state !== 'queued' || tx.conversation.offeredToId) return;
    const at = deps.now();
    const floor = await loadFloor(tx.em);
    const team = floor.teams.find((t) => t.id === tx.conversation.teamId);
    if (!team) return;
    const choice = choose({ floor, team, passes: await passesOf(tx, at) });
    if (choice.agentId) offerTo(tx, { agentId: choice.agentId, escalationId: what.escalationId, at });
    await record(tx, { choice, floor, team, escalationId: what.escalationId, at });
  });
}

/**
 * Asks those who have not passed on it before. When nobody else is free, whoever declined is asked again after a
 * pause: a customer should not wait for minutes while somebody sits idle.
 */
function choose(what: { floor: Floor; team: TeamRow; passes: Passes }): AgentChoice {
  const { floor, team, passes } = what;
  const among = (excluded: ReadonlySet<AgentId>) =>
    chooseAgent({
      teamKey: team.key,
      teamNames: new Map(floor.teams.map((t) => [t.key, t.name])),
      generalistKey: floor.teams.find((t) => t.generalist)?.key ?? null,
      agents: floor.agents,
      excluded,
      preferred: null,
    });
  const first = among(passes.all);
  return first.agentId ? first : among(passes.lasting);
}

function offerTo(tx: ConversationTx, what: { agentId: AgentId; escalationId: EscalationId; at: Date }): void {
  const { agentId, escalationId, at } = what;
  const conversationId = tx.conversation.id;
  tx.conversation.offeredToId = agentId;
  tx.conversation.offeredAt = at;
  tx.enqueue('offer_timeout', { conversationId, agentId, escalationId }, { delayMs: OFFER_SECONDS * 1000 });
  tx.touchInbox('conversation.offered');
}

/** Stores and announces the routing when something the customer or an agent can see has changed. */
async function record(
  tx: ConversationTx,
  what: { choice: AgentChoice; floor: Floor; team: TeamRow; escalationId: EscalationId; at: Date },
): Promise<void> {
  const { choice, floor, team, escalationId, at } = what;
  const { conversation } = tx;
  const taker = floor.teams.find((t) => t.key === choice.teamKey) ?? team;
  if (taker.id !== conversation.teamId) await moveTo(tx, { team: taker, at });
  const outlook = await outlookFor(tx.em, { floor, team: taker, conversation, now: at });
  const before = await latestRouting(tx);
  const routing: RoutingDecision = {
    ...kept(before, choice),
    team: taker.key,
    offeredTo: choice.agentId,
    expectedWaitSeconds: choice.agentId ? aboutNow(conversation, at) : (outlook.wait?.expected ?? null),
    position: outlook.position,
    nobodyOnline: choice.nobodyOnline,
    opensAt: null,
  };
  if (before && sameOutlook(before, routing)) return;
  storeRouting(tx, { routing, escalationId, teamName: taker.name, at });
  tx.touchInbox('routing.decided');
}

/** Nobody of the team is there, so others take over; the customer was told a name and hears the new one. */
async function moveTo(tx: ConversationTx, { team, at }: { team: TeamRow; at: Date }): Promise<void> {
  tx.conversation.teamId = team.id;
  const values = { team: team.name, handles: team.handles };
  speak(tx, {
    author: 'system',
    actor: systemActor,
    voice: await loadVoice(tx.em),
    key: 'transferred',
    values,
    at,
  });
}

/** Somebody is asked this moment; but after minutes of waiting "at once" is no longer believed. */
function aboutNow({ queuedAt }: ConversationTx['conversation'], at: Date): number {
  return outlasting({ low: 0, high: 0, expected: 0 }, secondsBetween(queuedAt ?? at, at)).expected;
}

/** What looking again does not change: how the team was found, and how sure that was. */
function kept(before: RoutingDecision | null, choice: AgentChoice) {
  const path = before?.steps.filter((s) => s.step === 'path' || s.step === 'transfer') ?? [];
  return {
    confidence: before?.confidence ?? 0,
    mayNeedReassignment: before?.mayNeedReassignment ?? false,
    fallbackFrom: choice.fallbackFrom ?? before?.fallbackFrom ?? null,
    steps: [...path, ...choice.steps],
  };
}

async function latestRouting(tx: ConversationTx): Promise<RoutingDecision | null> {
  const row = await tx.em.findOne(
    RoutingDecisionRow,
    { conversationId: tx.conversation.id },
    { orderBy: { createdAt: 'desc' } },
  );
  return row && toRouting(row);
}

/** The part of a routing decision that customers and agents see. */
export type ShownRouting = Pick<
  RoutingDecision,
  'team' | 'offeredTo' | 'position' | 'nobodyOnline' | 'expectedWaitSeconds'
>;

/** Would people see the same? The expected wait may drift a little; of a long one, a little more. */
export function sameOutlook(a: ShownRouting, b: ShownRouting): boolean {
  return (
    a.team === b.team &&
    a.offeredTo === b.offeredTo &&
    a.position === b.position &&
    a.nobodyOnline === b.nobodyOnline &&
    sameWait(a.expectedWaitSeconds, b.expectedWaitSeconds)
  );
}

function sameWait(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) < Math.max(60, Math.min(a, b) / 4);
}

/** Agents not to ask, or not yet. */
interface Passes {
  /** While anybody else could take it. */
  readonly all: ReadonlySet<AgentId>;
  /** Even when nobody else can: they passed it on to somebody, or declined a moment ago. */
  readonly lasting: ReadonlySet<AgentId>;
}

/** For so long somebody who passed on a conversation is asked only when nobody else is free. */
const PASSED_OVER_MS = 3 * 60_000;
/** Not even then, before so much time has passed since they declined. */
const ASKED_AGAIN_AFTER_MS = 20_000;

/**
 * Who declined or transferred it a moment ago. Not answering in time is no pass: it sets an agent away, and who
 * comes back online wants to be asked.
 */
async function passesOf(tx: ConversationTx, at: Date): Promise<Passes> {
  const conversationId = tx.conversation.id;
  const rows = await tx.em.find(
    ConversationEventRow,
    { conversationId, type: 'conversation.declined', at: { $gt: new Date(at.getTime() - PASSED_OVER_MS) } },
    { disableIdentityMap: true },
  );
  const passes = rows
    .map((row) => ({ ...parseEventPayload('conversation.declined', row.payload), at: row.at }))
    .filter(({ cause }) => cause !== 'timed_out');
  const lasting = passes.filter(
    (pass) => pass.cause === 'transferred' || at.getTime() - pass.at.getTime() < ASKED_AGAIN_AFTER_MS,
  );
  return {
    all: new Set(passes.map((pass) => pass.agentId)),
    lasting: new Set(lasting.map((pass) => pass.agentId)),
  };
}
