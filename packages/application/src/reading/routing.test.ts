import type { RoutingDecision } from '@baton/domain';
import { expect, it } from 'vitest';
import { routingThen } from './routing.js';

const team = { routing: { longWaitSeconds: 600 } };
const decision = (change: Partial<RoutingDecision> = {}): RoutingDecision & { decidedAt: Date } => ({
  team: 'billing',
  confidence: 0.8,
  mayNeedReassignment: false,
  fallbackFrom: null,
  offeredTo: null,
  expectedWaitSeconds: 60,
  position: 1,
  nobodyOnline: false,
  opensAt: null,
  steps: [],
  decidedAt: new Date('2026-12-04T10:00:00Z'),
  ...change,
});
const all = ['email', 'callback', 'bot'];

it('whoever follows live is offered something else than waiting where a reader is: in a long line, after a long wait, and where nobody is', () => {
  expect(routingThen(decision(), { team }).alternatives).toEqual([]);
  expect(routingThen(decision({ expectedWaitSeconds: 1800, position: 5 }), { team }).alternatives).toEqual(
    all,
  );
  expect(routingThen(decision(), { team, waitedSeconds: 600 }).alternatives).toEqual(all);
  expect(
    routingThen(decision({ nobodyOnline: true, expectedWaitSeconds: null }), { team }).alternatives,
  ).toEqual(all);
});

it('what is history offers nothing', () => {
  expect(routingThen(decision({ nobodyOnline: true })).alternatives).toEqual([]);
});
