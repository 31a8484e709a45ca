import { TeamRouting, type AgentId } from '@baton/domain';
import type { RoutableTeam, Waiting } from './floor.js';
import { chainOf, newRung, stagesFor, timed, type Rung, type Stage, type TimedStep } from './ladder.js';
import { keyOfNeeds, type Demand } from './relax.js';
import { couldTake, type Seat } from './seat.js';

/** The steps for all conversations that want the same. */
export interface Ladder {
  readonly routing: RoutableTeam['routing'];
  readonly stages: readonly Stage[];
  /** For conversations that exclude nobody. */
  readonly steps: readonly TimedStep[];
  /** So many of `steps` were found to have nobody free, in the run of this number. */
  exhausted: { run: number; upTo: number };
}

/** How things stand for one conversation. */
export interface Standing {
  readonly ladder: Ladder;
  readonly steps: readonly TimedStep[];
  /** The agent who knows the customer, where they are on the floor at all. */
  readonly preferred: Seat | null;
  /** For so long that agent alone is asked; 0 when they cannot be. */
  readonly preferredSeconds: number;
  /** So many of `steps` are open. */
  readonly active: number;
}

const DEFAULTS = TeamRouting.parse({});

/** Builds ladders as they are asked for, and keeps them while only loads change. */
export class Ladders {
  readonly #seats: ReadonlyMap<AgentId, Seat>;
  readonly #teams: ReadonlyMap<string, RoutableTeam>;
  readonly #ladders = new Map<string, Ladder>();
  readonly #rungs = new Map<string, Rung>();
  readonly #ofTeam = new Map<string, Seat[]>();

  constructor(seats: ReadonlyMap<AgentId, Seat>, teams: readonly RoutableTeam[]) {
    this.#seats = seats;
    this.#teams = new Map(teams.map((team) => [team.key, team]));
  }

  /** Somebody came, went, or can do something else. */
  forget(): void {
    this.#ladders.clear();
    this.#rungs.clear();
    this.#ofTeam.clear();
  }

  standingOf(waiting: Waiting): Standing {
    const ladder = this.#ladderOf(waiting);
    const { excluded, units } = waiting;
    const steps = excluded.size === 0 ? ladder.steps : timed(ladder.stages, this.#seated(excluded));
    const preferred = waiting.preferred === null ? null : (this.#seats.get(waiting.preferred) ?? null);
    const canBeAsked = preferred !== null && couldTake(preferred, units) && !excluded.has(preferred.agent.id);
    const preferredSeconds = canBeAsked ? ladder.routing.preferredSeconds : 0;
    const active = openAt(steps, waiting.waitedSeconds - preferredSeconds);
    return { ladder, steps, preferred, preferredSeconds, active };
  }

  #ladderOf({ teamKey, needs, language, units }: Waiting): Ladder {
    const key = `${teamKey} ${units} ${language ?? ''} ${keyOfNeeds(needs)}`;
    const known = this.#ladders.get(key);
    if (known) return known;
    const own = this.#teams.get(teamKey);
    const routing = own?.routing ?? DEFAULTS;
    const rungFor = (team: RoutableTeam | null, asked: Demand) => this.#rungFor(team, { ...asked, units });
    const chain = chainOf(own, this.#teams);
    const stages = stagesFor({ own, chain, routing, demand: { needs, language }, rungFor });
    const ladder = { routing, stages, steps: timed(stages, []), exhausted: { run: 0, upTo: 0 } };
    this.#ladders.set(key, ladder);
    return ladder;
  }

  #rungFor(team: RoutableTeam | null, asked: Demand & { readonly units: number }): Rung {
    const key = `${team?.key ?? '*'} ${asked.units} ${asked.language ?? ''} ${keyOfNeeds(asked.needs)}`;
    const known = this.#rungs.get(key);
    if (known) return known;
    const rung = newRung(
      { ...asked, team, only: null },
      team ? this.#members(team.key) : [...this.#seats.values()],
    );
    this.#rungs.set(key, rung);
    return rung;
  }

  #members(teamKey: string): readonly Seat[] {
    const known = this.#ofTeam.get(teamKey);
    if (known) return known;
    const members = [...this.#seats.values()].filter((seat) => seat.teams.has(teamKey));
    this.#ofTeam.set(teamKey, members);
    return members;
  }

  #seated(ids: ReadonlySet<AgentId>): Seat[] {
    return [...ids].flatMap((id) => this.#seats.get(id) ?? []);
  }
}

function openAt(steps: readonly TimedStep[], seconds: number): number {
  let open = 0;
  while ((steps[open]?.opensAfterSeconds ?? Infinity) <= seconds) open += 1;
  return open;
}
