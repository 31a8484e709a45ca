import { expect, it } from 'vitest';
import { duration } from './duration.js';

it.each([
  [0, '0 s'],
  [20, '20 s'],
  [60, '1 min'],
  [150, '2 min 30 s'],
  [3600, '1 h'],
  [3905, '1 h 5 min'],
  [-3, '0 s'],
])('%d seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});
