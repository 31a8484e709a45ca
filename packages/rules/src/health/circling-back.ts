import type { Attempt, Indicator, Seq } from '@baton/domain';
import { counted, type HealthTurn, topicOf, understoodTurns } from './turn.js';

export interface CirclingInput {
  readonly turns: readonly HealthTurn[];
  readonly attempts: readonly Attempt[];
  /** Intents that are no topic ("hello", "thanks"). */
  readonly smallTalkIntents: ReadonlySet<string>;
}

/**
 * Messages at which the customer comes back to an intent they had left for another. Range 0 …
 * Does not count when an attempt on that intent helped in the meantime: then it is a new question.
 * Going round in circles means that the point was never settled.
 */
export function circlingBack({ turns, attempts, smallTalkIntents }: CirclingInput): Indicator {
  const lastSeen = new Map<string, Seq>();
  const returns: Seq[] = [];
  let current: string | null = null;
  for (const turn of understoodTurns(turns)) {
    const topic = topicOf(turn.understanding);
    if (topic === null || smallTalkIntents.has(topic)) continue;
    const before = lastSeen.get(topic);
    if (before !== undefined && topic !== current && !helpedBetween(attempts, topic, [before, turn.seq]))
      returns.push(turn.seq);
    lastSeen.set(topic, turn.seq);
    current = topic;
  }
  return counted(returns);
}

function helpedBetween(
  attempts: readonly Attempt[],
  intent: string,
  [from, to]: readonly [Seq, Seq],
): boolean {
  return attempts.some(
    (a) => a.intent === intent && a.outcome === 'helped' && a.atSeq >= from && a.atSeq < to,
  );
}
