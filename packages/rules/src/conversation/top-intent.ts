import type { IntentDefinition, IntentHandling, Understanding } from '@baton/domain';

/** The likeliest intent of a message and how the organisation wants it handled. */
export interface TopIntent {
  readonly id: string;
  readonly handling: IntentHandling;
  /** Calibrated probability, 0 … 1. */
  readonly confidence: number;
}

/** Looks the best guess up in the taxonomy; null without a guess, or when the taxonomy no longer has the intent. */
export function topIntent(
  understanding: Pick<Understanding, 'intents'>,
  intents: readonly Pick<IntentDefinition, 'id' | 'handling'>[],
): TopIntent | null {
  const best = understanding.intents[0];
  const definition = intents.find((i) => i.id === best?.intent);
  if (!best || !definition) return null;
  return { id: definition.id, handling: definition.handling, confidence: best.confidence };
}
