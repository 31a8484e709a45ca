import type { RoutableTeam, StepKind } from './floor.js';
import { demandInWords, relaxations, type Demand } from './relax.js';
import { couldTake, fits, type Pool, type Seat } from './seat.js';

/** A pool with those who could take a conversation if they held nothing else. */
export interface Rung {
  readonly pool: Pool;
  readonly members: readonly Seat[];
  /** Those of `members` with room, in the run of this number; they only get fewer while it lasts. */
  vacant: { readonly run: number; seats: Seat[] };
}

/** Why a step asks nobody: its team is closed, or takes its conversations from the queue itself. */
export type Blocked = 'closed' | 'pull';

/** A part of the steps that shares one time. */
export interface Stage {
  readonly kind: StepKind;
  /** How long it lasts before the next one opens, in seconds. */
  readonly seconds: number;
  readonly blocked: Blocked | null;
  /** From strict to lenient; each holds the ones before it. */
  readonly rungs: readonly { readonly name: string; readonly rung: Rung }[];
}

/** A step with the time it opens at, for conversations of the same kind. */
export interface TimedStep {
  readonly kind: StepKind;
  readonly name: string;
  readonly rung: Rung;
  readonly blocked: Blocked | null;
  /** Seconds after those for the preferred agent, if there is one. */
  readonly opensAfterSeconds: number;
  /** How many could take it if they held nothing else. */
  readonly reach: number;
}

/** The teams a conversation passes through: its own, then fallbacks, each once; a cycle ends at the generalist. */
export function chainOf(
  own: RoutableTeam | undefined,
  teams: ReadonlyMap<string, RoutableTeam>,
): RoutableTeam[] {
  const generalist = teams.values().find((team) => team.generalist);
  const chain = new Set(own ? [own] : []);
  for (let last = own; ;) {
    const named = teams.get(last?.fallback ?? '');
    const next = [named, generalist].find((team) => team && !chain.has(team));
    if (!next) return [...chain];
    chain.add(next);
    last = next;
  }
}

export interface StagesInput {
  readonly own: RoutableTeam | undefined;
  readonly chain: readonly RoutableTeam[];
  readonly routing: RoutableTeam['routing'];
  readonly demand: Demand;
  readonly rungFor: (team: RoutableTeam | null, demand: Demand) => Rung;
}

/**
 * All that can be tried for a conversation, in order. A closed team asks nobody, unless all of the chain are closed:
 * then those who are there nevertheless are asked, which can only be sooner than tomorrow.
 */
export function stagesFor({ own, chain, routing, demand, rungFor }: StagesInput): Stage[] {
  const allClosed = chain.every((team) => !team.open);
  const blockOf = (team: RoutableTeam): Blocked | null => {
    if (!team.open && !allClosed) return 'closed';
    return team.routing.mode === 'pull' ? 'pull' : null;
  };
  const lenient = relaxations({ needs: {}, language: demand.language });
  const named = (team: RoutableTeam | null) => (asked: Demand) => ({
    name: demandInWords(team?.name ?? 'anybody', asked),
    rung: rungFor(team, asked),
  });
  const stages: Stage[] = [];
  if (own) {
    const [strict = demand, ...weaker] = relaxations(demand);
    const blocked = blockOf(own);
    const { skilledSeconds, relaxedSeconds } = routing;
    stages.push(
      {
        kind: 'team',
        seconds: skilledSeconds,
        blocked,
        rungs: [{ name: own.name, rung: rungFor(own, strict) }],
      },
      { kind: 'relaxed', seconds: relaxedSeconds, blocked, rungs: weaker.map(named(own)) },
    );
  }
  for (const team of chain) {
    if (team === own) continue;
    const rungs = lenient.map(named(team));
    stages.push({ kind: 'fallback', seconds: routing.fallbackSeconds, blocked: blockOf(team), rungs });
  }
  stages.push({ kind: 'anyone', seconds: 0, blocked: null, rungs: lenient.map(named(null)) });
  return stages;
}

/**
 * When each step opens. A stage whose people are not there takes no time; within a stage the steps that bring somebody
 * new share its time equally, and the others are left out.
 *
 * @param excluded agents who cannot be asked, so that nobody waits for them
 */
export function timed(stages: readonly Stage[], excluded: readonly Seat[]): TimedStep[] {
  const steps: TimedStep[] = [];
  let opens = 0;
  let ofTeam = 0;
  for (const stage of stages) {
    const { kind, seconds, blocked } = stage;
    const measured = stage.rungs.map((step) => ({ ...step, reach: reachOf(step.rung, excluded) }));
    const reach = measured.at(-1)?.reach ?? ofTeam;
    const shown = shownOf(measured, { stage, reachBefore: kind === 'relaxed' ? ofTeam : 0 });
    for (const [i, step] of shown.entries())
      steps.push({ ...step, kind, blocked, opensAfterSeconds: opens + (i * seconds) / shown.length });
    if (blocked !== 'closed' && reach > 0) opens += seconds;
    if (kind === 'team') ofTeam = reach;
  }
  return steps;
}

/** Those that bring somebody new; where none does, the most lenient one stands for all, so that it can be explained. */
function shownOf<T extends { readonly reach: number }>(
  measured: readonly T[],
  { stage, reachBefore }: { readonly stage: Stage; readonly reachBefore: number },
): readonly T[] {
  const widening = measured.filter(({ reach }, i) => reach > (measured[i - 1]?.reach ?? reachBefore));
  if (widening.length > 0 && stage.blocked !== 'closed') return widening;
  return stage.kind === 'relaxed' ? [] : measured.slice(-1);
}

function reachOf({ pool, members }: Rung, excluded: readonly Seat[]): number {
  return members.length - excluded.filter((seat) => couldTake(seat, pool.units) && fits(seat, pool)).length;
}

/** @param seats all who might fit; the others are left out */
export function newRung(pool: Pool, seats: readonly Seat[]): Rung {
  const members = seats.filter((seat) => couldTake(seat, pool.units) && fits(seat, pool));
  return { pool, members, vacant: { run: 0, seats: [] } };
}
