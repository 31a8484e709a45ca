import type { SentimentTarget } from '@baton/domain';
import type { Affect, SentimentClass, TargetShares } from './ports.js';

/** A model's own threshold may be lower for rare emotions; below this an agent should not be told. */
const LOWEST_CONFIDENCE = 0.3;
const MOST_EMOTIONS = 3;

/** GoEmotions' names in the words of support; null for what says nothing there. Other labels keep their name. */
const inSupportWords: Readonly<Record<string, string | null>> = {
  neutral: null,
  amusement: null,
  approval: null,
  caring: null,
  curiosity: null,
  desire: null,
  disapproval: null,
  embarrassment: null,
  grief: 'sadness',
  pride: null,
  realization: null,
  remorse: null,
  surprise: null,
  admiration: 'joy',
  annoyance: 'frustration',
  disgust: 'anger',
  excitement: 'joy',
  fear: 'worry',
  love: 'joy',
  nervousness: 'worry',
  optimism: 'hope',
};

/** Of a text that says nothing. */
export const neutral: Affect = {
  sentiment: 0,
  sentimentClass: 'neutral',
  emotions: [],
  targets: null,
  asksForHuman: null,
};

export interface EmotionLabel {
  readonly name: string;
  /** Probability from which the model means it. */
  readonly threshold: number;
}

export interface AffectScores {
  /** What each logit stands for; several may stand for one class. */
  readonly classes: readonly SentimentClass[];
  readonly sentimentLogits: ArrayLike<number>;
  /** −1 … 1 from the regression head; null when the model has none. */
  readonly valence: number | null;
  readonly emotions: readonly EmotionLabel[];
  readonly emotionLogits: ArrayLike<number>;
  /** What each of `targetLogits` stands for; both empty when the model has none. */
  readonly targets: readonly SentimentTarget[];
  readonly targetLogits: ArrayLike<number>;
  /** Null when the model has none. */
  readonly asksLogit: number | null;
}

/**
 * One number from two heads: the class probabilities say which side a text is on, the valence says how far.
 * Their mean is steadier than either.
 */
export function readAffect(scores: AffectScores): Affect {
  const shares: Record<SentimentClass, number> = { negative: 0, neutral: 0, positive: 0 };
  for (const [i, share] of softmax(scores.sentimentLogits).entries())
    shares[scores.classes[i] ?? 'neutral'] += share;
  const tilt = shares.positive - shares.negative;
  const sentiment = scores.valence === null ? tilt : (tilt + scores.valence) / 2;
  return {
    sentiment: Math.max(-1, Math.min(1, sentiment)),
    sentimentClass: likeliest(shares),
    emotions: readEmotions(scores.emotions, scores.emotionLogits),
    targets: readTargets(scores.targets, scores.targetLogits),
    asksForHuman: scores.asksLogit === null ? null : sigmoid(scores.asksLogit),
  };
}

function readTargets(names: readonly SentimentTarget[], logits: ArrayLike<number>): TargetShares | null {
  if (names.length === 0) return null;
  const shares = { none: 0, issue: 0, interaction: 0 };
  for (const [i, share] of softmax(logits).entries()) shares[names[i] ?? 'none'] += share;
  return shares;
}

function likeliest(shares: Readonly<Record<SentimentClass, number>>): SentimentClass {
  if (shares.negative > shares.neutral && shares.negative > shares.positive) return 'negative';
  return shares.positive > shares.neutral ? 'positive' : 'neutral';
}

function readEmotions(labels: readonly EmotionLabel[], logits: ArrayLike<number>): Affect['emotions'] {
  const strongest = new Map<string, number>();
  for (const [i, { name, threshold }] of labels.entries()) {
    const confidence = sigmoid(logits[i] ?? 0);
    const emotion = Object.hasOwn(inSupportWords, name) ? inSupportWords[name] : name;
    if (emotion == null || confidence < Math.max(threshold, LOWEST_CONFIDENCE)) continue;
    strongest.set(emotion, Math.max(confidence, strongest.get(emotion) ?? 0));
  }
  return [...strongest]
    .map(([emotion, confidence]) => ({ emotion, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_EMOTIONS);
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const top = Math.max(...values);
  const exps = values.map((v) => Math.exp(v - top));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((e) => e / sum);
}
