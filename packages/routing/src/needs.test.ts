import { expect, it } from 'vitest';
import { needsOf } from './needs.js';

const billing = { key: 'billing', skills: { payments: 3, refunds: 2 } };
const returns = { key: 'returns', skills: { refunds: 4, parcels: 2 } };
const teams = [billing, returns, { key: 'care', skills: { patience: 5 } }];
const of = (closeCalls: readonly string[], team = billing) => needsOf({ team, path: { closeCalls }, teams });

it("asks for the team's skills", () => {
  expect(of([])).toEqual(billing.skills);
});

it('asks on a close call for a little of what the others need, and no less of its own', () => {
  expect(of(['returns', 'billing'])).toEqual({ payments: 3, refunds: 2, parcels: 1 });
});

it('has nothing to do with a close call among others', () => {
  expect(of(['returns', 'care'])).toEqual(billing.skills);
});
