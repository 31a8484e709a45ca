import { factFinder } from '@baton/nlp';
import { describe, expect, it } from 'vitest';
import { factSettingsOf } from './fact-settings.js';

const settings = {
  greeting: '',
  frequentQuestions: [],
  accent: '#000000',
  replyPromise: '',
  demo: false,
  orderNumberPatterns: ['\\b(A-\\d{4})\\b', '(\\d+)+x'],
  products: [{ name: 'Tarnlight Winterlight', aliases: ['Winterlight'] }],
  country: 'DE',
  timeZone: 'Europe/Berlin',
};

describe('the facts of an organisation', () => {
  it('follow its settings, without the pattern that would hang', () => {
    const warnings: object[] = [];
    const log = {
      info: () => undefined,
      warn: (details: object) => warnings.push(details),
      error: () => undefined,
    };
    const find = factFinder(factSettingsOf({ settings }, log));
    const text = 'order A-2041, winterlight is due tomorrow, call 0171 5551234';
    expect(find(text, Date.parse('2026-11-23T23:30:00Z')).facts.map(({ value }) => value)).toEqual([
      'A-2041',
      'Tarnlight Winterlight',
      '2026-11-25',
      '+491715551234',
    ]);
    expect(warnings).toMatchObject([{ expression: '(\\d+)+x' }]);
  });
});
