import { expect, it } from 'vitest';
import { asksByPatterns } from './asks-for-human.js';
import { clausesOf } from './clauses.js';

it('cuts where a thought ends and keeps words as they are', () => {
  expect(clausesOf("I don't know. It's late, but OK\nbye")).toEqual([
    "i don't know",
    "it's late",
    'ok',
    'bye',
  ]);
});

it.each([
  '<b>human</b> now please',
  '<p>agent</p>',
  'human&nbsp;please',
  'hu\u200bman now please',
  'I want to speak to a hu\u00adman',
  'I want to talk to a ｈｕｍａｎ',
  'I want to talk to a per\u2060son',
])('reads %j as people see it', (text) => {
  expect(asksByPatterns(text)).toBe(true);
});

it('leaves what only looks like markup', () => {
  expect(clausesOf('is 3 < 5 and 7 > 2')).toEqual(['is 3 5 and 7 2']);
});
