import { expect, it } from 'vitest';
import { chainOf } from './chain.js';

const team = (key: string, fallback: string | null = null, generalist = false) => ({
  key,
  name: key.toUpperCase(),
  fallback,
  generalist,
});
const care = team('care', null, true);

it('follows the fallback teams, and ends at the generalist', () => {
  const teams = [team('gear', 'returns'), team('returns', 'care'), care];
  expect(chainOf(teams, 'gear')).toEqual({ names: ['GEAR', 'RETURNS', 'CARE'], circles: false });
  expect(chainOf(teams, 'care')).toEqual({ names: ['CARE'], circles: false });
});

it('goes to the generalist where no team is named', () => {
  expect(chainOf([team('gear'), care], 'gear').names).toEqual(['GEAR', 'CARE']);
});

it('names the circle, and ends where a team is gone', () => {
  const circle = [team('gear', 'returns'), team('returns', 'gear'), care];
  expect(chainOf(circle, 'gear')).toEqual({ names: ['GEAR', 'RETURNS', 'GEAR'], circles: true });
  expect(chainOf([team('gear', 'gone')], 'gear')).toEqual({ names: ['GEAR'], circles: false });
});
