import type { Understanding } from '@baton/domain';
import type { Chart } from './chart.js';

/**
 * What was filled into a form while waiting says nothing about the topic, and nobody's mood is in it: that stays as it
 * was. Its facts are known already.
 */
export function withoutForm(
  understanding: Understanding,
  { factRows, understandings }: Chart,
): Understanding {
  if (!factRows.some((fact) => fact.sourceSeq === understanding.seq)) return understanding;
  const sentiment = understandings.at(-1)?.sentiment ?? 0;
  return {
    ...understanding,
    intents: [],
    outOfScope: 0,
    sentiment,
    emotions: [],
    target: 'none',
    asksForHuman: false,
  };
}
