import type { AgentId } from '@baton/domain';
import { explain, type Explanation } from './explain.js';
import type { Floor, Match, RoutableAgent, StepKind, Waiting } from './floor.js';
import type { Rung } from './ladder.js';
import { Ladders, type Standing } from './ladders.js';
import { isFreeInWords, refusals, type Chosen } from './reasons.js';
import { couldTake, fits, hasRoom, isBefore, seatOf, type Seat } from './seat.js';
import { stepsOf, type Step } from './plan.js';

/** So many of those who come after the chosen one are named. */
const NAMED = 6;

/**
 * Agents and teams, made ready for giving out conversations. One board may serve many decisions: what it gives out
 * counts as load, and `update` tells it what else happened. Building one costs about as much as one decision.
 */
export class Board {
  readonly #seats: Map<AgentId, Seat>;
  readonly #ladders: Ladders;
  #run = 0;
  /** Everybody with room for anything, in this run. */
  #free: Seat[] = [];

  constructor({ teams, agents }: Floor) {
    // By name, so that an explanation reads the same however the agents were loaded.
    const byName = agents.toSorted((a, b) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1));
    this.#seats = new Map(byName.map((agent) => [agent.id, seatOf(agent)]));
    this.#ladders = new Ladders(this.#seats, teams);
  }

  /** An agent as they are now. What is remembered of the steps is lost only when more than the load is different. */
  update(agent: RoutableAgent): void {
    const seat = this.#seats.get(agent.id);
    if (seat && isAlike(seat.agent, agent)) Object.assign(seat, seatOf(agent));
    else {
      this.#seats.set(agent.id, seatOf(agent));
      this.#ladders.forget();
    }
  }

  /**
   * Gives out conversations in the order of their rank, then id. Each goes to the least loaded free agent of the first
   * open step that has one, then the one idle longest; who passed on it comes after everybody else. What nobody can
   * take now does not hold up what somebody can. The result does not depend on the order of `waiting`.
   */
  match(waiting: readonly Waiting[]): Match[] {
    this.#run += 1;
    this.#free = [...this.#seats.values()].filter((seat) => hasRoom(seat, 1));
    const matches: Match[] = [];
    for (const conversation of inOrder(waiting)) {
      if (this.#free.length === 0) break;
      const match = this.#take(conversation);
      if (match) matches.push(match);
    }
    return matches;
  }

  /** Why a conversation waits, and what happens next. */
  explain(waiting: Waiting): Explanation {
    return explain({
      waiting,
      standing: this.#ladders.standingOf(waiting),
      seats: [...this.#seats.values()],
    });
  }

  plan(waiting: Waiting): Step[] {
    return stepsOf(waiting, this.#ladders.standingOf(waiting));
  }

  #take(waiting: Waiting): Match | null {
    const standing = this.#ladders.standingOf(waiting);
    const chosen = this.#choose(waiting, standing);
    if (!chosen) return null;
    const { seat } = chosen;
    const { agent } = seat;
    const teamKey = teamOf(waiting, chosen);
    const fallbackFrom = teamKey === waiting.teamKey ? null : waiting.teamKey;
    const before =
      chosen.kind === 'preferred'
        ? []
        : refusals({ waiting, standing, upTo: chosen.index, seats: this.#seats.values() });
    const steps = [...before, { step: chosen.kind, result: isFreeInWords(chosen, waiting) }];
    seat.load += waiting.units;
    if (!hasRoom(seat, 1)) this.#free = this.#free.filter((other) => other !== seat);
    return { conversationId: waiting.id, agentId: agent.id, teamKey, fallbackFrom, steps };
  }

  #choose(waiting: Waiting, standing: Standing): Chosen | null {
    const { excluded, passed, units } = waiting;
    const { preferred, steps, active, ladder } = standing;
    const knows = preferred !== null && !excluded.has(preferred.agent.id) && hasRoom(preferred, units);
    if (knows && !passed.has(preferred.agent.id)) return ofPreferred(preferred);
    const isPlain = excluded.size === 0 && passed.size === 0;
    const { exhausted } = ladder;
    if (isPlain && exhausted.run === this.#run && exhausted.upTo >= active) return null;
    const first = this.#firstFree(standing, ({ agent }) => !excluded.has(agent.id) && !passed.has(agent.id));
    if (first) return first;
    if (isPlain) ladder.exhausted = { run: this.#run, upTo: active };
    if (passed.size === 0) return null;
    if (knows) return ofPreferred(preferred);
    return this.#firstFree({ steps, active }, ({ agent }) => !excluded.has(agent.id));
  }

  #firstFree(
    { steps, active }: Pick<Standing, 'steps' | 'active'>,
    isAsked: (seat: Seat) => boolean,
  ): Chosen | null {
    for (let index = 0; index < active; index += 1) {
      const step = steps[index];
      if (step?.blocked !== null) continue;
      const ranked = this.#best(step.rung, isAsked);
      const [seat, ...others] = ranked.best;
      if (seat) return { seat, others, more: ranked.count - ranked.best.length, index, ...step };
    }
    return null;
  }

  /** The first few of those free, in the order in which they are asked, and how many there are. */
  #best(rung: Rung, isAsked: (seat: Seat) => boolean): { best: Seat[]; count: number } {
    const best: Seat[] = [];
    let count = 0;
    for (const seat of this.#vacant(rung)) {
      if (!isAsked(seat)) continue;
      count += 1;
      const place = best.findLastIndex((other) => isBefore(other, seat)) + 1;
      if (place <= NAMED) best.splice(place, 0, seat);
      if (best.length > NAMED + 1) best.pop();
    }
    return { best, count };
  }

  #vacant(rung: Rung): readonly Seat[] {
    const { pool, vacant } = rung;
    const isKnown = vacant.run === this.#run;
    const seats = isKnown
      ? vacant.seats
      : this.#free.filter((seat) => couldTake(seat, pool.units) && fits(seat, pool));
    rung.vacant = { run: this.#run, seats: seats.filter((seat) => hasRoom(seat, pool.units)) };
    return rung.vacant.seats;
  }
}

const ofPreferred = (seat: Seat): Chosen => ({
  kind: 'preferred',
  name: seat.agent.name,
  rung: null,
  seat,
  others: [],
  more: 0,
  index: 0,
});

/** A conversation stays with its team where it can; who helps out from another takes it to that one. */
function teamOf(
  waiting: Waiting,
  { kind, rung, seat }: { kind: StepKind; rung: Rung | null; seat: Seat },
): string {
  if (kind === 'preferred') return waiting.teamKey;
  const asked = rung?.pool.team?.key;
  if (asked !== undefined) return asked;
  return seat.teams.has(waiting.teamKey) ? waiting.teamKey : (seat.agent.teams[0] ?? waiting.teamKey);
}

function inOrder(waiting: readonly Waiting[]): readonly Waiting[] {
  const isSorted = waiting.every((one, i) => i === 0 || compare(waiting[i - 1] ?? one, one) <= 0);
  return isSorted ? waiting : waiting.toSorted(compare);
}

function compare(a: Waiting, b: Waiting): number {
  return a.rank - b.rank || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Different at most in what they hold. */
function isAlike(a: RoutableAgent, b: RoutableAgent): boolean {
  const kept = ({ presence, capacity, teams, skills, languages }: RoutableAgent) =>
    JSON.stringify([presence, capacity, teams, skills, languages]);
  return kept(a) === kept(b);
}
