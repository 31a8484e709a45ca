import type { AgentId } from '@baton/domain';
import type { RoutableAgent, RoutableTeam } from './floor.js';
import type { Demand } from './relax.js';

/** An agent's place on a board: what changes while conversations are given out, and what is looked up often. */
export interface Seat {
  readonly agent: RoutableAgent;
  readonly teams: ReadonlySet<string>;
  /** Milliseconds since the epoch; −∞ for somebody who never had a conversation. */
  readonly idleSince: number;
  /** Units held, offered or given out in this run. */
  load: number;
}

export function seatOf(agent: RoutableAgent): Seat {
  return {
    agent,
    teams: new Set(agent.teams),
    idleSince: agent.lastAssignedAt?.getTime() ?? -Infinity,
    load: agent.load,
  };
}

/** Whom a step asks, whatever they do at the moment. */
export interface Pool extends Demand {
  /** The one agent it is about; null for all. */
  readonly only: AgentId | null;
  /** Null: whatever team. */
  readonly team: RoutableTeam | null;
  readonly units: number;
}

/** Whether an agent could ever take a conversation: online, and with room when they hold nothing. */
export function couldTake({ agent }: Seat, units: number): boolean {
  return agent.presence === 'online' && fitsIn({ load: 0, capacity: agent.capacity }, units);
}

export function hasRoom({ agent, load }: Seat, units: number): boolean {
  return agent.presence === 'online' && fitsIn({ load, capacity: agent.capacity }, units);
}

/**
 * Whether so many units fit in beside what an agent has. Somebody who has nothing at all may take a conversation that is
 * larger than their capacity, or it would wait for ever where nobody's is large enough. The database counts in the same
 * way (the trigger `capacity`).
 */
export function fitsIn(
  { load, capacity }: { readonly load: number; readonly capacity: number },
  units: number,
): boolean {
  return load === 0 ? capacity > 0 : load + units <= capacity;
}

export function belongsTo(seat: Seat, { only, team }: Pick<Pool, 'only' | 'team'>): boolean {
  return (only === null || seat.agent.id === only) && (team === null || seat.teams.has(team.key));
}

/** Belongs to the pool and brings what it asks for. */
export function fits(seat: Seat, pool: Pool): boolean {
  return belongsTo(seat, pool) && speaks(seat, pool) && isSkilled(seat, pool);
}

/** Who lists no language writes in those of the team; a team without any answers in all. */
export function speaks({ agent }: Seat, { language, team }: Pick<Pool, 'language' | 'team'>): boolean {
  if (language === null) return true;
  if (agent.languages.length > 0) return agent.languages.includes(language);
  return team === null || team.languages.length === 0 || team.languages.includes(language);
}

function isSkilled({ agent }: Seat, { needs }: Pool): boolean {
  // Their own, or everybody could do what is called `constructor`.
  const levelOf = (skill: string) => (Object.hasOwn(agent.skills, skill) ? (agent.skills[skill] ?? 0) : 0);
  for (const skill in needs) if (levelOf(skill) < (needs[skill] ?? 0)) return false;
  return true;
}

/** Least load for their capacity, then idle longest, then the id, so that equal agents have an order too. */
export function isBefore(a: Seat, b: Seat): boolean {
  const difference = a.load / a.agent.capacity - b.load / b.agent.capacity;
  if (difference !== 0) return difference < 0;
  if (a.idleSince !== b.idleSince) return a.idleSince < b.idleSince;
  return a.agent.id < b.agent.id;
}

/** Different at most in what they hold. */
export function isAlike(a: RoutableAgent, b: RoutableAgent): boolean {
  const kept = ({ presence, capacity, teams, skills, languages }: RoutableAgent) =>
    JSON.stringify([presence, capacity, teams, skills, languages]);
  return kept(a) === kept(b);
}
