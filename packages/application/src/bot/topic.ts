import type { IntentDefinition } from '@baton/domain';
import { CLOSE, SURE, type BotTurn } from './turn.js';

/** The topic the bot may act on without asking; null when it is a guess, or one of two. */
export function sureIntent(turn: BotTurn): IntentDefinition | null {
  const [first, second] = turn.understanding.intents;
  if (!first || turn.understanding.outOfScope > 0.5 || first.confidence < SURE) return null;
  if (second && first.confidence - second.confidence < CLOSE) return null;
  return turn.intents.get(first.intent) ?? null;
}
