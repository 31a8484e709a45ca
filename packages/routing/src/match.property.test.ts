import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Board } from './board.js';
import type { RoutableAgent, Waiting } from './floor.js';
import { matchWaiting } from './match.js';
import { planSteps } from './steps.js';
import { agent, agentId, team, waiting } from './testing/factories.js';
import { fitsIn } from './seat.js';

const keys = ['billing', 'returns', 'care'];
const level = fc.integer({ min: 1, max: 3 });
const skills = fc.dictionary(fc.constantFrom('tax', 'refunds'), level, { maxKeys: 2 });
const languages = fc.subarray(['en', 'de']);
const some = fc.subarray([1, 2, 3, 4, 5, 6]).map((list) => new Set(list.map(agentId)));
const ids = fc.oneof(
  { weight: 3, arbitrary: fc.constant(new Set<RoutableAgent['id']>()) },
  { weight: 1, arbitrary: some },
);

const anyTeams = fc
  .tuple(
    ...keys.map(() =>
      fc.record({ open: fc.boolean(), languages, pull: fc.boolean(), to: fc.constantFrom(null, ...keys) }),
    ),
  )
  .map((drawn) =>
    drawn.map(({ open, languages: spoken, pull, to }, i) =>
      team(keys[i]!, {
        open,
        languages: spoken,
        fallback: to,
        generalist: i === 2,
        routing: { mode: pull ? 'pull' : 'push' },
      }),
    ),
  );
const anyAgents = fc.uniqueArray(
  fc.record({
    n: fc.integer({ min: 1, max: 6 }),
    presence: fc.constantFrom<RoutableAgent['presence']>('online', 'online', 'away', 'offline'),
    teams: fc.subarray(keys),
    skills,
    languages,
    load: fc.integer({ min: 0, max: 4 }),
    capacity: fc.integer({ min: 0, max: 4 }),
    lastAssignedAt: fc.option(fc.date({ noInvalidDate: true })),
  }),
  { maxLength: 6, selector: ({ n }) => n },
);
const anyQueue = fc.uniqueArray(
  fc.record({
    n: fc.integer({ min: 1, max: 50 }),
    teamKey: fc.constantFrom(...keys),
    needs: skills,
    language: fc.constantFrom(null, 'en', 'de'),
    preferred: fc.option(fc.integer({ min: 1, max: 6 }).map(agentId)),
    units: fc.integer({ min: 1, max: 2 }),
    rank: fc.integer({ min: 0, max: 3 }),
    waitedSeconds: fc.integer({ min: 0, max: 600 }),
    excluded: ids,
    passed: ids,
  }),
  { maxLength: 8, selector: ({ n }) => n },
);
const anything = fc
  .record({ teams: anyTeams, drawnAgents: anyAgents, drawnQueue: anyQueue })
  .map((drawn) => ({
    floor: { teams: drawn.teams, agents: drawn.drawnAgents.map(({ n, ...parts }) => agent(n, parts)) },
    queue: drawn.drawnQueue.map(({ n, ...parts }) => waiting(n, parts)),
  }));

/** What an agent must bring for a step, said once more and in other words than the router does. */
function mayBeAsked(
  a: RoutableAgent,
  w: Waiting,
  floor: { teams: readonly ReturnType<typeof team>[]; agents: readonly RoutableAgent[] },
): boolean {
  if (a.presence !== 'online' || w.excluded.has(a.id)) return false;
  return planSteps(w, floor).some((step) => {
    if (step.blocked !== null || step.opensAfterSeconds > w.waitedSeconds) return false;
    if (step.agentId !== null) return step.agentId === a.id;
    if (step.teamKey !== null && !a.teams.includes(step.teamKey)) return false;
    const of = floor.teams.find((t) => t.key === step.teamKey);
    const spoken = a.languages.length > 0 ? a.languages : (of?.languages ?? []);
    if (step.language !== null && spoken.length > 0 && !spoken.includes(step.language)) return false;
    return Object.entries(step.needs).every(([skill, wanted]) => (a.skills[skill] ?? 0) >= wanted);
  });
}

