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
  /** For those that exclude somebody, by whom. */
  readonly excluding: Map<string, readonly TimedStep[]>;
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

/**
 * Finds a ladder by what a conversation wants, one piece after the other. With ten thousand waiting, putting a key
 * together for each would take longer than all the rest.
 */
class Twig {
  ladder: Ladder | null = null;
  readonly #next = new Map<string | number | null, Twig>();

  at(key: string | number | null): Twig {
    const known = this.#next.get(key);
    if (known) return known;
    const twig = new Twig();
    this.#next.set(key, twig);
    return twig;
  }
}

/** Who excludes whom changes all the time; a board may be kept for days. */
const MOST_KEPT = 1000;
const DEFAULTS = TeamRouting.parse({});

/** Builds ladders as they are asked for, and keeps them while only loads change. */
export class Ladders {
  readonly #seats: ReadonlyMap<AgentId, Seat>;
  readonly #teams: ReadonlyMap<string, RoutableTeam>;
  #ladders = new Twig();
  readonly #rungs = new Map<string, Rung>();
  readonly #ofTeam = new Map<string, Seat[]>();

  constructor(seats: ReadonlyMap<AgentId, Seat>, teams: readonly RoutableTeam[]) {
    this.#seats = seats;
    this.#teams = new Map(teams.map((team) => [team.key, team]));
  }

  /** Somebody came, went, or can do something else. */
  forget(): void {
    this.#ladders = new Twig();
    this.#rungs.clear();
    this.#ofTeam.clear();
  }

  standingOf(waiting: Waiting, ladder = this.ladderOf(waiting)): Standing {
    const { excluded, units } = waiting;
    const steps = excluded.size === 0 ? ladder.steps : this.#excluding(ladder, excluded);
    const preferred = waiting.preferred === null ? null : (this.#seats.get(waiting.preferred) ?? null);
    const canBeAsked = preferred !== null && couldTake(preferred, units) && !excluded.has(preferred.agent.id);
    const preferredSeconds = canBeAsked ? ladder.routing.preferredSeconds : 0;
    const active = openAt(steps, waiting.waitedSeconds - preferredSeconds);
    return { ladder, steps, preferred, preferredSeconds, active };
  }

  ladderOf({ teamKey, needs, language, units }: Waiting): Ladder {
    let twig = this.#ladders.at(teamKey).at(language).at(units);
    for (const skill in needs) twig = twig.at(skill).at(needs[skill] ?? 0);
    twig.ladder ??= this.#build({ teamKey, needs, language, units });
    return twig.ladder;
  }

  #build({
    teamKey,
    needs,
    language,
    units,
  }: Pick<Waiting, 'teamKey' | 'needs' | 'language' | 'units'>): Ladder {
    const own = this.#teams.get(teamKey);
    const routing = own?.routing ?? DEFAULTS;
    const rungFor = (team: RoutableTeam | null, asked: Demand) => this.#rungFor(team, { ...asked, units });
    const chain = chainOf(own, this.#teams);
    const stages = stagesFor({ own, chain, routing, demand: { needs, language }, rungFor });
    return {
      routing,
      stages,
      steps: timed(stages, []),
      excluding: new Map(),
      exhausted: { run: 0, upTo: 0 },
    };
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

  #excluding(ladder: Ladder, excluded: ReadonlySet<AgentId>): readonly TimedStep[] {
    const key = [...excluded].join(' ');
    const known = ladder.excluding.get(key);
    if (known) return known;
    const seats = [...excluded].flatMap((id) => this.#seats.get(id) ?? []);
    const steps = timed(ladder.stages, seats);
    if (ladder.excluding.size >= MOST_KEPT) ladder.excluding.clear();
    ladder.excluding.set(key, steps);
    return steps;
  }
}

function openAt(steps: readonly TimedStep[], seconds: number): number {
  let open = 0;
  while ((steps[open]?.opensAfterSeconds ?? Infinity) <= seconds) open += 1;
  return open;
}
