import type { IntentReport, Taxonomy, TaxonomyProblem } from '@baton/domain';
import { expectedCalibrationError, fitSharpness, probabilitiesOf } from './calibration.js';
import type { Validation } from './cross-validation.js';
import { crossValidate } from './cross-validation.js';
import { OUT_OF_SCOPE } from './dataset.js';
import type { TrainingSet } from './examples.js';
import { trainingSet } from './examples.js';
import { fitHead } from './fit-head.js';
import { foldCount } from './folds.js';
import type { IntentModel } from './intent-model.js';
import { countGrams } from './ngrams.js';
import { fitScope, outOfScopeProbability, scopeSignals } from './out-of-scope.js';
import type { Outcome } from './report.js';
import { intentScores, mostConfused, suspiciousExamples } from './report.js';
import { findTaxonomyProblems } from './taxonomy-problems.js';

export type TrainingResult =
  | { readonly status: 'trained'; readonly model: IntentModel; readonly report: IntentReport }
  | { readonly status: 'refused'; readonly problems: readonly TaxonomyProblem[] };

export interface TrainOptions {
  readonly encoderId: string;
  /** Of `trainingSet(taxonomy).texts`, in that order. */
  readonly vectors: readonly Float32Array[];
  readonly seed?: number;
}

/**
 * Trains the intent classifier of a deployment on its own taxonomy. A taxonomy that cannot be learned from is
 * refused with every problem found. The same taxonomy, vectors and seed give the same model.
 */
export function trainIntents(taxonomy: Taxonomy, options: TrainOptions): TrainingResult {
  const problems = findTaxonomyProblems(taxonomy);
  if (problems.length > 0) return { status: 'refused', problems };
  return { status: 'trained', ...trainIntentModel(trainingSet(taxonomy), options) };
}

/** Trains without looking at the sense of the examples, for benchmarks on public data with known noise. */
export function trainIntentModel(
  { intents, texts, labels }: TrainingSet,
  { encoderId, vectors, seed = 1 }: TrainOptions,
): { model: IntentModel; report: IntentReport } {
  const started = performance.now();
  const examples = { grams: texts.map(countGrams), vectors, labels, intents: intents.length };
  const whole = fitHead(examples, { seed });
  const validation = crossValidate(examples, whole, seed);
  const inScope = validation.heldOut.filter(({ label }) => label !== OUT_OF_SCOPE);
  const sharpness = fitSharpness(inScope.map(({ label, result }) => ({ label, scores: result.scores })));
  const model: IntentModel = {
    intents,
    encoderId,
    head: whole.head,
    sharpness,
    scope: fitScopeOn(validation, sharpness),
  };
  const outcomes = outcomesOf(validation, model, texts);
  const report: IntentReport = {
    examples: texts.length,
    folds: foldCount(texts.length),
    accuracy: outcomes.filter((o) => o.guessed === o.intent).length / Math.max(1, outcomes.length),
    calibrationError: expectedCalibrationError(
      outcomes.map((o) => ({ confidence: o.confidence, right: o.guessed === o.intent })),
    ),
    outOfScopeRecall: outOfScopeRecall(validation, model),
    intents: intentScores(
      intents.map(({ id }) => id),
      outcomes,
    ),
    confusions: mostConfused(outcomes),
    suspicious: suspiciousExamples(outcomes),
    trainSeconds: (performance.now() - started) / 1000,
  };
  return { model, report };
}

function fitScopeOn({ heldOut, unknown }: Validation, sharpness: number): IntentModel['scope'] {
  const signals = (isWanted: (label: number) => boolean): number[][] =>
    heldOut.filter(({ label }) => isWanted(label)).map(({ result }) => scopeSignals(result, sharpness));
  return fitScope({
    inScope: signals((label) => label !== OUT_OF_SCOPE),
    listed: signals((label) => label === OUT_OF_SCOPE),
    unknown: unknown.map((result) => scopeSignals(result, sharpness)),
  });
}

function outcomesOf({ heldOut }: Validation, model: IntentModel, texts: readonly string[]): Outcome[] {
  return heldOut
    .filter(({ label }) => label !== OUT_OF_SCOPE)
    .map(({ row, label, result }) => {
      const probabilities = probabilitiesOf(result.scores, model.sharpness);
      const confidence = Math.max(...probabilities);
      return {
        example: texts[row] ?? '',
        intent: model.intents[label]?.id ?? '',
        guessed: model.intents[probabilities.indexOf(confidence)]?.id ?? '',
        confidence,
        own: probabilities[label] ?? 0,
      };
    });
}

function outOfScopeRecall({ heldOut }: Validation, { scope, sharpness }: IntentModel): number | null {
  const given = heldOut.filter(({ label }) => label === OUT_OF_SCOPE);
  if (given.length === 0) return null;
  const found = given.filter(
    ({ result }) => outOfScopeProbability(scope, scopeSignals(result, sharpness)) >= 0.5,
  );
  return found.length / given.length;
}
