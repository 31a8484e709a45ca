import { AgentId, TeamRouting, type ConversationId } from '@baton/domain';
import { Board, type Floor, type RoutableAgent, type Waiting } from '@baton/routing';
import { quantile } from '../lib/metrics.ts';
import { seeded, type Random } from './random.ts';

/** One decision over everything that waits, in milliseconds on the clock; a busy machine shows in the 99 %. */
export interface DecisionTimes {
  readonly agents: number;
  readonly waiting: number;
  /** A few agents become free, on a board that is kept. */
  readonly kept: Percentiles;
  /** The same, when nobody who waits may be offered to them, so that all are looked at in vain. */
  readonly inVain: Percentiles;
  /** With a board built for each decision. */
  readonly fresh: Percentiles;
  readonly decisionsPerSecond: number;
  /** Everybody is free at once: until all capacity is given out. */
  readonly rush: { readonly ms: number; readonly matches: number; readonly matchesPerSecond: number };
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

const TEAMS = 20;
const CAPACITY = 4;
const skillNames = ['payments', 'refunds', 'parcels', 'contracts'];

export function timeDecisions(what: { agents: number; waiting: number; decisions: number }): DecisionTimes {
  const random = seeded(7);
  const agents = Array.from({ length: what.agents }, (_, i) => anAgent(i, random));
  const queue = Array.from({ length: what.waiting }, (_, i) => aConversation(i, random));
  const teams = Array.from({ length: TEAMS }, (_, i) => ({
    key: `team${i}`,
    name: `Team ${i}`,
    fallback: i % 2 === 0 ? `team${(i + 1) % TEAMS}` : null,
    generalist: i === 0,
    open: true,
    languages: [],
    routing: TeamRouting.parse({}),
  }));
  const full = { teams, agents: agents.map((agent) => ({ ...agent, load: CAPACITY })) };
  const input = { floor: full, freed: full.agents, queue, random, decisions: what.decisions };
  const kept = timeKept(input);
  const inVain = timeKept({ ...input, freed: ofOddTeams(full), queue: queue.map(forEvenTeams) });
  const fresh = timeFresh({ ...input, decisions: Math.ceil(what.decisions / 4) });
  const rush = new Board({ teams, agents });
  let matches = 0;
  const rushMs = msOf(() => {
    matches = rush.match(queue).length;
  });
  return {
    agents: what.agents,
    waiting: what.waiting,
    kept: percentiles(kept),
    inVain: percentiles(inVain),
    fresh: percentiles(fresh),
    decisionsPerSecond: (1000 * kept.length) / kept.reduce((sum, ms) => sum + ms, 0),
    rush: { ms: rushMs, matches, matchesPerSecond: (1000 * matches) / rushMs },
  };
}

const percentiles = (times: readonly number[]): Percentiles => ({
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
});

function msOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

interface TimingInput {
  readonly floor: Floor;
  /** Those who may become free. */
  readonly freed: readonly RoutableAgent[];
  readonly queue: readonly Waiting[];
  readonly random: Random;
  readonly decisions: number;
}

/** One to three agents have one place free; after the decision they are full again. The first tenth warms up. */
function timeKept({ floor, freed, queue, random, decisions }: TimingInput): number[] {
  const board = new Board(floor);
  const times = Array.from({ length: decisions }, () => {
    const some = fewOf(freed, random);
    const took = msOf(() => {
      for (const agent of some) board.update({ ...agent, load: CAPACITY - 1 });
      board.match(queue);
    });
    for (const agent of some) board.update(agent);
    return took;
  });
  return times.slice(Math.floor(decisions / 10));
}

function timeFresh({ floor, freed, queue, random, decisions }: TimingInput): number[] {
  const times = Array.from({ length: decisions }, () => {
    const some = new Set(fewOf(freed, random));
    const agents = floor.agents.map((agent) => (some.has(agent) ? { ...agent, load: CAPACITY - 1 } : agent));
    return msOf(() => {
      new Board({ teams: floor.teams, agents }).match(queue);
    });
  });
  return times.slice(Math.floor(decisions / 10));
}

const isOdd = (key: string) => Number(key.slice('team'.length)) % 2 === 1;

/** Those who become free are of odd teams … */
function ofOddTeams({ agents }: Floor): RoutableAgent[] {
  return agents.filter((agent) => agent.teams.every(isOdd));
}

/** … and what waits is for even ones, and has waited for too short a time to be offered to others. */
function forEvenTeams(waiting: Waiting): Waiting {
  const teamKey = isOdd(waiting.teamKey) ? 'team0' : waiting.teamKey;
  return { ...waiting, teamKey, preferred: null, waitedSeconds: 0 };
}

function fewOf(agents: readonly RoutableAgent[], random: Random): RoutableAgent[] {
  const count = 1 + Math.floor(random() * 3);
  return Array.from({ length: count }, () => agents[Math.floor(random() * agents.length)]).filter(
    (a) => a !== undefined,
  );
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function anAgent(index: number, random: Random): RoutableAgent {
  const own = index % TEAMS;
  const known = skillNames.filter(() => random() < 0.6);
  return {
    id: AgentId.parse(uuid(index)),
    name: `Agent ${index}`,
    presence: random() < 0.9 ? 'online' : 'away',
    teams: random() < 0.5 ? [`team${own}`] : [`team${own}`, `team${(own + 3) % TEAMS}`],
    skills: Object.fromEntries(known.map((skill) => [skill, 1 + Math.floor(random() * 5)])),
    languages: random() < 0.3 ? ['en', 'de'] : ['en'],
    load: 0,
    capacity: CAPACITY,
    lastAssignedAt: new Date(Math.floor(random() * 1e9)),
  };
}

/** Half have waited for less than a minute, so that only their own team may be asked: those cost the most. */
function aConversation(index: number, random: Random): Waiting {
  const team = Math.floor(random() * TEAMS);
  const someone = () => new Set([AgentId.parse(uuid(Math.floor(random() * 1000)))]);
  return {
    id: uuid(index) as ConversationId,
    teamKey: `team${team}`,
    needs: { [skillNames[team % 4] ?? '']: 1 + (team % 3), ...(random() < 0.1 ? { contracts: 1 } : {}) },
    language: random() < 0.2 ? 'de' : 'en',
    preferred: random() < 0.1 ? AgentId.parse(uuid(Math.floor(random() * 1000))) : null,
    units: 1,
    rank: index,
    waitedSeconds: random() < 0.5 ? random() * 60 : random() * 600,
    excluded: random() < 0.03 ? someone() : new Set(),
    passed: random() < 0.03 ? someone() : new Set(),
  };
}
