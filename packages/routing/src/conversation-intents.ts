import type { IntentDefinition, IntentGuess, Understanding } from '@baton/domain';

/** What an earlier message says counts this much of the one after it: issues come early, but they also change. */
const FADING = 0.75;
/** A shorter reaction ("yes that one", "just get me a person") says nothing about the issue, whatever the classifier guesses. */
const FEWEST_WORDS_OF_REACTION = 7;
const KEEP = 5;

/**
 * What the conversation as a whole is about: the intents of all customer messages, averaged with later ones
 * weighing more. Reactions ("yes", "that didn't help"), small talk and bare requests for a person are left out, so
 * that "get me a human" as the last message does not hide the refund asked for in the first. Best first, at most five;
 * confidences stay probabilities (they sum to at most 1). Empty when nothing was said about any issue.
 */
export function conversationIntents(
  understandings: readonly Understanding[],
  taxonomy: readonly Pick<IntentDefinition, 'id' | 'smallTalk'>[],
): IntentGuess[] {
  const smallTalk = new Set(taxonomy.filter((i) => i.smallTalk).map((i) => i.id));
  const telling = understandings.filter((u) => saysSomething(u, smallTalk));
  const scores = new Map<string, number>();
  let weights = 0;
  for (const [i, understanding] of telling.entries()) {
    const weight = FADING ** (telling.length - 1 - i);
    weights += weight;
    for (const { intent, confidence } of understanding.intents)
      if (!smallTalk.has(intent)) scores.set(intent, (scores.get(intent) ?? 0) + weight * confidence);
  }
  return [...scores]
    .map(([intent, score]) => ({ intent, confidence: Math.min(1, score / weights) }))
    .toSorted((a, b) => b.confidence - a.confidence || (a.intent < b.intent ? -1 : 1))
    .slice(0, KEEP);
}

function saysSomething(understanding: Understanding, smallTalk: ReadonlySet<string>): boolean {
  const { intents, signal, asksForHuman, target, wordCount } = understanding;
  const best = intents[0];
  // Anger at this chat names no issue, however many words it takes.
  if (!best || smallTalk.has(best.intent) || target === 'interaction') return false;
  return (signal === 'none' && !asksForHuman) || wordCount >= FEWEST_WORDS_OF_REACTION;
}
