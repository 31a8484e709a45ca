import { factorsOf, riskFactors, type RiskModel } from '@baton/rules';
import { healthAlong } from './health-along.ts';
import type { JudgedDialogue } from './judged-dialogues.ts';

const STEPS = 4000;
const RATE = 0.5;
/** On the squared weights: dialogues that went wrong are few, and their labels noisy. */
const RIDGE = 0.002;

interface Example {
  readonly factors: readonly number[];
  readonly wentWrong: number;
  readonly weight: number;
}

/**
 * Logistic regression by gradient descent over what was known before the customer's last message. Weights are kept from
 * falling below zero: nothing that points to trouble may count as a sign of peace because two things go together.
 * Dialogues of the rarer outcome weigh more, by the root of the odds.
 */
export function fitRisk(dialogues: readonly JudgedDialogue[]): RiskModel {
  const examples = examplesOf(dialogues);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = riskFactors.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight) => RIDGE * weight);
    let biasSlope = 0;
    for (const { factors, wentWrong, weight } of examples) {
      const logit = factors.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), bias);
      const error = ((1 / (1 + Math.exp(-logit)) - wentWrong) * weight) / total;
      biasSlope += error;
      for (const [j, value] of factors.entries()) slopes[j] = (slopes[j] ?? 0) + error * value;
    }
    for (const [j, slope] of slopes.entries()) weights[j] = Math.max(0, (weights[j] ?? 0) - RATE * slope);
    bias -= RATE * biasSlope;
  }
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(
      riskFactors.map((factor, j) => [factor, rounded(weights[j] ?? 0)]),
    ) as RiskModel['weights'],
  };
}

function examplesOf(dialogues: readonly JudgedDialogue[]): Example[] {
  const wrong = dialogues.filter(({ wentWrong }) => wentWrong).length;
  const rarer = Math.sqrt((dialogues.length - wrong) / Math.max(1, wrong));
  return dialogues.flatMap(({ turns, wentWrong }) => {
    const known = healthAlong(turns).at(-2);
    if (known === undefined) return [];
    const factors = factorsOf(known);
    return [
      {
        factors: riskFactors.map((factor) => factors[factor].value),
        wentWrong: wentWrong ? 1 : 0,
        weight: wentWrong ? rarer : 1,
      },
    ];
  });
}
