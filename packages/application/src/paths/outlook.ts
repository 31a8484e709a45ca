import type { EntityManager, ConversationRow, TeamRow } from '@baton/persistence';
import {
  expectedWait,
  openingInWords,
  waitInWords,
  type RoutableAgent,
  type WaitRange,
} from '@baton/routing';
import { isEmpty, openStateOf, present, routingOfTeam, wayFrom, type Floor } from './floor.js';
import { aheadInQueue, handlingSeconds } from './queue.js';

/** What a waiting customer can be told. */
export interface Outlook {
  /** 1 is next. */
  readonly position: number;
  readonly wait: WaitRange | null;
  readonly inWords: string;
  readonly nobodyOnline: boolean;
  /** While the team is closed: when it opens; null while it is open, or when it never opens. */
  readonly opensAt: Date | null;
}

/** A place in a team's queue: how many are before it, and since when it is held. */
export interface Place {
  readonly ahead: number;
  readonly waitedSeconds: number;
}

/** What somebody at this place is told. */
export type QueueOutlook = (place: Place) => Outlook;

type SomeTeam = Pick<TeamRow, 'id' | 'key' | 'hours' | 'routing'>;

/** How things stand in a team's queue, from the floor as it is. One query, whatever the length of the queue. */
export async function queueOutlook(
  em: EntityManager,
  what: { readonly floor: Floor; readonly team: SomeTeam; readonly now: Date },
): Promise<QueueOutlook> {
  const { floor, team, now } = what;
  const { units } = routingOfTeam(team);
  const places = (count: (agent: RoutableAgent) => number) =>
    takersOf(floor, team.key).reduce((sum, agent) => sum + Math.floor(Math.max(0, count(agent)) / units), 0);
  const free = places(({ capacity, load }) => capacity - load);
  const parallelCapacity = places(({ capacity }) => capacity);
  const handling = await handlingSeconds(em, team.id);
  const { open, changesAt } = openStateOf(team, now);
  return ({ ahead, waitedSeconds }) => {
    const position = ahead < free ? 0 : ahead - free + 1;
    const wait = expectedWait({ position, parallelCapacity, handlingSeconds: handling, waitedSeconds });
    return {
      position: ahead + 1,
      wait,
      inWords: waitInWords(wait),
      nobodyOnline: isEmpty(floor),
      opensAt: open ? null : changesAt,
    };
  };
}

/**
 * Whose capacity counts for the team's queue: those of the team who are online, else those of the first team on its
 * way of fallbacks that has anybody, else everybody, because that is who will be asked.
 */
function takersOf(floor: Floor, key: string): readonly RoutableAgent[] {
  const there = present(floor);
  const ofTeams = wayFrom(floor, key).map((team) => there.filter((agent) => agent.teams.includes(team.key)));
  return ofTeams.find((agents) => agents.length > 0) ?? there;
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
  const place = { teamId: team.id, rankAt: conversation.rankAt ?? queuedAt, id: conversation.id };
  const outlook = await queueOutlook(em, what);
  const ahead = await aheadInQueue(em, place);
  return outlook({ ahead, waitedSeconds: secondsBetween(queuedAt, what.now) });
}

/** When somebody is back, in the team's wall clock with its zone, because customers live in others; null for never. */
export function returnInWords(
  { opensAt }: Pick<Outlook, 'opensAt'>,
  {
    team,
    timeZone,
    now,
  }: { readonly team: Pick<TeamRow, 'hours'>; readonly timeZone: string; readonly now: Date },
): string | null {
  if (opensAt === null) return null;
  const zone = team.hours?.timeZone ?? timeZone;
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return `${openingInWords(opensAt, now, zone)} (${place === 'UTC' ? place : `${place} time`})`;
}

/** Never negative: two machines' clocks may disagree a little. */
export function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, (to.getTime() - from.getTime()) / 1000);
}
