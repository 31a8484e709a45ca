import type { RoutableAgent } from '../floor.js';
import { dueFor } from '../guardians.js';
import { matchWaiting } from '../match.js';
import type { Arrival, Case, Other, Played, Presence } from './case.js';
import { agent, agentId, conversationId, team, waiting } from './factories.js';

const keys = ['billing', 'returns', 'care'];
/** Preferred, skilled, relaxed, and every other team as fallback. */
export const LONGEST_WAY_SECONDS = 20 + 60 + 60 + 2 * 120;
const TICK = 5;
const ACCEPT_SECONDS = 60;
const HANDS_OFF_SECONDS = 20;
const PASSED_OVER_SECONDS = 180;
const END = 20_000;

interface Person {
  readonly who: Other;
  presence: Presence;
  presenceAt: number;
  disabled: boolean;
}

interface Going {
  readonly arrival: Arrival;
  readonly index: number;
  state: 'queued' | 'offered' | 'held' | 'done';
  by: number;
  since: number;
  queuedAt: number;
  takenAt: number;
  /** Since when each who declined or did not answer has passed. */
  readonly passes: Map<number, { readonly at: number; readonly isDecline: boolean }>;
}

/** Plays a case in ticks of five seconds, with the matcher and the guardians as they are and everything else as simple as can be. */
export function play(given: Case): Played {
  const steady: Other = {
    ...given.steady,
    skills: {},
    capacity: 2,
    habit: 'accepts',
    presence: [{ at: given.steady.from, to: 'online' }],
  };
  const people = [steady, ...given.others].map((who): Person => ({
    who,
    presence: 'offline',
    presenceAt: 0,
    disabled: false,
  }));
  const going = given.conversations.map((arrival, index): Going => ({
    arrival,
    index,
    state: 'queued',
    by: -1,
    since: 0,
    queuedAt: arrival.at,
    takenAt: Infinity,
    passes: new Map(),
  }));
  const events = [
    ...people.flatMap(({ who }) => who.presence.map(({ at }) => at)),
    ...given.teams.flatMap((t) => t.opens),
  ];
  const calmAt = Math.max(0, ...events, ...given.conversations.map(({ at }) => at)) + TICK;
  let overfull = 0;
  for (let now = 0; now <= END && going.some(({ state }) => state !== 'done'); now += TICK) {
    movePeople(people, now);
    for (const one of going) follow(one, people, now);
    giveOut({ given, people, going, now });
    overfull += people.filter(
      ({ who }, i) => !mayHold(unitsOf(going, i), heldBy(going, i), who.capacity),
    ).length;
  }
  return {
    calmAt,
    left: going.filter(({ state }) => state !== 'done').map(({ index }) => index),
    overfull,
    takenAt: going.map(({ takenAt }) => takenAt),
  };
}

function movePeople(people: readonly Person[], now: number): void {
  for (const person of people)
    for (const { at, to } of person.who.presence) {
      if (at < now - TICK || at >= now) continue;
      if (person.who.habit === 'disabled' && to === 'offline') person.disabled = true;
      person.presence = to;
      person.presenceAt = now;
    }
}

/** What happens to a conversation that somebody holds or is offered. */
function follow(one: Going, people: readonly Person[], now: number): void {
  const person = people[one.by];
  if (!person) return;
  if (one.state === 'offered' && now - one.since >= ACCEPT_SECONDS) {
    person.presence = 'away';
    giveBack(one, now);
  }
  if (one.state !== 'held') return;
  const { presence, presenceAt, disabled } = person;
  const agentNow = { presence, presenceAt: new Date(presenceAt * 1000), disabled };
  const held = { unansweredSince: null, warnedAt: null, agent: agentNow, silentSeconds: 300 };
  const isThere = presence !== 'offline' && !disabled;
  if (dueFor(held, new Date(now * 1000)).action === 'requeue') giveBack(one, now);
  else if (isThere && now - one.since >= one.arrival.handlingSeconds) one.state = 'done';
}

function giveBack(one: Going, now: number): void {
  if (one.state === 'held') one.queuedAt = now;
  else one.passes.set(one.by, { at: now, isDecline: false });
  one.state = 'queued';
  one.by = -1;
}

function giveOut({
  given,
  people,
  going,
  now,
}: {
  given: Case;
  people: readonly Person[];
  going: readonly Going[];
  now: number;
}): void {
  const teams = keys.map((key, i) => {
    const { fallback = null, pulls = false, opens = [] } = given.teams[i] ?? {};
    const open = opens.filter((at) => at <= now).length % 2 === 0;
    return team(key, {
      fallback,
      open,
      generalist: key === 'care',
      routing: { mode: pulls ? 'pull' : 'push' },
    });
  });
  const agents = people.flatMap(({ who, presence, disabled }, i): RoutableAgent[] => {
    const { teams: of, skills, languages, capacity } = who;
    return disabled
      ? []
      : [agent(i, { presence, teams: of, skills, languages, capacity, load: unitsOf(going, i) })];
  });
  const queue = going.filter(({ state, arrival }) => state === 'queued' && arrival.at <= now);
  const waits = queue.map((one) => {
    const { teamKey, needs, language, units, knows, at } = one.arrival;
    const recent = [...one.passes].filter(([, pass]) => now - pass.at < PASSED_OVER_SECONDS);
    const handsOff = recent.filter(([, pass]) => pass.isDecline && now - pass.at < HANDS_OFF_SECONDS);
    return waiting(one.index, {
      teamKey,
      needs,
      language,
      units,
      rank: at,
      preferred: knows === null ? null : agentId(knows),
      waitedSeconds: now - one.queuedAt,
      passed: new Set(recent.map(([i]) => agentId(i))),
      excluded: new Set(handsOff.map(([i]) => agentId(i))),
    });
  });
  for (const match of matchWaiting(waits, { teams, agents })) {
    const one = queue.find(({ index }) => conversationId(index) === match.conversationId);
    const by = people.findIndex((_, i) => agentId(i) === match.agentId);
    if (one) offer(one, { by, habit: people[by]?.who.habit ?? 'ignores', now });
  }
}

function offer(one: Going, { by, habit, now }: { by: number; habit: Other['habit']; now: number }): void {
  if (habit === 'declines') {
    one.passes.set(by, { at: now, isDecline: true });
    return;
  }
  one.by = by;
  one.since = now;
  one.state = habit === 'ignores' ? 'offered' : 'held';
  if (one.state === 'held') one.takenAt = now;
}

/** One alone may be larger than the capacity. */
function mayHold(units: number, count: number, capacity: number): boolean {
  return units <= capacity || (count === 1 && capacity > 0);
}

function ofAgent(going: readonly Going[], by: number): readonly Going[] {
  return going.filter((one) => one.by === by && (one.state === 'held' || one.state === 'offered'));
}

const heldBy = (going: readonly Going[], by: number): number => ofAgent(going, by).length;

function unitsOf(going: readonly Going[], by: number): number {
  return ofAgent(going, by).reduce((sum, { arrival }) => sum + arrival.units, 0);
}
