import { describe, expect, it } from 'vitest';
import {
  byTeam,
  CARDS,
  dropProblem,
  heldPassable,
  lanesOf,
  longestWait,
  sortedAgents,
  waitingPassable,
} from './board.js';
import { t } from './messages.js';
import { agentOf, cardOf, teamOf } from './testing/floor.js';

describe('where a conversation can be passed', () => {
  const waiting = waitingPassable(cardOf({ offeredTo: { id: 'tom', name: 'Tom' } }));
  const to = (agent: Parameters<typeof agentOf>[0]) => ({ kind: 'agent', agent: agentOf(agent) }) as const;

  it('to another team, not to its own', () => {
    expect(dropProblem(waiting, { kind: 'team', key: 'orders' })).toBeNull();
    expect(dropProblem(waiting, { kind: 'team', key: 'billing' })).toBe(t.not.here);
  });

  it('to whoever is online and has room, and to nobody twice', () => {
    expect(dropProblem(waiting, to({}))).toBeNull();
    expect(dropProblem(waiting, to({ presence: 'AWAY' }))).toBe('Away');
    expect(dropProblem(waiting, to({ presence: 'OFFLINE' }))).toBe('Offline');
    expect(dropProblem(waiting, to({ load: 2 }))).toBe('Full: 2 of 2');
    expect(dropProblem(waiting, to({ id: 'tom' }))).toBe(t.not.asked);
  });

  it('counts the units it takes', () => {
    expect(dropProblem(waitingPassable(cardOf({ units: 2 })), to({}))).toBe('Full: 1 of 2');
  });

  it('what somebody holds goes to any team, and to anybody but them', () => {
    const customer = { id: 'ada', name: null };
    const team = { id: 'billing', key: 'billing', name: 'Billing' };
    const held = heldPassable(
      {
        id: 'c2',
        headline: null,
        intentName: null,
        unansweredSince: null,
        requeueAt: null,
        units: 1,
        customer,
        team,
      },
      'mira',
    );
    expect(dropProblem(held, { kind: 'team', key: 'billing' })).toBeNull();
    expect(dropProblem(held, to({}))).toBe(t.not.theirs);
    expect(dropProblem(held, to({ id: 'tom' }))).toBeNull();
    expect(held.name).toBe('Visitor');
  });
});

it('shows so many cards of a queue and says how many more there are', () => {
  const cards = Array.from({ length: 60 }, (_, i) => cardOf({ id: `c${i}` }));
  const [billing, orders] = lanesOf(
    [teamOf({ waiting: 130 }), teamOf({ key: 'orders' })],
    byTeam([...cards, cardOf({ id: 'stray', team: null })]),
  );
  expect([billing?.cards.length, billing?.more]).toEqual([CARDS, 80]);
  expect([orders?.cards, orders?.more]).toEqual([[], 0]);
});

describe('the longest wait against the target', () => {
  const team = teamOf({ waitingSince: '2026-11-23T12:00:00Z' });
  const after = (seconds: number) => new Date(Date.parse('2026-11-23T12:00:00Z') + seconds * 1000);
  it.each([
    [60, 'plain', 0.5],
    [90, 'attention', 0.75],
    [120, 'attention', 1],
    [121, 'urgent', 1],
    [-5, 'plain', 0],
  ] as const)('%d s', (seconds, tone, share) => {
    expect(longestWait(team, after(seconds))).toEqual({ seconds: Math.max(0, seconds), share, tone });
  });

  it('is none when nobody waits', () => {
    expect(longestWait(teamOf(), after(0))).toBeNull();
  });
});

it('puts who is there first, in an order that a load does not change', () => {
  const agents = [
    agentOf({ id: 'z', name: 'Zoe', load: 0 }),
    agentOf({ id: 'o', name: 'Al', presence: 'OFFLINE' }),
    agentOf({ id: 'a', name: 'Bo', load: 2 }),
    agentOf({ id: 'w', name: 'Cy', presence: 'AWAY' }),
  ];
  expect(sortedAgents(agents).map(({ id }) => id)).toEqual(['a', 'z', 'w', 'o']);
});
