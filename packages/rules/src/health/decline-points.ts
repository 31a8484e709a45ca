import type { Indicator, Seq } from '@baton/domain';
import { counted, type HealthTurn, understoodTurns } from './turn.js';

/** A drop smaller than this is the noise of the classifier. */
const DROP = 0.3;
/** A message above this is not unhappy, however cheerful the one before was. */
const UNHAPPY_BELOW = -0.15;
/** Politeness is no level to fall from: "Hi, thank you so much" → "my tent has a hole" is no decline. */
const LEVEL_CEILING = 0.2;
/** The level rises again only on a recovery this clear, and then half of the way. */
const RECOVERY = 0.2;

/**
 * Messages at which the mood fell: at least 0.3 below the running level and below −0.15. Range 0 …
 *
 * The level starts at the first message (0.2 at most). Small drops leave it where it is, so that a slow slide
 * adds up to a point; a point moves the level down to the message; recoveries of 0.2 and more lift it half of
 * the way. That is the hysteresis: a mood wobbling around one value counts once, another point needs a
 * further fall or a recovery first. A customer who arrives angry has not declined (see sentimentNow).
 */
export function declinePoints(turns: readonly HealthTurn[]): Indicator {
  const [first, ...rest] = understoodTurns(turns);
  if (!first) return counted([]);
  const points: Seq[] = [];
  let level = Math.min(first.understanding.sentiment, LEVEL_CEILING);
  for (const turn of rest) {
    const sentiment = Math.min(turn.understanding.sentiment, LEVEL_CEILING);
    if (sentiment < UNHAPPY_BELOW && level - sentiment >= DROP) {
      points.push(turn.seq);
      level = sentiment;
    } else if (sentiment - level >= RECOVERY) {
      level = (level + sentiment) / 2;
    }
  }
  return counted(points);
}
