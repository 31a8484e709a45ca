import { AgentId, type ConversationId, type EscalationId, type RoutingDecision } from '@baton/domain';
import {
  ConversationEventRow,
  RoutingDecisionRow,
  toRouting,
  type ConversationTx,
  type TeamRow,
} from '@baton/persistence';
import { chooseAgent, type AgentChoice } from '@baton/routing';
import { z } from 'zod';
import { storeRouting } from '../handoff/escalate.js';
import { underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { loadFloor, type Floor } from './floor.js';
import { OFFER_SECONDS } from './offer-seconds.js';
import { outlookFor } from './outlook.js';

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
    const choice = chooseAgent({
      teamKey: team.key,
      generalistKey: floor.teams.find((t) => t.generalist)?.key ?? null,
      agents: floor.agents,
      excluded: await passedOver(tx, at),
      preferred: null,
    });
    if (choice.agentId) offerTo(tx, { agentId: choice.agentId, escalationId: what.escalationId, at });
    await record(tx, { choice, floor, team, escalationId: what.escalationId, at });
  });
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
  conversation.teamId = taker.id;
  const outlook = await outlookFor(tx.em, { floor, team: taker, conversation, now: at });
  const before = await latestRouting(tx);
  const routing: RoutingDecision = {
    ...kept(before, choice),
    team: taker.key,
    offeredTo: choice.agentId,
    expectedWaitSeconds: choice.agentId ? 0 : (outlook.wait?.expected ?? null),
    position: outlook.position,
    nobodyOnline: choice.nobodyOnline,
  };
  if (before && sameOutlook(before, routing)) return;
  storeRouting(tx, { routing, escalationId, teamName: taker.name, at });
  tx.touchInbox('routing.decided');
}

/** What looking again does not change: how the team was found, and how sure that was. */
function kept(before: RoutingDecision | null, choice: AgentChoice) {
  const path = before?.steps.filter((s) => s.step === 'path') ?? [];
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

/** Would people see the same? The expected wait may drift a little. */
export function sameOutlook(a: ShownRouting, b: ShownRouting): boolean {
  return (
    a.team === b.team &&
    a.offeredTo === b.offeredTo &&
    a.position === b.position &&
    a.nobodyOnline === b.nobodyOnline &&
    Math.abs((a.expectedWaitSeconds ?? -1) - (b.expectedWaitSeconds ?? -1)) < 60
  );
}

const DeclinedBy = z.object({ agentId: AgentId });

/** For so long an agent who declined or did not answer is not asked again; then anyone is better than nobody. */
const PASSED_OVER_MS = 3 * 60_000;

/** Agents who declined or did not answer a moment ago. */
async function passedOver(tx: ConversationTx, at: Date): Promise<Set<AgentId>> {
  const conversationId = tx.conversation.id;
  const declined = await tx.em.find(
    ConversationEventRow,
    { conversationId, type: 'conversation.declined', at: { $gt: new Date(at.getTime() - PASSED_OVER_MS) } },
    { disableIdentityMap: true },
  );
  return new Set(declined.map((e) => DeclinedBy.parse(e.payload).agentId));
}
