import type { AgentId } from '@baton/domain';
import { keptFreeFor, ofPreferred, teamOf, type Chosen } from './chosen.js';
import { explain, type Explanation } from './explain.js';
import type { Floor, Match, RoutableAgent, Waiting } from './floor.js';
import type { Rung } from './ladder.js';
import { Ladders, type Ladder, type Standing } from './ladders.js';
import { inOrder } from './in-order.js';
import { isFreeInWords, refusals } from './reasons.js';
import { couldTake, fits, hasRoom, isAlike, isBefore, seatOf, type Seat } from './seat.js';
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
  /** Given nothing more in this run, see `keptFreeFor`. */
  #keptFree: Seat | null = null;

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
   * take now does not hold up what somebody can, but for one agent who may be kept free for a large one that has waited
   * through all its steps. The result does not depend on the order of `waiting`.
   */
  match(waiting: readonly Waiting[]): Match[] {
    this.#run += 1;
    this.#keptFree = null;
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
    const ladder = this.#ladders.ladderOf(waiting);
    // What takes one unit and finds nobody has nobody to be kept free for it.
    if (this.#isHopeless(waiting, ladder) && waiting.units === 1) return null;
    const standing = this.#ladders.standingOf(waiting, ladder);
    const chosen = this.#choose(waiting, standing);
    if (!chosen) {
      this.#keptFree ??= keptFreeFor(waiting, standing, this.#seats.values());
      return null;
    }
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

  /**
   * Whether all open steps are known to have nobody free, from a conversation that wants the same. In a full house this
   * is the fate of nearly all that wait, so it must cost next to nothing.
   */
  #isHopeless({ preferred, excluded, waitedSeconds, units }: Waiting, { exhausted, steps }: Ladder): boolean {
    if (exhausted.run !== this.#run || excluded.size > 0) return false;
    const known = preferred === null ? undefined : this.#seats.get(preferred);
    if (known && hasRoom(known, units)) return false;
    return (steps[exhausted.upTo]?.opensAfterSeconds ?? Infinity) > waitedSeconds;
  }

  #choose(waiting: Waiting, standing: Standing): Chosen | null {
    const { excluded, passed, units } = waiting;
    const { preferred, steps, active, ladder } = standing;
    const canTake = preferred !== null && preferred !== this.#keptFree && hasRoom(preferred, units);
    const knows = canTake && !excluded.has(preferred.agent.id);
    if (knows && !passed.has(preferred.agent.id)) return ofPreferred(preferred);
    const first = this.#firstFree(standing, ({ agent }) => !excluded.has(agent.id) && !passed.has(agent.id));
    if (first) return first;
    if (excluded.size === 0 && passed.size === 0) ladder.exhausted = { run: this.#run, upTo: active };
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
      if (seat === this.#keptFree || !hasRoom(seat, rung.pool.units) || !isAsked(seat)) continue;
      count += 1;
      const last = best[NAMED];
      if (last && isBefore(last, seat)) continue;
      best.splice(best.findLastIndex((other) => isBefore(other, seat)) + 1, 0, seat);
      if (last) best.pop();
    }
    return { best, count };
  }

  /** Those of a step who had room when the run first asked for them. */
  #vacant(rung: Rung): readonly Seat[] {
    const { pool, vacant } = rung;
    if (vacant.run === this.#run) return vacant.seats;
    const seats = this.#free.filter((seat) => couldTake(seat, pool.units) && fits(seat, pool));
    rung.vacant = { run: this.#run, seats };
    return seats;
  }
}