describe('whatever waits, and whoever is there', () => {
  it('nobody gets more than they can hold, or what they may not be asked for', () => {
    fc.assert(
      fc.property(anything, ({ floor, queue }) => {
        const matches = matchWaiting(queue, floor);
        expect(new Set(matches.map((m) => m.conversationId)).size).toBe(matches.length);
        for (const a of floor.agents) {
          const given = matches
            .filter((m) => m.agentId === a.id)
            .map((m) => queue.find((w) => w.id === m.conversationId)!);
          const units = given.reduce((sum, w) => sum + w.units, 0);
          // What is larger than a capacity goes to somebody who has nothing else.
          const isAlone = a.load === 0 && given.length === 1 && a.capacity > 0;
          if (given.length > 0 && !isAlone) expect(a.load + units).toBeLessThanOrEqual(a.capacity);
          for (const w of given) expect(mayBeAsked(a, w, floor)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nothing waits that somebody with room may be asked for, but where one is kept free for a large one', () => {
    fc.assert(
      fc.property(anything, ({ floor, queue }) => {
        const matches = matchWaiting(queue, floor);
        const unitsOf = (a: RoutableAgent) =>
          matches
            .filter((m) => m.agentId === a.id)
            .reduce((sum, m) => sum + queue.find((w) => w.id === m.conversationId)!.units, a.load);
        const left = queue.filter(({ id }) => !matches.some((m) => m.conversationId === id));
        const isLarge = (w: Waiting) =>
          w.units > 1 && planSteps(w, floor).every((step) => step.opensAfterSeconds <= w.waitedSeconds);
        const [large] = left.filter(isLarge).toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
        const isLater = (w: Waiting) =>
          large !== undefined && (w.rank > large.rank || (w.rank === large.rank && w.id > large.id));
        const idle = new Set<string>();
        for (const w of left)
          for (const a of floor.agents)
            if (fitsIn({ load: unitsOf(a), capacity: a.capacity }, w.units) && mayBeAsked(a, w, floor)) {
              expect(isLater(w)).toBe(true);
              idle.add(a.id);
            }
        expect(idle.size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('it is decided and told the same in whatever order they are read', () => {
    fc.assert(
      fc.property(anything, fc.infiniteStream(fc.nat()), ({ floor, queue }, random) => {
        const shuffled = <T>(all: readonly T[]) =>
          all
            .map((one) => [random.next().value ?? 0, one] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, one]) => one);
        const again = matchWaiting(shuffled(queue), {
          teams: shuffled(floor.teams),
          agents: shuffled(floor.agents),
        });
        expect(again).toEqual(matchWaiting(queue, floor));
      }),
      { numRuns: 300 },
    );
  });

  it('everybody online is asked in the end, after the sum of the times at most', () => {
    fc.assert(
      fc.property(anything, ({ floor, queue }) => {
        for (const w of queue) {
          const steps = planSteps(w, floor);
          const opens = steps.map((s) => s.opensAfterSeconds);
          expect(opens).toEqual(opens.toSorted((a, b) => a - b));
          expect(opens.at(-1)).toBeLessThanOrEqual(20 + 60 + 60 + 2 * 120);
          const able = floor.agents.filter(
            (a) => a.presence === 'online' && a.capacity > 0 && !w.excluded.has(a.id),
          );
          expect(steps.at(-1)).toMatchObject({ kind: 'anyone', blocked: null, reach: able.length });
        }
      }),
    );
  });

  it('a board that is kept decides as one built anew', () => {
    const change = fc.record({
      n: fc.integer({ min: 0, max: 5 }),
      load: fc.integer({ min: 0, max: 4 }),
      isAway: fc.boolean(),
    });
    const rounds = fc.array(fc.array(change, { maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(anything, rounds, ({ floor, queue }, changes) => {
        const kept = new Board(floor);
        let { agents } = floor;
        for (const round of changes) {
          const matches = kept.match(queue);
          expect(matches).toEqual(matchWaiting(queue, { ...floor, agents }));
          const given = Map.groupBy(matches, (m) => m.agentId);
          const unitsOf = (id: string) => queue.find((w) => w.id === id)!.units;
          agents = agents.map((a, i) => {
            const units = (given.get(a.id) ?? []).reduce((sum, m) => sum + unitsOf(m.conversationId), 0);
            const changed = round.find(({ n }) => n === i);
            const presence = changed?.isAway ? 'away' : a.presence;
            return { ...a, load: changed?.load ?? a.load + units, presence };
          });
          for (const { n } of round) if (agents[n]) kept.update(agents[n]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
