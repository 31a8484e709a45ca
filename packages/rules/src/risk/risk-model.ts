import type { Seq } from '@baton/domain';
import { understoodTurns } from '../health/turn.js';
import { factorsOf, riskFactors, type Factor, type RiskFactor, type RiskInput } from './risk-factors.js';

/** A logistic regression over the factors: everything in it can be read and said to a person. */
export interface RiskModel {
  readonly bias: number;
  readonly weights: Readonly<Record<RiskFactor, number>>;
}

export interface Risk {
  /** 0 … 1: how likely it is that people will say this conversation went wrong, on the scale of the fitted dialogues. */
  readonly value: number;
  /** What raised it, strongest first. */
  readonly because: readonly { readonly factor: RiskFactor; readonly share: number }[];
  /** The messages behind that. */
  readonly seqs: readonly Seq[];
}

/** How much a person is needed before the customer says so; 0 before they said anything. Linear in the messages. */
export function assessRisk(model: RiskModel, input: RiskInput): Risk {
  if (understoodTurns(input.turns).length === 0) return { value: 0, because: [], seqs: [] };
  const factors = factorsOf(input);
  const raised = riskFactors
    .map((factor) => ({ factor, share: model.weights[factor] * factors[factor].value }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share);
  const seqs = new Set(raised.flatMap(({ factor }) => [...factors[factor].seqs]));
  return {
    value: sigmoid(logitOf(model, factors)),
    because: raised,
    seqs: [...seqs].toSorted((a, b) => a - b),
  };
}

function logitOf({ bias, weights }: RiskModel, factors: Readonly<Record<RiskFactor, Factor>>): number {
  return riskFactors.reduce((sum, factor) => sum + weights[factor] * factors[factor].value, bias);
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
