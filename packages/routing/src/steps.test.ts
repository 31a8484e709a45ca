import { describe, expect, it } from 'vitest';
import type { RoutableAgent, RoutableTeam, Waiting } from './floor.js';
import { planSteps } from './steps.js';
import { agent, agentId, team, waiting } from './testing/factories.js';

const care = team('care', { generalist: true });
const billing = team('billing', { fallback: 'returns' });
const returns = team('returns');
const teams = [billing, returns, care];
const everywhere = [agent(1), agent(2, { teams: ['returns'] }), agent(3, { teams: ['care'] })];

interface Given {
  readonly teams?: readonly RoutableTeam[];
  readonly agents?: readonly RoutableAgent[];
}

/** "kind name @seconds", and how many it reaches. */
function plan(parts: Partial<Waiting> = {}, given: Given = {}): string[] {
  const floor = { teams: given.teams ?? teams, agents: given.agents ?? everywhere };
  return planSteps(waiting(1, parts), floor).map(
    (s) => `${s.kind} ${s.name} @${s.opensAfterSeconds}: ${s.blocked ?? s.reach}`,
  );
}

describe('the steps of a conversation', () => {
  it('go from the team over its fallbacks to everybody', () => {
    expect(plan()).toEqual([
      'team Billing @0: 1',
      'fallback Returns @120: 1',
      'fallback Care @240: 1',
      'anyone anybody @360: 3',
    ]);
  });

  it('begin with the agent who knows the customer, while they are online', () => {
    expect(plan({ preferred: agentId(3) }).slice(0, 2)).toEqual([
      'preferred Agent 3 @0: 1',
      'team Billing @20: 1',
    ]);
    const agents = [agent(1), agent(3, { presence: 'away' })];
    expect(plan({ preferred: agentId(3) }, { agents })).toContain('team Billing @0: 1');
    expect(plan({ preferred: agentId(3), excluded: new Set([agentId(3)]) })).toContain('team Billing @0: 1');
    expect(plan({ preferred: agentId(9) })[0]).toBe('preferred the agent who knows them @0: 0');
  });

  it('relax levels, then skills, then the language, each for an equal share of the time', () => {
    const agents = [
      agent(1, { skills: { payments: 3, tax: 1 }, languages: ['de'] }),
      agent(2, { skills: { payments: 2, tax: 1 }, languages: ['de'] }),
      agent(3, { skills: { payments: 1 }, languages: ['de'] }),
      agent(4, { languages: ['de'] }),
      agent(5, { languages: ['en'] }),
    ];
    const steps = plan({ needs: { tax: 1, payments: 3 }, language: 'de' }, { agents });
    expect(steps.slice(0, 5)).toEqual([
      'team Billing @0: 1',
      'relaxed Billing with payments 2 or better and tax, in German @60: 2',
      'relaxed Billing with payments, in German @75: 3',
      'relaxed Billing, in German @90: 4',
      'relaxed Billing @105: 5',
    ]);
    expect(steps[5]).toBe('fallback Returns @120: 0');
  });

  it('leave out what brings nobody new, and pass at once over what nobody could serve', () => {
    const steps = plan({ needs: { payments: 5 } }, { agents: [agent(1, { skills: { payments: 1 } })] });
    expect(steps.slice(0, 3)).toEqual([
      'team Billing @0: 0',
      'relaxed Billing with payments @0: 1',
      'fallback Returns @60: 0',
    ]);
    const onlyCare = plan(
      {},
      { agents: [agent(1, { capacity: 0 }), agent(3, { teams: ['care'], load: 4 })] },
    );
    expect(onlyCare).toContain('fallback Care @0: 1');
    expect(onlyCare.at(-1)).toBe('anyone anybody @120: 1');
  });

  it('count those who could take it if they held nothing, and who may be asked', () => {
    const agents = [agent(1, { capacity: 2 }), agent(3, { capacity: 0 }), agent(2, { teams: ['returns'] })];
    expect(plan({ units: 3 }, { agents })[0]).toBe('team Billing @0: 1');
    expect(plan({ excluded: new Set([agentId(1)]) }).slice(0, 2)).toEqual([
      'team Billing @0: 0',
      'fallback Returns @0: 1',
    ]);
  });
});

describe('a team that is closed', () => {
  const closed = (...keys: string[]) => teams.map((t) => ({ ...t, open: !keys.includes(t.key) }));

  it('asks nobody and takes no time', () => {
    expect(plan({}, { teams: closed('billing', 'care') })).toEqual([
      'team Billing @0: closed',
      'fallback Returns @0: 1',
      'fallback Care @120: closed',
      'anyone anybody @120: 3',
    ]);
  });

  it('asks whoever is there when all others are closed too', () => {
    expect(plan({}, { teams: closed('billing', 'returns', 'care') })).toEqual(plan());
  });
});

describe('fallbacks', () => {
  it('are visited once, even where they lead back', () => {
    const cycle = [team('billing', { fallback: 'returns' }), team('returns', { fallback: 'billing' }), care];
    expect(plan({}, { teams: cycle }).map((s) => s.split(' @')[0])).toEqual([
      'team Billing',
      'fallback Returns',
      'fallback Care',
      'anyone anybody',
    ]);
  });

  it('are the generalists where none is named, or the named team is gone', () => {
    const lost = [team('billing', { fallback: 'gone' }), care];
    expect(plan({}, { teams: lost })[1]).toMatch(/^fallback Care/);
    expect(plan({ teamKey: 'care' }, { teams: lost })[1]).toMatch(/^anyone/);
    expect(plan({ teamKey: 'removed' }, { teams: lost })[0]).toMatch(/^fallback Care @0/);
    expect(plan({}, { teams: [], agents: [] })).toEqual(['anyone anybody @0: 0']);
  });

  it('are asked first for who writes the language, then for all', () => {
    const agents = [
      agent(2, { teams: ['returns'], languages: ['de'] }),
      agent(4, { teams: ['returns'], languages: ['en'] }),
    ];
    expect(plan({ language: 'de' }, { agents })).toEqual(
      [
        'team Billing, in German @0: 0',
        'fallback Returns, in German @0: 1',
        'fallback Returns @60: 2',
        'fallback Care @120: 0',
        'anyone anybody, in German @120: 1',
        'anyone anybody @120: 2',
      ].map((line) => line.replace('team Billing, in German', 'team Billing')),
    );
  });
});

describe('languages', () => {
  it('of agents who list none are those of their team', () => {
    const german = [team('billing', { languages: ['de'] }), care];
    expect(plan({ language: 'de' }, { teams: german })[0]).toBe('team Billing @0: 1');
    expect(plan({ language: 'fr' }, { teams: german })[0]).toBe('team Billing @0: 0');
    expect(plan({ language: 'fr' })[0]).toBe('team Billing @0: 1');
  });
});

describe('a team that takes from the queue itself', () => {
  it('is offered nothing in its own steps, which take their time', () => {
    const pulling = [team('billing', { fallback: 'returns', routing: { mode: 'pull' } }), returns, care];
    expect(plan({ preferred: agentId(3) }, { teams: pulling })).toEqual([
      'preferred Agent 3 @0: 1',
      'team Billing @20: pull',
      'fallback Returns @140: 1',
      'fallback Care @260: 1',
      'anyone anybody @380: 3',
    ]);
  });
});
