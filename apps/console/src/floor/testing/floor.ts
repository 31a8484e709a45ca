import type { FloorAgent, FloorTeam, WaitingCard } from '../board.js';

export function teamOf(team: Partial<FloorTeam> = {}): FloorTeam {
  return {
    id: team.key ?? 'billing',
    key: 'billing',
    name: 'Billing',
    handles: 'payments',
    open: true,
    changesAt: null,
    waiting: 0,
    waitingSince: null,
    overTarget: 0,
    online: 1,
    reassigned: 0,
    expectedWait: null,
    routing: { mode: 'PUSH', targetSeconds: 120 },
    ...team,
  };
}

export function agentOf(agent: Partial<FloorAgent> = {}): FloorAgent {
  return {
    id: 'mira',
    name: 'Mira Okonkwo',
    title: 'Billing',
    presence: 'ONLINE',
    presenceAt: null,
    presenceAutomatic: false,
    load: 1,
    capacity: 2,
    teams: [],
    conversations: [],
    ...agent,
  };
}

export function cardOf(card: Partial<WaitingCard> = {}): WaitingCard {
  return {
    id: 'c1',
    headline: 'Charged twice',
    intentName: null,
    queuedAt: '2026-11-23T12:00:00Z',
    updatedAt: '2026-11-23T12:00:00Z',
    priority: 0,
    units: 1,
    hasStakes: false,
    customer: { id: 'ada', name: 'Ada Park' },
    team: { id: 'billing', key: 'billing', name: 'Billing' },
    offeredTo: null,
    offerEndsAt: null,
    ticket: null,
    routing: null,
    ...card,
  };
}
