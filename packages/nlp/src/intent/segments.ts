import type { IntentModel, IntentPrediction } from './intent-model.js';

/** A part of a message speaks for an intent of its own when it is this sure and this little out of scope. */
const SURE = 0.5;
const MOST_GUESSES = 5;

/**
 * One prediction for a message of several parts. The whole message decides, and a part that is sure of another topic
 * adds it: "my tent leaks. also where is my refund?" has two intents. Small talk in a part never counts as a topic.
 */
export function mergeSegments(
  model: IntentModel,
  whole: IntentPrediction,
  parts: readonly IntentPrediction[],
): IntentPrediction {
  if (parts.length === 0) return whole;
  const smallTalk = new Set(model.intents.filter((intent) => intent.smallTalk).map(({ id }) => id));
  const confidences = new Map(whole.intents.map(({ intent, confidence }) => [intent, confidence]));
  let outOfScope = whole.outOfScope;
  for (const part of parts) {
    const best = part.intents[0];
    if (best === undefined || best.confidence < SURE || part.outOfScope >= SURE || smallTalk.has(best.intent))
      continue;
    confidences.set(best.intent, Math.max(best.confidence, confidences.get(best.intent) ?? 0));
    outOfScope = Math.min(outOfScope, part.outOfScope);
  }
  const intents = [...confidences]
    .map(([intent, confidence]) => ({ intent, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_GUESSES);
  return { intents, outOfScope };
}
