import type {
  FloorAgentFragment,
  FloorTeamFragment,
  HeldCardFragment,
  WaitingCardFragment,
} from '@baton/graphql-client/console';
import { m } from '../messages.js';
import type { Tone } from '../shared/mood.js';
import { t } from './messages.js';

export type FloorTeam = FloorTeamFragment;
export type FloorAgent = FloorAgentFragment;
export type WaitingCard = WaitingCardFragment;
export type HeldCard = HeldCardFragment;

/** So many cards of one team are shown; nobody reads more. */
export const CARDS = 50;

export interface Lane {
  readonly team: FloorTeam;
  readonly cards: readonly WaitingCard[];
  /** Waiting ones that are not shown. */
  readonly more: number;
}

/** A conversation that can be passed on, waiting or held. */
export interface Passable {
  readonly id: string;
  readonly name: string;
  /** Units of capacity it takes. */
  readonly units: number;
  /** Key of the team whose queue it is in; null while somebody holds it. */
  readonly waitsIn: string | null;
  /** Who holds it, or is asked just now. */
  readonly with: { readonly id: string; readonly holds: boolean } | null;
}

export type DropTarget =
  { readonly kind: 'team'; readonly key: string } | { readonly kind: 'agent'; readonly agent: FloorAgent };

/** The queues side by side, each with its cards in the order of service. */
export function lanesOf(
  teams: readonly FloorTeam[],
  cards: ReadonlyMap<string, readonly WaitingCard[]>,
): readonly Lane[] {
  return teams.map((team) => {
    const shown = (cards.get(team.key) ?? []).slice(0, CARDS);
    return { team, cards: shown, more: Math.max(0, team.waiting - shown.length) };
  });
}

/** Conversations by the key of their team; those without one are in no lane. */
export function byTeam(cards: readonly WaitingCard[]): Map<string, WaitingCard[]> {
  const lanes = new Map<string, WaitingCard[]>();
  for (const card of cards) {
    const key = card.team?.key;
    if (key === undefined) continue;
    const lane = lanes.get(key);
    if (lane) lane.push(card);
    else lanes.set(key, [card]);
  }
  return lanes;
}

const nameOf = ({ customer }: WaitingCard | HeldCard): string => customer.name ?? m.inbox.visitor;

export function waitingPassable(card: WaitingCard): Passable {
  const { id, units, team, offeredTo } = card;
  const asked = offeredTo && { id: offeredTo.id, holds: false };
  return { id, name: nameOf(card), units, waitsIn: team?.key ?? null, with: asked };
}

export function heldPassable(card: HeldCard, agentId: string): Passable {
  return {
    id: card.id,
    name: nameOf(card),
    units: card.units,
    waitsIn: null,
    with: { id: agentId, holds: true },
  };
}

/** Why the conversation cannot be passed there, or null when it can. */
export function dropProblem(card: Passable, target: DropTarget): string | null {
  if (target.kind === 'team') return card.waitsIn === target.key ? t.not.here : null;
  const { id, presence, load, capacity } = target.agent;
  if (card.with?.id === id) return card.with.holds ? t.not.theirs : t.not.asked;
  if (presence !== 'ONLINE') return t.not[presence];
  return load + card.units > capacity ? t.not.full(load, capacity) : null;
}

/** From this share of the target on a wait wants a look. */
const CLOSE = 0.75;

export interface Wait {
  /** Whole seconds. */
  readonly seconds: number;
  /** Of the target, 0 … 1: how far the bar is filled. */
  readonly share: number;
  readonly tone: Extract<Tone, 'plain' | 'attention' | 'urgent'>;
}

/** The longest wait of a queue against its target; null when nobody waits. */
export function longestWait(
  { waitingSince, routing }: Pick<FloorTeam, 'waitingSince' | 'routing'>,
  now: Date,
): Wait | null {
  if (waitingSince === null) return null;
  const seconds = Math.max(0, Math.floor((now.getTime() - Date.parse(waitingSince)) / 1000));
  const share = seconds / routing.targetSeconds;
  const tone = share > 1 ? 'urgent' : share >= CLOSE ? 'attention' : 'plain';
  return { seconds, share: Math.min(1, share), tone };
}

const order = { ONLINE: 0, AWAY: 1, OFFLINE: 2 } as const;

/** Who is online first, then by name: tiles do not jump when a load changes. */
export function sortedAgents(agents: readonly FloorAgent[]): readonly FloorAgent[] {
  return agents.toSorted((a, b) => order[a.presence] - order[b.presence] || a.name.localeCompare(b.name));
}

/** Those of whom it is true, and the others, each in the order they had. */
export function parted<T>(
  items: readonly T[],
  is: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter((item) => is(item)), items.filter((item) => !is(item))];
}
