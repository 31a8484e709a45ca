import type { Indicator } from '@baton/domain';
import { counted, type HealthTurn, understoodTurns } from './turn.js';

/**
 * Messages in which the customer asks what the bot meant ("what do you mean?", "which link?"). Range 0 …
 * Once is normal; repeated, the bot is talking past them.
 */
export function clarificationRequests(turns: readonly HealthTurn[]): Indicator {
  return counted(
    understoodTurns(turns)
      .filter((t) => t.understanding.signal === 'clarification_request')
      .map((t) => t.seq),
  );
}
