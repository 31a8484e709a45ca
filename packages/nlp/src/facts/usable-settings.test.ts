import { expect, it } from 'vitest';
import { factFinder } from './fact-finder.js';
import { usableFactSettings } from './usable-settings.js';

it('follows an organisation’s settings, without the pattern that would hang', () => {
  const refused: string[] = [];
  const settings = usableFactSettings(
    {
      orderNumberPatterns: ['\\b(A-\\d{4})\\b', '(\\d+)+x'],
      products: [{ name: 'Tarnlight Winterlight', aliases: ['Winterlight'] }],
      country: 'DE',
      timeZone: 'Europe/Berlin',
    },
    (expression) => refused.push(expression),
  );
  const find = factFinder(settings);
  const text = 'order A-2041, winterlight is due tomorrow, call 0171 5551234';
  expect(find(text, Date.parse('2026-11-23T23:30:00Z')).facts.map(({ value }) => value)).toEqual([
    'A-2041',
    'Tarnlight Winterlight',
    '2026-11-25',
    '+491715551234',
  ]);
  expect(refused).toEqual(['(\\d+)+x']);
});
