import type { Affect, SentimentClass } from './ports.js';

/** An emotion is named when the model gives it at least this probability (the threshold of the GoEmotions paper). */
const EMOTION_THRESHOLD = 0.3;
const MOST_EMOTIONS = 3;

/** GoEmotions' names where support people use another word. */
const inSupportWords: Readonly<Record<string, string>> = {
  annoyance: 'frustration',
  nervousness: 'worry',
  fear: 'worry',
};

export interface AffectScores {
  readonly classes: readonly SentimentClass[];
  readonly sentimentLogits: ArrayLike<number>;
  /** −1 … 1 from the regression head; null when the model has none. */
  readonly valence: number | null;
  readonly emotions: readonly string[];
  readonly emotionLogits: ArrayLike<number>;
}

/**
 * One number from two heads: the class probabilities say which side a text is on, the valence says how far.
 * Their mean is steadier than either.
 */
export function readAffect(scores: AffectScores): Affect {
  const probabilities = softmax(scores.sentimentLogits);
  const of = (name: SentimentClass): number => probabilities[scores.classes.indexOf(name)] ?? 0;
  const tilt = of('positive') - of('negative');
  const sentiment = scores.valence === null ? tilt : (tilt + scores.valence) / 2;
  const best = probabilities.indexOf(Math.max(...probabilities));
  return {
    sentiment: Math.max(-1, Math.min(1, sentiment)),
    sentimentClass: scores.classes[best] ?? 'neutral',
    emotions: readEmotions(scores.emotions, scores.emotionLogits),
  };
}

function readEmotions(labels: readonly string[], logits: ArrayLike<number>): Affect['emotions'] {
  const strongest = new Map<string, number>();
  for (const [i, label] of labels.entries()) {
    const confidence = 1 / (1 + Math.exp(-(logits[i] ?? 0)));
    const emotion = inSupportWords[label] ?? label;
    if (label === 'neutral' || confidence < EMOTION_THRESHOLD) continue;
    strongest.set(emotion, Math.max(confidence, strongest.get(emotion) ?? 0));
  }
  return [...strongest]
    .map(([emotion, confidence]) => ({ emotion, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_EMOTIONS);
}

export function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const top = Math.max(...values);
  const exps = values.map((v) => Math.exp(v - top));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((e) => e / sum);
}
