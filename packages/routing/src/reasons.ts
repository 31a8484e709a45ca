import type { Chosen } from './chosen.js';
import type { RoutingStep, Waiting } from './floor.js';
import type { TimedStep } from './ladder.js';
import type { Standing } from './ladders.js';
import { languageInWords } from './relax.js';
import { belongsTo, fits, hasRoom, speaks, type Pool, type Seat } from './seat.js';

/** So many agents are named in a step; a team of a hundred would drown the explanation. */
const NAMED = 6;

/** "Mira Okonkwo is free, with room for 2 more; ahead of Yusuf Demir (room for 1 more)". */
export function isFreeInWords({ kind, name, seat, others, more }: Chosen, waiting: Waiting): string {
  // Whom else a step asks is its name already.
  const lead = kind === 'fallback' || kind === 'relaxed' ? `${name}: ` : '';
  const known = kind === 'preferred' ? ', who knows the customer,' : '';
  const again = waiting.passed.has(seat.agent.id) ? ', who passed on it before,' : '';
  const behind = others.slice(0, NAMED).map((other) => `${other.agent.name} (${roomInWords(other)})`);
  const ahead = listed('; ahead of', { items: behind, more: more + others.length - behind.length });
  return `${lead}${seat.agent.name}${known || again} is free, with ${roomInWords(seat)}${ahead}`;
}

interface RefusalsInput {
  readonly waiting: Waiting;
  readonly standing: Standing;
  /** How many of the steps to explain. */
  readonly upTo: number;
  /** Everybody, in the order in which they are to be named. */
  readonly seats: Iterable<Seat>;
}

/** Why the first steps found nobody: of those for the same team the most lenient, which holds the others. */
export function refusals({ waiting, standing, upTo, seats }: RefusalsInput): RoutingStep[] {
  const told: RoutingStep[] = [];
  const { preferred } = standing;
  if (waiting.preferred !== null) told.push({ step: 'preferred', result: ofPreferred(preferred, waiting) });
  const steps = standing.steps.slice(0, upTo);
  const shown = steps.filter((step, i) => !isSameStage(step, steps[i + 1]));
  if (shown.length === 0) return told;
  const all = [...seats];
  return [...told, ...shown.map((step) => ({ step: step.kind, result: ofStep(step, waiting, all) }))];
}

function isSameStage(a: TimedStep, b: TimedStep | undefined): boolean {
  return a.kind === b?.kind && a.rung.pool.team === b.rung.pool.team;
}

function ofPreferred(preferred: Seat | null, waiting: Waiting): string {
  if (preferred === null) return 'whoever knows the customer is not there any more';
  const pool = { needs: {}, language: null, team: null, only: preferred.agent.id, units: waiting.units };
  return `${preferred.agent.name}, who knows the customer, ${obstacle(preferred, pool, waiting) ?? 'is free'}`;
}

function ofStep({ kind, name, blocked, rung }: TimedStep, waiting: Waiting, all: readonly Seat[]): string {
  const { team, language } = rung.pool;
  if (blocked === 'closed') return `${team?.name ?? name} is closed`;
  if (blocked === 'pull') return `${team?.name ?? name} takes its conversations from the queue itself`;
  const people = all.filter((seat) => belongsTo(seat, rung.pool));
  if (people.length === 0) return `nobody belongs to ${team?.name ?? 'the organisation'}`;
  const free = people.find((seat) => isAskable(seat, rung.pool, waiting));
  if (free) return `${free.agent.name} is free to be asked`;
  const who = kind === 'anyone' ? 'nobody at all is free' : `nobody of ${name} is free`;
  const writing = kind === 'anyone' && language !== null ? ` who writes ${languageInWords(language)}` : '';
  const telling = inTellingOrder(people).slice(0, NAMED);
  const reasons = telling.map((seat) => `${seat.agent.name} ${obstacle(seat, rung.pool, waiting)}`);
  return `${who}${writing}${listed(':', { items: reasons, more: people.length - telling.length })}`;
}

function isAskable(seat: Seat, pool: Pool, { excluded, passed }: Waiting): boolean {
  const { id } = seat.agent;
  return hasRoom(seat, pool.units) && !excluded.has(id) && !passed.has(id) && fits(seat, pool);
}

/** Who is there first: why they were not asked is what people wonder about. */
function inTellingOrder(seats: readonly Seat[]): Seat[] {
  const { online = [], away = [], offline = [] } = Object.groupBy(seats, ({ agent }) => agent.presence);
  return [...online, ...away, ...offline];
}

/** Why an agent is not asked; null where nothing stands against it. */
function obstacle(seat: Seat, pool: Pool, waiting: Waiting): string | null {
  const { id, presence, capacity } = seat.agent;
  if (presence !== 'online') return `is ${presence}`;
  if (waiting.excluded.has(id)) return 'was asked before';
  if (capacity === 0) return 'takes no conversations';
  const lacking = lackOf(seat, pool);
  if (lacking !== null) return lacking;
  if (!hasRoom(seat, pool.units))
    return `${seat.load < capacity ? 'has too little room' : 'is full'} (${seat.load} of ${capacity})`;
  return waiting.passed.has(id) ? 'passed on it before' : null;
}

function lackOf(seat: Seat, pool: Pool): string | null {
  for (const [skill, level] of Object.entries(pool.needs)) {
    const own = seat.agent.skills[skill];
    if (own === undefined) return `lacks ${skill}`;
    if (own < level) return `has ${skill} ${own}, not ${level}`;
  }
  const { language } = pool;
  return language === null || speaks(seat, pool) ? null : `does not write ${languageInWords(language)}`;
}

function roomInWords({ agent, load }: Seat): string {
  return `room for ${agent.capacity - load} more`;
}

function listed(
  lead: string,
  { items, more }: { readonly items: readonly string[]; readonly more: number },
): string {
  if (items.length === 0) return '';
  return `${lead} ${items.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
