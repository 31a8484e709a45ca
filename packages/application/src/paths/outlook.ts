import type { EntityManager, ConversationRow, TeamRow } from '@baton/persistence';
import { expectedWait, waitInWords, type WaitRange } from '@baton/routing';
import { aheadInQueue, handlingSeconds, type Floor } from './floor.js';

/** What a waiting customer can be told. */
export interface Outlook {
  /** 1 is next. */
  readonly position: number;
  readonly wait: WaitRange | null;
  readonly inWords: string;
  readonly nobodyOnline: boolean;
}

/** A place in a team's queue: how many are before it, and since when it is held. */
export interface Place {
  readonly ahead: number;
  readonly waitedSeconds: number;
}

/** What somebody at this place is told. */
export type QueueOutlook = (place: Place) => Outlook;

/** How things stand in a team's queue, from the floor as it is. One query, whatever the length of the queue. */
export async function queueOutlook(
  em: EntityManager,
  what: { readonly floor: Floor; readonly team: Pick<TeamRow, 'id' | 'key'> },
): Promise<QueueOutlook> {
  const { floor, team } = what;
  const online = floor.agents.filter((a) => a.presence === 'online' && a.capacity > 0);
  const own = online.filter((a) => a.teams.includes(team.key));
  // When nobody of the team is there, others take over (see chooseAgent), so their capacity is what counts.
  const takers = own.length > 0 ? own : online;
  const free = takers.reduce((sum, a) => sum + Math.max(0, a.capacity - a.load), 0);
  const parallelCapacity = takers.reduce((sum, a) => sum + a.capacity, 0);
  const handling = await handlingSeconds(em, team.id);
  return ({ ahead, waitedSeconds }) => {
    const position = ahead < free ? 0 : ahead - free + 1;
    const wait = expectedWait({ position, parallelCapacity, handlingSeconds: handling, waitedSeconds });
    return { position: ahead + 1, wait, inWords: waitInWords(wait), nobodyOnline: online.length === 0 };
  };
}

/** Position and expected wait of a conversation in its team's queue, from the floor as it is. */
export async function outlookFor(
  em: EntityManager,
  what: {
    readonly floor: Floor;
    readonly team: TeamRow;
    readonly conversation: ConversationRow;
    readonly now: Date;
  },
): Promise<Outlook> {
  const { team, conversation } = what;
  const queuedAt = conversation.queuedAt ?? what.now;
  const rankAt = conversation.rankAt ?? queuedAt;
  const place = { teamId: team.id, rankAt, id: conversation.id };
  const outlook = await queueOutlook(em, what);
  const ahead = await aheadInQueue(em, place);
  return outlook({ ahead, waitedSeconds: secondsBetween(queuedAt, what.now) });
}

/** Never negative: two machines' clocks may disagree a little. */
export function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, (to.getTime() - from.getTime()) / 1000);
}
