import type { ConversationId, RoutingDecision } from '@baton/domain';
import { RoutingDecisionRow, toRouting, type ConversationRow, type TeamRow } from '@baton/persistence';
import { dueFor, expectedWait, waitInWords, type OpenState, type WaitRange } from '@baton/routing';
import { openStateOf, present, routingOfTeam } from '../paths/floor.js';
import { outlookFor, queueOutlook, secondsBetween } from '../paths/outlook.js';
import type { Reading } from './reading.js';
import { fresh } from './rows.js';

/** A routing decision with what a waiting customer can be told. */
export interface RoutingView extends RoutingDecision {
  readonly wait: WaitRange | null;
  readonly alternatives: readonly WaitAlternative[];
  readonly decidedAt: Date;
}

/** What somebody may do instead of waiting. */
export type WaitAlternative = 'email' | 'callback' | 'bot';

/** Where the conversation was sent last. While it waits, place and wait are as of now, not of the decision. */
export async function routingOf(
  reading: Reading,
  conversation: ConversationRow,
): Promise<RoutingView | null> {
  const decision = await latestDecision(reading, conversation.id);
  if (!decision) return null;
  const floor = await reading.floor();
  const team = floor.teams.find((t) => t.id === conversation.teamId);
  if (conversation.state !== 'queued' || !team) return routingThen(decision);
  const { now } = reading;
  const outlook = await outlookFor(reading.em, { floor, team, conversation, now });
  const { position, wait, nobodyOnline, opensAt } = outlook;
  const waitedSeconds = secondsBetween(conversation.queuedAt ?? now, now);
  return {
    ...decision,
    position,
    wait,
    nobodyOnline,
    opensAt: opensAt?.toISOString() ?? null,
    alternatives: alternativesTo({ nobodyOnline, wait, waitedSeconds, team }),
  };
}

const HISTORY = 50;

/** What was decided since the last escalation, the oldest first; of more than fifty decisions the latest. */
export async function routingHistory(
  reading: Reading,
  conversationId: ConversationId,
): Promise<RoutingView[]> {
  const escalation = await reading.escalation.load(conversationId);
  const rows = await reading.em.find(
    RoutingDecisionRow,
    { conversationId, ...(escalation ? { escalationId: escalation.id } : {}) },
    { ...fresh, orderBy: { createdAt: 'desc', id: 'desc' }, limit: HISTORY },
  );
  return rows.toReversed().map((row) => routingThen({ ...toRouting(row), decidedAt: row.createdAt }));
}

/** When a conversation goes back to the queue unless its agent answers; null while nobody was warned. */
export async function requeueAt(reading: Reading, conversation: ConversationRow): Promise<Date | null> {
  if (conversation.state !== 'with_agent' || conversation.warnedAt === null) return null;
  const agent = conversation.agentId && (await reading.agent.load(conversation.agentId));
  const team = conversation.teamId && (await reading.team.load(conversation.teamId));
  if (!agent) return null;
  const { unansweredSince, warnedAt } = conversation;
  const { silentSeconds } = routingOfTeam(team || { routing: {} });
  return dueFor({ unansweredSince, warnedAt, agent, silentSeconds }, reading.now).at;
}

/** When the offer of a conversation runs out. */
export async function offerEnd(reading: Reading, conversation: ConversationRow): Promise<Date | null> {
  if (conversation.offeredAt === null) return null;
  const team = conversation.teamId && (await reading.team.load(conversation.teamId));
  const { acceptSeconds } = routingOfTeam(team || { routing: {} });
  return new Date(conversation.offeredAt.getTime() + acceptSeconds * 1000);
}

/** What somebody who came to this team now would wait; null when nobody could take them. */
export async function expectedWaitOf(
  reading: Reading,
  team: TeamRow,
): Promise<{ readonly lowSeconds: number; readonly highSeconds: number; readonly text: string } | null> {
  const floor = await reading.floor();
  // Of a team that is not there nobody can say; others take over.
  if (!present(floor).some((agent) => agent.teams.includes(team.key))) return null;
  const ahead = (await reading.queues()).get(team.id)?.waiting ?? 0;
  const outlook = await queueOutlook(reading.em, { floor, team, now: reading.now });
  const { wait } = outlook({ ahead, waitedSeconds: 0 });
  return (
    wait && { lowSeconds: Math.round(wait.low), highSeconds: Math.round(wait.high), text: waitInWords(wait) }
  );
}

export function teamIsOpen(reading: Reading, team: TeamRow): OpenState {
  return openStateOf(team, reading.now);
}

/**
 * A decision as it was told when it was made.
 *
 * @param then how long the customer had waited by then, and the team, which says what a long wait is; without it nothing
 * is offered instead
 */
export function routingThen(
  decision: RoutingDecision & { readonly decidedAt: Date },
  then: { readonly waitedSeconds?: number; readonly team?: Pick<TeamRow, 'routing'> | null } = {},
): RoutingView {
  const { waitedSeconds = 0, team = null } = then;
  const { position, expectedWaitSeconds: seconds } = decision;
  // The range follows from the mean and the place (an Erlang distribution), so only the mean is stored.
  const wait =
    seconds === null
      ? null
      : expectedWait({
          position: seconds === 0 ? 0 : Math.max(1, position),
          parallelCapacity: 1,
          handlingSeconds: seconds / Math.max(1, position),
          waitedSeconds,
        });
  const { nobodyOnline } = decision;
  const alternatives = team ? alternativesTo({ nobodyOnline, wait, waitedSeconds, team }) : [];
  return { ...decision, wait, alternatives };
}

/** Somebody who waits long, or for nobody, is asked whether they would rather not. */
function alternativesTo(what: {
  readonly nobodyOnline: boolean;
  readonly wait: WaitRange | null;
  readonly waitedSeconds: number;
  readonly team: Pick<TeamRow, 'routing'>;
}): readonly WaitAlternative[] {
  const { nobodyOnline, wait, waitedSeconds, team } = what;
  const longest = Math.max(waitedSeconds, wait?.high ?? 0);
  const isLong = longest >= routingOfTeam(team).longWaitSeconds;
  return nobodyOnline || isLong ? ['email', 'callback', 'bot'] : [];
}

async function latestDecision(
  { em }: Reading,
  conversationId: ConversationId,
): Promise<(RoutingDecision & { readonly decidedAt: Date }) | null> {
  const row = await em.findOne(
    RoutingDecisionRow,
    { conversationId },
    { ...fresh, orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  return row ? { ...toRouting(row), decidedAt: row.createdAt } : null;
}
