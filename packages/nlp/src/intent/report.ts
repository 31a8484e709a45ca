import type { IntentReport } from '@baton/domain';

/** One example in scope: where it stands, what was guessed without it, how surely. */
export interface Outcome {
  readonly example: string;
  readonly intent: string;
  readonly guessed: string;
  readonly confidence: number;
  /** Probability given to the intent it stands under. */
  readonly own: number;
}

const MOST_CONFUSIONS = 20;
const MOST_SUSPICIOUS = 30;
/** An example is suspicious when another intent is this likely and its own this unlikely. */
const SURELY = 0.7;
const HARDLY = 0.1;

export function intentScores(
  intents: readonly string[],
  outcomes: readonly Outcome[],
): IntentReport['intents'] {
  return intents.map((intent) => {
    const standing = outcomes.filter((o) => o.intent === intent);
    const guessed = outcomes.filter((o) => o.guessed === intent).length;
    const right = standing.filter((o) => o.guessed === intent).length;
    return {
      intent,
      examples: standing.length,
      precision: guessed === 0 ? 0 : right / guessed,
      recall: standing.length === 0 ? 0 : right / standing.length,
      f1: guessed + standing.length === 0 ? 0 : (2 * right) / (guessed + standing.length),
    };
  });
}

export function mostConfused(outcomes: readonly Outcome[]): IntentReport['confusions'] {
  const counts = new Map<string, IntentReport['confusions'][number]>();
  for (const { intent, guessed } of outcomes) {
    if (intent === guessed) continue;
    const key = `${intent} ${guessed}`;
    counts.set(key, { intent, takenFor: guessed, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).slice(0, MOST_CONFUSIONS);
}

export function suspiciousExamples(outcomes: readonly Outcome[]): IntentReport['suspicious'] {
  return outcomes
    .filter((o) => o.guessed !== o.intent && o.confidence >= SURELY && o.own <= HARDLY)
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_SUSPICIOUS)
    .map(({ example, intent, guessed, confidence }) => ({ example, intent, looksLike: guessed, confidence }));
}
