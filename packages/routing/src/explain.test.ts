import { describe, expect, it } from 'vitest';
import { explainWaiting } from './match.js';
import { agent, agentId, team, waiting } from './testing/factories.js';

const billing = team('billing', { fallback: 'returns' });
const teams = [billing, team('returns'), team('care', { generalist: true })];

describe('why it waits', () => {
  it('says who is not free in each open step, and what opens next', () => {
    const agents = [
      agent(1, { name: 'Mira Okonkwo', load: 4 }),
      agent(2, { name: 'Yusuf Demir', presence: 'away' }),
      agent(3, { name: 'Zoe Lind', teams: ['returns'] }),
      agent(4, { name: 'Ada', capacity: 0 }),
      agent(5, { name: 'Bo', skills: { tax: 1 } }),
    ];
    const why = explainWaiting(
      waiting(1, { needs: { tax: 2 }, excluded: new Set([agentId(5)]), waitedSeconds: 75 }),
      {
        teams,
        agents,
      },
    );
    // Nobody online has the skill at all, so the team's first step took no time.
    expect(why).toEqual({
      nobodyOnline: false,
      nextStepInSeconds: 105,
      steps: [
        {
          step: 'team',
          result:
            'nobody of Billing is free: Ada takes no conversations, Bo was asked before, Mira Okonkwo lacks tax, Yusuf Demir is away',
        },
        {
          step: 'relaxed',
          result:
            'nobody of Billing is free: Ada takes no conversations, Bo was asked before, Mira Okonkwo is full (4 of 4), Yusuf Demir is away',
        },
        { step: 'fallback', result: 'Zoe Lind is free to be asked' },
        {
          step: 'wait',
          result:
            'waits for the next free person; anybody is asked in 105 seconds; 2 of the team and 3 in all are online',
        },
      ],
    });
  });

  it('says which language and level is missing, and who has too little room', () => {
    const agents = [
      agent(1, { languages: ['en'] }),
      agent(2, { languages: ['de'], load: 3 }),
      agent(3, { languages: ['de'], skills: { tax: 1 }, load: 4 }),
    ];
    const why = explainWaiting(waiting(1, { language: 'de', units: 2, needs: { tax: 2 } }), {
      teams,
      agents,
    });
    expect(why.steps[0]?.result).toBe(
      'nobody of Billing is free: Agent 1 lacks tax, Agent 2 lacks tax, Agent 3 has tax 1, not 2',
    );
    const plain = explainWaiting(waiting(1, { language: 'de', units: 2 }), { teams, agents });
    expect(plain.steps[0]?.result).toContain(
      'Agent 1 does not write German, Agent 2 has too little room (3 of 4), Agent 3 is full (4 of 4)',
    );
  });

  it('names the closed and the self-serving, and waits for one who knows the customer', () => {
    const shut = [{ ...billing, open: false }, team('returns', { routing: { mode: 'pull' } }), teams[2]!];
    const agents = [agent(1, { load: 4 }), agent(2, { teams: ['returns'] })];
    const why = explainWaiting(waiting(1), { teams: shut, agents });
    expect(why.steps.map((s) => s.result).slice(0, 2)).toEqual([
      'Billing is closed',
      'Returns takes its conversations from the queue itself',
    ]);
    const known = explainWaiting(waiting(1, { preferred: agentId(1) }), { teams, agents });
    expect(known).toMatchObject({ nextStepInSeconds: 20 });
    expect(known.steps[0]).toEqual({
      step: 'preferred',
      result: 'Agent 1, who knows the customer, is full (4 of 4)',
    });
  });

  it('says that nobody is online when only people without capacity are', () => {
    const floor = { teams, agents: [agent(1, { presence: 'offline' }), agent(2, { capacity: 0 })] };
    expect(explainWaiting(waiting(1), floor)).toMatchObject({ nobodyOnline: true, nextStepInSeconds: null });
    expect(explainWaiting(waiting(1), floor).steps.at(-1)?.result).toBe('nobody is online at the moment');
    expect(explainWaiting(waiting(1), { teams: [], agents: [] })).toMatchObject({ nobodyOnline: true });
  });

  it('stays readable in a big team', () => {
    const many = Array.from({ length: 300 }, (_, i) => agent(i, { load: 4 }));
    expect(explainWaiting(waiting(1), { teams, agents: many }).steps[0]?.result).toMatch(/ and 294 more$/);
  });
});
