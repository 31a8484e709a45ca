import type { IntentDefinition, IntentGuess, Understanding } from '@baton/domain';

/** What an earlier message says counts this much of the one after it: issues come early, but they also change. */
const FADING = 0.75;
/** A shorter reaction ("yes that one", "just get me a person") says nothing about the issue, whatever the classifier guesses. */
const FEWEST_WORDS_OF_REACTION = 7;
const KEEP = 5;
/** Even what fits no topic says a little. */
const LEAST_SAID = 0.05;

/**
 * What the conversation as a whole is about: the intents of all customer messages, averaged with later ones
 * and those within the taxonomy weighing more. Reactions ("yes", "that didn't help"), small talk and bare requests for a person are left out, so
 * that "get me a human" as the last message does not hide the refund asked for in the first. Best first, at most five;
 * confidences stay probabilities (they sum to at most 1). Empty when nothing was said about any issue.
 */
export function conversationIntents(
  understandings: readonly Understanding[],
  taxonomy: readonly Pick<IntentDefinition, 'id' | 'smallTalk'>[],
): IntentGuess[] {
  const smallTalk = smallTalkOf(taxonomy);
  const scores = new Map<string, number>();
  let weights = 0;
  for (const { understanding, weight } of weighted(understandings, smallTalk)) {
    weights += weight;
    for (const { intent, confidence } of understanding.intents)
      if (!smallTalk.has(intent)) scores.set(intent, (scores.get(intent) ?? 0) + weight * confidence);
  }
  return [...scores]
    .map(([intent, score]) => ({ intent, confidence: Math.min(1, score / weights) }))
    .toSorted((a, b) => b.confidence - a.confidence || (a.intent < b.intent ? -1 : 1))
    .slice(0, KEEP);
}

/**
 * The direction in which a conversation as a whole points: the mean of the vectors of the same messages, with the same
 * weights, brought to unit length. Null when none of them has a vector, or they cancel out. Those of another length
 * than the latest, which another encoder made, are left out.
 */
export function conversationVector(
  understandings: readonly Understanding[],
  taxonomy: readonly Pick<IntentDefinition, 'id' | 'smallTalk'>[],
): number[] | null {
  const all = weighted(understandings, smallTalkOf(taxonomy));
  const size =
    all.findLast(({ understanding }) => understanding.vector.length > 0)?.understanding.vector.length ?? 0;
  const sum = Array.from({ length: size }, () => 0);
  for (const { understanding, weight } of all)
    if (understanding.vector.length === size)
      for (const [i, x] of understanding.vector.entries()) sum[i] = (sum[i] ?? 0) + weight * x;
  const length = Math.hypot(...sum);
  return length > 0 ? sum.map((x) => x / length) : null;
}

/**
 * The messages that tell what it is about. Later ones weigh more, and so do those that are about something the taxonomy
 * knows: “it was to come on Monday, get me somebody please” must not hide the order asked for before.
 */
function weighted(understandings: readonly Understanding[], smallTalk: ReadonlySet<string>) {
  const telling = understandings.filter((u) => saysSomething(u, smallTalk));
  return telling.map((understanding, i) => ({
    understanding,
    weight: FADING ** (telling.length - 1 - i) * Math.max(LEAST_SAID, 1 - understanding.outOfScope),
  }));
}

function smallTalkOf(taxonomy: readonly Pick<IntentDefinition, 'id' | 'smallTalk'>[]): Set<string> {
  return new Set(taxonomy.filter((i) => i.smallTalk).map((i) => i.id));
}

function saysSomething(understanding: Understanding, smallTalk: ReadonlySet<string>): boolean {
  const { intents, signal, asksForHuman, target, wordCount } = understanding;
  const best = intents[0];
  // Anger at this chat names no issue, however many words it takes.
  if (!best || smallTalk.has(best.intent) || target === 'interaction') return false;
  return (signal === 'none' && !asksForHuman) || wordCount >= FEWEST_WORDS_OF_REACTION;
}
