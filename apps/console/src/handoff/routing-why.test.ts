import { expect, it } from 'vitest';
import { routingWhy, stepName, storyOf, teamNameIn } from './routing-why.js';

const team = { id: 't1', key: 'care', name: 'Customer Care' };
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

const decision = (
  minute: number,
  steps: readonly { step: string; result: string }[],
  offeredTo: string | null = null,
) => ({
  decidedAt: `2026-11-23T12:0${minute}:00Z`,
  team,
  offeredTo: offeredTo === null ? null : { id: offeredTo, name: offeredTo },
  steps,
});

it('tells what is new, and leaves out decisions that found everything as it was', () => {
  const waits = { step: 'wait', result: 'nobody is free' };
  const story = storyOf([
    decision(0, [path, waits]),
    decision(1, [path, waits]),
    decision(2, [path, free], 'ruth'),
    decision(3, [path, free]),
  ]);
  expect(story.map(({ decision: { decidedAt }, news }) => [decidedAt.slice(14, 16), news])).toEqual([
    ['00', [path, waits]],
    ['02', [free]],
    ['03', []],
  ]);
});

it('names the steps, and leaves a team’s name where an older decision has one', () => {
  expect(['relaxed', 'requeue', 'Customer Care', 'constructor'].map(stepName)).toEqual([
    'Fewer skills',
    'Back in the queue',
    'Customer Care',
    'constructor',
  ]);
});

it('names a team that the conversation was meant for by what it was called', () => {
  expect([teamNameIn([decision(0, [path])], 'care'), teamNameIn([], 'care')]).toEqual([
    'Customer Care',
    'care',
  ]);
});

it('says first that it came back from somebody', () => {
  const before = { step: 'transfer', result: 'Tom passed it on' };
  const steps = [before, { step: 'requeue', result: 'Mira Okonkwo has not answered for 10 minutes' }, free];
  expect(routingWhy({ ...routing, steps })).toBe('Mira Okonkwo has not answered for 10 minutes');
});
