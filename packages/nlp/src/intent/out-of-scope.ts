import type { Scores } from './scorer.js';

/** Logistic regression from what scores look like to the probability that a text is out of scope. */
export interface ScopeModel {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/**
 * What distinguishes texts the taxonomy does not know: no intent's separator claims them, none stands out, their energy
 * is low (Liu et al., NeurIPS 2020), they look like the examples out of scope, their words were never seen, no intent's
 * centroid is near.
 */
export function scopeSignals({ scores, outside, coverage, nearest }: Scores, sharpness: number): number[] {
  let top = -Infinity;
  let second = -Infinity;
  for (const score of scores) {
    if (score > top) [top, second] = [score, top];
    else if (score > second) second = score;
  }
  let partition = 0;
  for (const score of scores) partition += Math.exp((score - top) * sharpness);
  return [
    top,
    top - second,
    top + Math.log(partition) / sharpness,
    1 / partition,
    outside,
    coverage,
    nearest,
  ];
}

/** Out-of-scope share assumed where training has an artificial mix. */
const PRIOR = 0.15;
const STEPS = 300;
const RIDGE = 1e-3;

/** Signals of three kinds of examples, each asked of a head that had not seen them. */
export interface ScopeExamples {
  readonly inScope: readonly number[][];
  /** Those the taxonomy lists as out of scope. */
  readonly listed: readonly number[][];
  /** Those of intents left out of training: what nobody thought of. */
  readonly unknown: readonly number[][];
}

/** Fits by gradient descent on standardised signals; the two kinds out of scope share the assumed prior equally. */
export function fitScope({ inScope, listed, unknown }: ScopeExamples): ScopeModel {
  const all = [...inScope, ...listed, ...unknown];
  const size = all[0]?.length ?? 0;
  const means = Array.from({ length: size }, (_, j) => mean(all.map((row) => row[j] ?? 0)));
  const deviations = means.map((m, j) => Math.sqrt(mean(all.map((row) => ((row[j] ?? 0) - m) ** 2))) || 1);
  const standard = (row: readonly number[]): number[] =>
    row.map((v, j) => (v - (means[j] ?? 0)) / (deviations[j] ?? 1));
  const sides = [
    { rows: inScope.map(standard), target: 0, weight: (1 - PRIOR) / Math.max(1, inScope.length) },
    ...[listed, unknown]
      .filter((rows) => rows.length > 0)
      .map((rows, _, kinds) => ({
        rows: rows.map(standard),
        target: 1,
        weight: PRIOR / kinds.length / rows.length,
      })),
  ];
  const weights = new Array<number>(size).fill(0);
  let bias = Math.log(PRIOR / (1 - PRIOR));
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((w) => RIDGE * w);
    let biasSlope = 0;
    for (const { rows, target, weight } of sides) {
      for (const row of rows) {
        const error = (sigmoid(dot(weights, row) + bias) - target) * weight;
        biasSlope += error;
        for (let j = 0; j < size; j++) slope[j] = (slope[j] ?? 0) + error * (row[j] ?? 0);
      }
    }
    for (let j = 0; j < size; j++) weights[j] = (weights[j] ?? 0) - 2 * (slope[j] ?? 0);
    bias -= 2 * biasSlope;
  }
  return { means, deviations, weights, bias };
}

export function outOfScopeProbability(model: ScopeModel, signals: readonly number[]): number {
  const row = signals.map((v, j) => (v - (model.means[j] ?? 0)) / (model.deviations[j] ?? 1));
  return sigmoid(dot(model.weights, row) + model.bias);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, v, j) => sum + v * (b[j] ?? 0), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}
