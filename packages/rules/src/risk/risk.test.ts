import { describe, expect, it } from 'vitest';
import { computeHealth, type HealthTurn } from '../index.js';
import { conversation, moods } from '../testing/factories.js';
import { refusals, refusalsInARow, repeatedAnswers } from './bot-conduct.js';
import { defaultRiskModel } from './default-risk-model.js';
import { factorsOf, riskFactors } from './risk-factors.js';
import { assessRisk } from './risk-model.js';

const inputOf = (turns: readonly HealthTurn[]) => ({
  turns,
  indicators: computeHealth({ turns, attempts: [] }),
});
const riskOf = (turns: readonly HealthTurn[]) => assessRisk(defaultRiskModel, inputOf(turns));

const refused = conversation(
  ['customer', 'a room for two please'],
  ['bot', "I'm very sorry, but there is no room available."],
  ['customer', 'and with a balcony?'],
  ['bot', 'Unfortunately I can’t request that.'],
  ['customer', 'sorry, then another hotel'],
);

describe('what the bot does', () => {
  it('counts refusals and apologies of the bot, not of the customer', () =>
    expect(refusals(refused)).toEqual([2, 4]));

  it('counts them in a row from the end', () => {
    const [, , ...rest] = refused;
    const turns = [...conversation(['customer', 'hello'], ['bot', 'Which hotel would you like?']), ...rest];
    expect(refusalsInARow(refused)).toEqual([2, 4]);
    expect(refusalsInARow(turns)).toEqual([4]);
    expect(refusalsInARow([...turns, ...conversation(['bot', 'It is booked.'])])).toEqual([]);
  });

  it('notices the same answer again, whatever its punctuation', () => {
    const turns = conversation(
      ['customer', 'where is it'],
      ['bot', 'Please look at the tracking page.'],
      ['customer', 'I did'],
      ['bot', 'please look at the tracking page'],
      ['bot', 'Sure.'],
      ['bot', 'Sure.'],
    );
    expect(repeatedAnswers(turns)).toEqual([4]);
  });
});

describe('risk', () => {
  it('is higher after refusals, and says so with their messages', () => {
    const helped = refused.map((turn) => (turn.author === 'bot' ? { ...turn, body: 'Here it is.' } : turn));
    const risk = riskOf(refused);
    expect(risk.value).toBeGreaterThan(riskOf(helped).value);
    expect(risk.because.map(({ factor }) => factor)).toContain('refusals');
    expect(risk.seqs).toEqual(expect.arrayContaining([2, 4]));
  });

  it('is higher the worse the mood', () => {
    const risks = [moods(0.5, 0.5, 0.5), moods(0, 0, 0), moods(-0.5, -0.6, -0.8)].map(
      (turns) => riskOf(turns).value,
    );
    expect(risks).toEqual(risks.toSorted((a, b) => a - b));
    expect(new Set(risks).size).toBe(3);
  });

  it('lies between 0 and 1, and is 0 before the customer spoke', () => {
    const { value } = riskOf(moods(-1, -1, -1, -1, -1, -1));
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1);
    for (const turns of [[], conversation(['bot', 'Hello!'])]) expect(riskOf(turns).value).toBe(0);
  });

  it('has no factor that grows beyond bounds', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      refused.map((turn) => ({ ...turn, seq: turn.seq + i * 5 })),
    );
    const factors = factorsOf(inputOf(many.flat()));
    for (const factor of riskFactors) expect(Math.abs(factors[factor].value)).toBeLessThanOrEqual(2);
  });
});
