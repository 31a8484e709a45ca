import { expect, it } from 'vitest';
import { routingWhy } from './routing-why.js';

const team = { id: 't1', name: 'Customer Care' };
const path = { step: 'path', result: 'Customer Care is the best fit for what was said' };
const free = { step: 'Customer Care', result: 'Ruth is free, with room for 3 more' };
const routing = { team, confidence: 0.82, mayNeedReassignment: false, steps: [path, free] };

it('says what the conversation looks like and who is asked', () => {
  expect(routingWhy(routing)).toBe('Looks like Customer Care, 82 % sure; Ruth is free, with room for 3 more');
  expect(routingWhy({ ...routing, steps: [path] })).toBe('Looks like Customer Care, 82 % sure');
});

it('claims no certainty it does not have', () => {
  const unclear = { ...routing, confidence: 0, mayNeedReassignment: true };
  expect(routingWhy(unclear)).toMatch(/^Not clear yet what it is about, so Customer Care looks first/);
});

it('gives the words of whoever passed it on', () => {
  const result = 'Mira Okonkwo passed it to Customer Care: “wants a goodwill refund”';
  const steps = [{ step: 'transfer', result }, free];
  expect(routingWhy({ ...routing, confidence: 1, steps })).toBe(result);
});
