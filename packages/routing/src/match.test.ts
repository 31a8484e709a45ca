import { describe, expect, it } from 'vitest';
import { Board } from './board.js';
import type { RoutableAgent, RoutableTeam, Waiting } from './floor.js';
import { matchWaiting } from './match.js';
import { agent, agentId, conversationId, team, waiting } from './testing/factories.js';

const billing = team('billing', { fallback: 'returns' });
const teams = [billing, team('returns'), team('care', { generalist: true })];
const match = (
  queue: readonly Waiting[],
  agents: readonly RoutableAgent[],
  of: readonly RoutableTeam[] = teams,
) => matchWaiting(queue, { teams: of, agents });
const asked = (queue: readonly Waiting[], agents: readonly RoutableAgent[]) =>
  match(queue, agents).map((m) => m.agentId);

describe('who is asked', () => {
  it('the least loaded for their capacity, with who comes after', () => {
    const mira = agent(1, { name: 'Mira Okonkwo', load: 2 });
    const yusuf = agent(2, { name: 'Yusuf Demir', load: 3 });
    expect(match([waiting(1)], [yusuf, mira])).toEqual([
      {
        conversationId: conversationId(1),
        agentId: mira.id,
        teamKey: 'billing',
        fallbackFrom: null,
        steps: [
          {
            step: 'team',
            result: 'Mira Okonkwo is free, with room for 2 more; ahead of Yusuf Demir (room for 1 more)',
          },
        ],
      },
    ]);
  });

  it('at equal load the one idle longest, and who never had one before anyone', () => {
    const early = agent(1, { lastAssignedAt: new Date(1000) });
    const late = agent(2, { lastAssignedAt: new Date(2000) });
    expect(asked([waiting(1)], [late, early])).toEqual([early.id]);
    expect(asked([waiting(1)], [late, early, agent(3)])).toEqual([agentId(3)]);
  });

  it('everybody in turn, in the order of rank, up to their capacity', () => {
    const queue = [
      waiting(3, { rank: 1 }),
      waiting(1, { rank: 2 }),
      waiting(2, { rank: 2 }),
      waiting(4, { rank: 9 }),
    ];
    const given = match(queue.toReversed(), [agent(1, { capacity: 2 }), agent(2, { capacity: 1 })]);
    expect(given.map((m) => m.conversationId)).toEqual([3, 1, 2].map(conversationId));
    expect(given.map((m) => m.agentId)).toEqual([1, 2, 1].map(agentId));
  });

  it('whoever knows the customer first, and for a while nobody else', () => {
    const known = agent(1, { teams: ['care'], load: 3, name: 'Mira' });
    const knows = (parts: Partial<Waiting> = {}) => [waiting(1, { preferred: known.id, ...parts })];
    expect(match(knows(), [known, agent(2)])[0]).toMatchObject({
      agentId: known.id,
      teamKey: 'billing',
      steps: [{ step: 'preferred', result: 'Mira, who knows the customer, is free, with room for 1 more' }],
    });
    const full = { ...known, load: 4 };
    expect(asked(knows(), [full, agent(2)])).toEqual([]);
    expect(match(knows({ waitedSeconds: 20 }), [full, agent(2)])[0]).toMatchObject({
      agentId: agentId(2),
      steps: [
        { step: 'preferred', result: 'Mira, who knows the customer, is full (4 of 4)' },
        { step: 'team' },
      ],
    });
    expect(asked(knows(), [{ ...known, presence: 'away' }, agent(2)])).toEqual([agentId(2)]);
  });

  it('who passed on it only when nobody else of any open step is free, and who is excluded never', () => {
    const queue = (seconds: number) => [
      waiting(1, { passed: new Set([agentId(1)]), waitedSeconds: seconds }),
    ];
    const helper = agent(2, { teams: ['returns'], load: 3 });
    expect(asked(queue(0), [agent(1), helper])).toEqual([agentId(1)]);
    expect(match(queue(0), [agent(1)])[0]?.steps).toEqual([
      { step: 'team', result: 'Agent 1, who passed on it before, is free, with room for 4 more' },
    ]);
    expect(match(queue(120), [agent(1), helper])[0]).toMatchObject({
      agentId: helper.id,
      steps: [{ result: 'nobody of Billing is free: Agent 1 passed on it before' }, { step: 'fallback' }],
    });
    expect(asked([waiting(1, { excluded: new Set([agentId(1)]) })], [agent(1)])).toEqual([]);
  });

  it('nobody of a team that takes from the queue itself, until others are asked', () => {
    const pulling = [team('billing', { routing: { mode: 'pull' } }), team('care', { generalist: true })];
    const agents = [agent(1), agent(2, { teams: ['care'] })];
    expect(match([waiting(1)], agents, pulling)).toEqual([]);
    expect(match([waiting(1, { waitedSeconds: 120 })], agents, pulling)[0]).toMatchObject({
      agentId: agentId(2),
    });
  });

  it('only somebody with room for all its units', () => {
    const big = waiting(1, { units: 3 });
    expect(asked([big, waiting(2)], [agent(1, { load: 2 })])).toEqual([agentId(1)]);
    expect(match([big, waiting(2)], [agent(1, { load: 2 })])[0]?.conversationId).toBe(conversationId(2));
    expect(asked([big, waiting(2)], [agent(1, { load: 1 })])).toEqual([agentId(1)]);
  });
});

