import type { StepKind, Waiting } from './floor.js';
import type { Rung } from './ladder.js';
import type { Standing } from './ladders.js';
import { couldTake, type Seat } from './seat.js';

/** Who takes a conversation, in which step. */
export interface Chosen {
  readonly kind: StepKind;
  /** Of the step. */
  readonly name: string;
  /** Null for the preferred agent, who is asked whatever the team. */
  readonly rung: Rung | null;
  readonly seat: Seat;
  /** Who was free too, and comes after. */
  readonly others: readonly Seat[];
  /** Further ones, not named. */
  readonly more: number;
  /** Of the step among all. */
  readonly index: number;
}

export const ofPreferred = (seat: Seat): Chosen => ({
  kind: 'preferred',
  name: seat.agent.name,
  rung: null,
  seat,
  others: [],
  more: 0,
  index: 0,
});

/** A conversation stays with its team where it can; who helps out from another takes it to that one. */
export function teamOf(waiting: Waiting, { kind, rung, seat }: Chosen): string {
  if (kind === 'preferred') return waiting.teamKey;
  const asked = rung?.pool.team?.key;
  if (asked !== undefined) return asked;
  return seat.teams.has(waiting.teamKey) ? waiting.teamKey : (seat.agent.teams[0] ?? waiting.teamKey);
}

/**
 * Whom to keep free for a conversation of several units that has waited through all its steps: whoever lacks least room
 * for it. Else small ones, which fit in anywhere, could take every unit that becomes free, and it would wait for ever.
 * Null for one that needs no such help.
 */
export function keptFreeFor(
  { units, excluded }: Waiting,
  { steps, active }: Standing,
  seats: Iterable<Seat>,
): Seat | null {
  if (units === 1 || active < steps.length) return null;
  // Where it is larger than somebody's capacity, they must have nothing else.
  const lackOf = ({ agent, load }: Seat) => Math.min(load, load + units - agent.capacity);
  let nearest: Seat | null = null;
  for (const seat of seats) {
    if (!couldTake(seat, units) || excluded.has(seat.agent.id)) continue;
    if (nearest === null || lackOf(seat) < lackOf(nearest)) nearest = seat;
  }
  return nearest;
}
