import { describe, expect, it } from 'vitest';
import { idOf, isWeak, nameOf, useInWords, withVariable } from './opening.js';
import { openingOf, used } from './testing/sheets.js';

describe('figures in words', () => {
  it.each([
    [used(), 'Not used in this wording yet.'],
    [used({ proposed: 2 }), 'Waited in a composer twice. Nothing was sent yet.'],
    [
      used({ proposed: 20, asIs: 12, edited: 5, replaced: 3, similarity: 0.8712 }),
      'Sent as it was 12 of 20 times. Changed 5 times, thrown away for something else 3 times. On average 87 % of it was kept.',
    ],
    [used({ proposed: 1, asIs: 1, similarity: 1 }), 'Sent as it was 1 of 1 time.'],
    [
      used({ proposed: 4, edited: 1, replaced: 2, similarity: 0.2 }),
      'Sent 3 times, but never as it was. Changed once, thrown away for something else twice. On average 20 % of it was kept. 1 accept without a message so far.',
    ],
  ])('%j', (use, words) => {
    expect(useInWords(use).join(' ')).toBe(words);
  });

  it('call a wording weak only when enough were sent and every second was thrown away', () => {
    expect(isWeak(used({ proposed: 4, replaced: 4 }))).toBe(false);
    expect(isWeak(used({ proposed: 6, asIs: 3, replaced: 3 }))).toBe(true);
    expect(isWeak(used({ proposed: 7, asIs: 4, replaced: 3 }))).toBe(false);
  });
});

it('a variable takes the place of what is selected', () => {
  expect(withVariable('Hi X!', 'issue', { start: 3, end: 4 })).toEqual({ text: 'Hi {{issue}}!', cursor: 12 });
  expect(withVariable('', 'issue', { start: 0, end: 0 })).toEqual({ text: '{{issue}}', cursor: 9 });
});

it('openings are named by whose they are', () => {
  const mine = openingOf({ source: 'AGENT', key: 'mira', name: 'Mira Okonkwo' });
  const standard = openingOf({ source: 'DEFAULT', key: '', name: '' });
  expect([openingOf(), mine, standard].map(idOf)).toEqual(['team:returns', 'agent:mira', 'default']);
  expect([openingOf(), mine, standard].map((o) => nameOf(o, 'mira'))).toEqual([
    'Returns',
    'Your own',
    'Standard wording',
  ]);
  expect(nameOf(mine, 'paul')).toBe('Mira Okonkwo');
});
