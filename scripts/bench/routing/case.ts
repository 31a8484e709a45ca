import { TeamRouting } from '@baton/domain';

/** A support centre on a virtual clock, in seconds. */
export interface Case {
  readonly name: string;
  /** Teams of each agent, by index; the first is where they belong. */
  readonly agents: readonly (readonly number[])[];
  readonly chaining: Chaining;
  /** Share of the arrivals by team. */
  readonly shares: readonly number[];
  /** Arrivals per agent's capacity, 0 … 1. */
  readonly load: number;
  readonly routing: TeamRouting;
  /** Share of the offers that nobody answers. */
  readonly missed: number;
  /** Agents of every few hours leave for some; null: nobody does. */
  readonly leaving: {
    readonly agents: number;
    readonly everySeconds: number;
    readonly forSeconds: number;
  } | null;
}

export const SERVICE_SECONDS = 360;
/** Who does not answer an offer is away for so long. */
export const AWAY_SECONDS = 300;
export const teamKeys = ['one', 'two', 'three', 'four'];

export type Chaining = 'one' | 'two' | 'all';
const AGENTS = 20;
const TEAMS = teamKeys.length;

/** Everybody with one team, with two that chain around the ring of all, or with all. */
function agentsOf(chaining: Chaining): number[][] {
  const width = { one: 1, two: 2, all: TEAMS }[chaining];
  return Array.from({ length: AGENTS }, (_, agent) =>
    Array.from({ length: width }, (__, i) => (agent + i) % TEAMS),
  );
}

/** Skills stay strict: no step but the first ever opens. */
const NEVER = 86_400;
const strict = TeamRouting.parse({ skilledSeconds: NEVER, relaxedSeconds: NEVER, fallbackSeconds: NEVER });

const even = [0.25, 0.25, 0.25, 0.25];
const skewed = [0.4, 0.3, 0.2, 0.1];

function caseOf(
  name: string,
  parts: Partial<Case> & { readonly chaining: Chaining; readonly load: number },
): Case {
  return {
    name,
    agents: agentsOf(parts.chaining),
    shares: even,
    routing: strict,
    missed: 0,
    leaving: null,
    ...parts,
  };
}

/** Where theory gives a bound: agents take at once what they are offered, and stay. */
export const theoryCases: readonly Case[] = [0.8, 0.9, 0.95].flatMap((load) =>
  (['one', 'two', 'all'] as const).map((chaining) => caseOf('even demand', { chaining, load })),
);

/** What support centres are like. */
export const roughCases: readonly Case[] = [
  caseOf('demand 40/30/20/10', { chaining: 'two', load: 0.9, shares: skewed }),
  caseOf('the same, steps widening', {
    chaining: 'two',
    load: 0.9,
    shares: skewed,
    routing: TeamRouting.parse({}),
  }),
  caseOf('one skill, steps widening', { chaining: 'one', load: 0.9, routing: TeamRouting.parse({}) }),
  caseOf('20 % of offers unanswered', {
    chaining: 'two',
    load: 0.7,
    missed: 0.2,
    routing: TeamRouting.parse({}),
  }),
  caseOf('a quarter leaves mid-shift', {
    chaining: 'two',
    load: 0.7,
    leaving: { agents: AGENTS / 4, everySeconds: 8 * 3600, forSeconds: 2 * 3600 },
    routing: TeamRouting.parse({}),
  }),
];
