import type { IntentGuess } from '@baton/domain';
import { probabilitiesOf } from './calibration.js';
import type { IntentLabel } from './examples.js';
import { countGrams } from './ngrams.js';
import type { ScopeModel } from './out-of-scope.js';
import { outOfScopeProbability, scopeSignals } from './out-of-scope.js';
import type { Head } from './scorer.js';
import { score } from './scorer.js';
import { countWords } from '../text/bounded.js';

/** A trained classifier; made by `trainIntentModel` or `deserialiseIntentModel`. */
export interface IntentModel {
  readonly intents: readonly IntentLabel[];
  /** The encoder whose vectors it was trained with; vectors of another one mean nothing to it. */
  readonly encoderId: string;
  readonly head: Head;
  readonly sharpness: number;
  readonly scope: ScopeModel;
}

export interface IntentPrediction {
  /** Probability of each intent given that the text is in scope; best first, at most five. */
  readonly intents: readonly IntentGuess[];
  /** Probability that the text is about something the taxonomy does not know. */
  readonly outOfScope: number;
}

const MOST_GUESSES = 5;
const nothing: IntentPrediction = { intents: [], outOfScope: 1 };

/** Classifies one text with its sentence vector. A text without words gets no intents and is out of scope. */
export function predictIntents(model: IntentModel, text: string, vector: Float32Array): IntentPrediction {
  if (countWords(text) === 0) return nothing;
  const result = score(model.head, countGrams(text), vector);
  const probabilities = probabilitiesOf(result.scores, model.sharpness);
  return {
    intents: likeliest(probabilities).map((i) => ({
      intent: model.intents[i]?.id ?? '',
      confidence: probabilities[i] ?? 0,
    })),
    outOfScope: outOfScopeProbability(model.scope, scopeSignals(result, model.sharpness)),
  };
}

/** Numbers of the few highest entries, highest first. */
function likeliest(probabilities: Float64Array): number[] {
  const best: number[] = [];
  for (const [i, probability] of probabilities.entries()) {
    const worse = best.findIndex((other) => probability > (probabilities[other] ?? 0));
    if (worse >= 0) best.splice(worse, 0, i);
    else if (best.length < MOST_GUESSES) best.push(i);
    if (best.length > MOST_GUESSES) best.pop();
  }
  return best;
}
