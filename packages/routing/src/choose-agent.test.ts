import { AgentId } from '@baton/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgentInput, chooseAgent, type RoutableAgent } from './choose-agent.js';

const idOf = (n: number) => AgentId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

function agent(n: number, parts: Partial<RoutableAgent> = {}): RoutableAgent {
  return {
    id: idOf(n),
    name: `Agent ${n}`,
    presence: 'online',
    teams: ['billing'],
    skills: {},
    load: 0,
    capacity: 4,
    lastAssignedAt: null,
    ...parts,
  };
}

const route = (agents: readonly RoutableAgent[], parts: Partial<AgentInput> = {}) =>
  chooseAgent({
    teamKey: 'billing',
    teamNames: new Map([['billing', 'Billing']]),
    generalistKey: 'care',
    agents,
    excluded: new Set(),
    preferred: null,
    ...parts,
  });

describe('who is asked', () => {
  it('the one with the least load for their capacity', () => {
    const choice = route([agent(1, { load: 2, capacity: 4 }), agent(2, { load: 3, capacity: 10 })]);
    expect(choice).toMatchObject({
      agentId: idOf(2),
      teamKey: 'billing',
      fallbackFrom: null,
      nobodyOnline: false,
    });
  });

  it('at equal load the one idle longest, and who never had one before anyone', () => {
    const early = agent(1, { lastAssignedAt: new Date(1_000) });
    const late = agent(2, { lastAssignedAt: new Date(2_000) });
    expect(route([late, early]).agentId).toBe(idOf(1));
    expect(route([late, early, agent(3)]).agentId).toBe(idOf(3));
  });

  it('nobody who is away, offline, full or was asked before', () => {
    const agents = [
      agent(1, { presence: 'away' }),
      agent(2, { presence: 'offline' }),
      agent(3, { load: 4 }),
      agent(4),
      agent(5, { load: 1 }),
    ];
    const choice = route(agents, { excluded: new Set([idOf(4)]) });
    expect(choice.agentId).toBe(idOf(5));
    expect(choice.steps).toEqual([{ step: 'Billing', result: 'Agent 5 is free, with room for 3 more' }]);
  });

  it('the agent who knows the conversation first, while they are free', () => {
    const known = agent(1, { teams: ['returns'], load: 3 });
    expect(route([known, agent(2)], { preferred: known.id })).toMatchObject({
      agentId: known.id,
      teamKey: 'billing',
    });
    expect(route([{ ...known, load: 4 }, agent(2)], { preferred: known.id }).agentId).toBe(idOf(2));
  });

  it('generalists when the team has nobody, then anyone', () => {
    const full = agent(1, { load: 4 });
    const generalist = agent(2, { teams: ['care'], load: 3 });
    const other = agent(3, { teams: ['returns'] });
    expect(route([full, generalist, other])).toMatchObject({
      agentId: idOf(2),
      teamKey: 'care',
      fallbackFrom: 'billing',
    });
    expect(route([full, other])).toMatchObject({
      agentId: idOf(3),
      teamKey: 'returns',
      fallbackFrom: 'billing',
    });
  });
});

describe('waiting', () => {
  it("in the team's queue while somebody is online, saying why nobody was asked", () => {
    const choice = route([agent(1, { load: 4 }), agent(2, { presence: 'away' }), agent(3)], {
      excluded: new Set([idOf(3)]),
    });
    expect(choice).toMatchObject({ agentId: null, teamKey: 'billing', nobodyOnline: false });
    expect(choice.steps[0]).toEqual({
      step: 'Billing',
      result: 'nobody is free: Agent 1 is full (4 of 4), Agent 2 is away, Agent 3 was asked before',
    });
    expect(choice.steps.at(-1)?.result).toBe(
      'waits for the next free person; 2 of the team and 2 in all are online',
    );
  });

  it('says that nobody is online when only people without capacity are', () => {
    expect(route([agent(1, { presence: 'offline' }), agent(2, { capacity: 0 })])).toMatchObject({
      agentId: null,
      nobodyOnline: true,
    });
    expect(route([])).toMatchObject({ agentId: null, nobodyOnline: true });
  });

  it('keeps the explanation readable in a big team', () => {
    const many = Array.from({ length: 300 }, (_, i) => agent(i, { load: 4 }));
    expect(route(many).steps[0]?.result).toMatch(/ and 294 more$/);
  });
});

const anyAgent = fc.record({
  n: fc.integer({ min: 1, max: 999 }),
  presence: fc.constantFrom('online', 'away', 'offline'),
  teams: fc.subarray(['billing', 'care', 'returns']),
  load: fc.integer({ min: 0, max: 5 }),
  capacity: fc.integer({ min: 0, max: 4 }),
  lastAssignedAt: fc.option(fc.date({ noInvalidDate: true })),
  excluded: fc.boolean(),
});
type Drawn = typeof anyAgent extends fc.Arbitrary<infer T> ? T : never;
const anyOrganisation = fc.uniqueArray(anyAgent, { maxLength: 12, selector: (a) => a.n });

describe('in any organisation', () => {
  const inputOf = (drawn: readonly Drawn[]) => ({
    agents: drawn.map(({ n, ...parts }) => agent(n, parts)),
    excluded: new Set(drawn.filter((d) => d.excluded).map((d) => idOf(d.n))),
  });

  it('asks only somebody who can take it, and somebody whenever there is one', () => {
    fc.assert(
      fc.property(anyOrganisation, (drawn) => {
        const { agents, excluded } = inputOf(drawn);
        const choice = route(agents, { excluded });
        const free = agents.filter(
          (a) => a.presence === 'online' && a.load < a.capacity && !excluded.has(a.id),
        );
        expect(choice.agentId === null).toBe(free.length === 0);
        if (choice.agentId !== null) expect(free.map((a) => a.id)).toContain(choice.agentId);
      }),
    );
  });

  it('decides the same in whatever order the agents are read', () => {
    fc.assert(
      fc.property(anyOrganisation, (drawn) => {
        const { agents, excluded } = inputOf(drawn);
        const { agentId, teamKey } = route(agents, { excluded });
        expect(route(agents.toReversed(), { excluded })).toMatchObject({ agentId, teamKey });
      }),
    );
  });
});