it('is told readably in a big team', () => {
  const free = Array.from({ length: 300 }, (_, i) => agent(i));
  expect(match([waiting(1)], free)[0]?.steps[0]?.result).toMatch(/ and 293 more$/);
});

describe('a conversation of several units', () => {
  const large = (seconds: number, parts: Partial<Waiting> = {}) =>
    waiting(1, { units: 3, waitedSeconds: seconds, ...parts });
  const small = [waiting(2), waiting(3), waiting(4)];
  const agents = [agent(1, { load: 2 }), agent(2, { load: 3 })];
  const given = (queue: readonly Waiting[]) => match(queue, agents).map((m) => [m.conversationId, m.agentId]);

  it('does not hold up small ones while its steps open', () => {
    expect(given([large(0), ...small])).toHaveLength(3);
  });

  it('has the agent nearest to it kept free in the end, so that small ones cannot keep it waiting for ever', () => {
    expect(given([large(1000), ...small])).toEqual([[conversationId(2), agentId(2)]]);
    expect(given([...small, large(1000, { rank: 9 })])).toHaveLength(3);
    // Larger than anybody's capacity: who has least is left to get done with it, and then takes it alone.
    expect(given([large(1000, { units: 9 }), ...small])).toEqual([[conversationId(2), agentId(2)]]);
    expect(match([large(1000, { units: 9 })], [agent(1)])[0]?.agentId).toBe(agentId(1));
    expect(given([large(1000, { excluded: new Set([agentId(1)]) }), ...small])).toEqual([
      [conversationId(2), agentId(1)],
      [conversationId(3), agentId(1)],
    ]);
  });

  it('is not helped when it knows somebody who is kept free for another', () => {
    const known = waiting(2, { preferred: agentId(1) });
    expect(given([large(1000), known])).toEqual([]);
  });
});

describe('the team it belongs to then', () => {
  it('is the fallback that takes it', () => {
    const helper = agent(2, { teams: ['care', 'returns'] });
    expect(match([waiting(1)], [helper])[0]).toMatchObject({ teamKey: 'returns', fallbackFrom: 'billing' });
  });

  it('is its own where the agent is of it, else the first of the agent', () => {
    const shut = [{ ...billing, open: false }, { ...teams[1]!, open: true }, teams[2]!];
    const [own] = match([waiting(1)], [agent(1, { teams: ['care', 'billing'] })], [shut[0]!, shut[1]!]);
    expect(own).toMatchObject({ teamKey: 'billing', fallbackFrom: null });
    const [other] = match([waiting(1)], [agent(1, { teams: ['sales', 'care'] })], [billing, teams[1]!]);
    expect(other).toMatchObject({ teamKey: 'sales', fallbackFrom: 'billing' });
    expect(match([waiting(1)], [agent(1, { teams: [] })])[0]).toMatchObject({ teamKey: 'billing' });
  });
});

describe('a board', () => {
  const floor = (agents: RoutableAgent[]) => ({ teams, agents });

  it('remembers what it gave out', () => {
    const board = new Board(floor([agent(1, { capacity: 1 })]));
    expect(board.match([waiting(1)])).toHaveLength(1);
    expect(board.match([waiting(2)])).toEqual([]);
    board.update(agent(1, { capacity: 1 }));
    expect(board.match([waiting(2)])).toHaveLength(1);
  });

  it('learns who came, went, or can do something else', () => {
    const board = new Board(floor([agent(1)]));
    const skilled = waiting(1, { needs: { tax: 2 } });
    board.update(agent(1, { presence: 'away' }));
    expect(board.match([skilled])).toEqual([]);
    board.update(agent(2, { skills: { tax: 1 } }));
    expect(board.plan(skilled)[0]).toMatchObject({ kind: 'team', reach: 0 });
    board.update(agent(2, { skills: { tax: 2 } }));
    expect(board.plan(skilled)[0]).toMatchObject({ kind: 'team', reach: 1 });
    expect(board.match([skilled])[0]).toMatchObject({ agentId: agentId(2) });
  });
});
