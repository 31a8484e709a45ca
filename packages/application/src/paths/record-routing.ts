import type { EscalationId, RoutingDecision } from '@baton/domain';
import { RoutingDecisionRow, toRouting, type ConversationTx, type TeamRow } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import { systemActor } from '../conversations/append-message.js';
import type { Outlook } from './outlook.js';

/** Stores a routing decision and tells the subscribers. */
export function storeRouting(
  tx: ConversationTx,
  what: { routing: RoutingDecision; escalationId: EscalationId | null; teamName: string; at: Date },
): void {
  const { routing, escalationId, teamName, at } = what;
  tx.append({ type: 'routing.decided', payload: { routing, teamName }, actor: systemActor, at });
  tx.em.create(RoutingDecisionRow, {
    id: uuid(),
    conversationId: tx.conversation.id,
    escalationId,
    ...routing,
    createdAt: at,
  });
  tx.touchInbox('routing.decided');
}

/** A decision about somebody who waits: nobody is asked by it. Without an outlook place and wait follow with the next look. */
export function waitingRouting(what: {
  readonly path: Pick<RoutingDecision, 'confidence' | 'mayNeedReassignment' | 'steps'>;
  readonly team: Pick<TeamRow, 'key'>;
  readonly fallbackFrom: string | null;
  readonly outlook: Outlook | null;
}): RoutingDecision {
  const { path, team, fallbackFrom, outlook } = what;
  return {
    ...path,
    team: team.key,
    fallbackFrom,
    offeredTo: null,
    expectedWaitSeconds: outlook?.wait?.expected ?? null,
    position: outlook?.position ?? 1,
    nobodyOnline: outlook?.nobodyOnline ?? false,
    opensAt: outlook?.opensAt?.toISOString() ?? null,
  };
}

/** What was decided last, and when; null before the first decision. */
export async function latestRouting(
  tx: Pick<ConversationTx, 'em' | 'conversation'>,
): Promise<{ readonly routing: RoutingDecision; readonly row: RoutingDecisionRow } | null> {
  const row = await tx.em.findOne(
    RoutingDecisionRow,
    { conversationId: tx.conversation.id },
    { orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  return row && { routing: toRouting(row), row };
}

/** What looking again does not change: how the team was found, and how sure that was. */
export function pathOf(
  before: RoutingDecision | null,
): Pick<RoutingDecision, 'confidence' | 'mayNeedReassignment' | 'steps'> {
  return {
    confidence: before?.confidence ?? 0,
    mayNeedReassignment: before?.mayNeedReassignment ?? false,
    steps: before?.steps.filter(({ step }) => isOfPath(step)) ?? [],
  };
}

const isOfPath = (step: string): boolean => step === 'path' || step === 'transfer' || step === 'requeue';

/** The part of a routing decision that customers and agents see. */
export type ShownRouting = Pick<
  RoutingDecision,
  'team' | 'offeredTo' | 'position' | 'nobodyOnline' | 'expectedWaitSeconds' | 'opensAt'
>;

/** Would people see the same? The expected wait may drift a little; of a long one, a little more. */
export function sameOutlook(a: ShownRouting, b: ShownRouting): boolean {
  return (
    a.team === b.team &&
    a.offeredTo === b.offeredTo &&
    a.position === b.position &&
    a.nobodyOnline === b.nobodyOnline &&
    a.opensAt === b.opensAt &&
    sameWait(a.expectedWaitSeconds, b.expectedWaitSeconds)
  );
}

function sameWait(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) < Math.max(60, Math.min(a, b) / 4);
}
