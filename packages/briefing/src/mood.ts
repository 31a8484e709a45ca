import type { Brief, Seq } from '@baton/domain';
import type { Transcript } from './transcript.js';

/** Less sure emotions are left out: an agent should not greet someone as furious on a guess. */
const SURE_EMOTION = 0.5;

export function sentimentCurveOf({ customer }: Transcript): Brief['sentimentCurve'] {
  return customer.flatMap(({ seq, understanding }) =>
    understanding ? [{ seq, sentiment: understanding.sentiment }] : [],
  );
}

/** Emotions the customer expressed and where, the most frequent first. */
export function emotionsOf({ customer }: Transcript): Brief['emotions'] {
  const found = new Map<string, Seq[]>();
  for (const { seq, understanding } of customer)
    for (const { emotion, confidence } of understanding?.emotions ?? [])
      if (confidence >= SURE_EMOTION && emotion !== 'neutral' && fits(emotion, understanding?.sentiment ?? 0))
        found.set(emotion, [...new Set([...(found.get(emotion) ?? []), seq])]);
  return [...found]
    .map(([emotion, seqs]) => ({ emotion, seqs }))
    .toSorted((a, b) => b.seqs.length - a.seqs.length);
}

/** The pleasant and the unpleasant of the 28 emotions of GoEmotions; the others go with any mood. */
const PLEASANT = new Set(
  'admiration amusement approval caring excitement gratitude joy love optimism pride relief'.split(' '),
);
const UNPLEASANT = new Set(
  'anger annoyance disappointment disapproval disgust embarrassment fear grief nervousness remorse sadness'.split(
    ' ',
  ),
);
const CLEAR_MOOD = 0.25;

/** An emotion that contradicts the mood of its own message is a misreading: “very unhappy (joy)” helps nobody. */
function fits(emotion: string, sentiment: number): boolean {
  if (sentiment <= -CLEAR_MOOD) return !PLEASANT.has(emotion);
  return sentiment < CLEAR_MOOD || !UNPLEASANT.has(emotion);
}

/** Stakes with their evidence; a quote that is not in its message is left out. */
export function stakesOf({ customer }: Transcript): Brief['stakes'] {
  const lines = customer.flatMap(({ seq, body, understanding }) =>
    (understanding?.stakes ?? [])
      .filter((s) => s.quote !== '' && body.includes(s.quote))
      .map(({ kind, quote }) => ({ kind, quote, seqs: [seq] })),
  );
  const byText = new Map(lines.map((line) => [`${line.kind} ${line.quote}`, line]));
  return [...byText.values()];
}

const TREND = 0.25;

/** The mood in words: "very unhappy and getting worse". */
export function moodInWords(curve: Brief['sentimentCurve']): string {
  const sentiments = curve.map((c) => c.sentiment);
  const now = sentiments.at(-1);
  if (now === undefined) return 'mood unknown';
  const before = sentiments.slice(0, -1);
  const change = before.length > 0 ? now - before.reduce((sum, s) => sum + s, 0) / before.length : 0;
  const trend = change <= -TREND ? ' and getting worse' : change >= TREND ? ' and improving' : '';
  return `${moodLevel(now)}${trend}`;
}

export function moodLevel(sentiment: number): string {
  if (sentiment <= -0.6) return 'very unhappy';
  if (sentiment <= -0.25) return 'unhappy';
  return sentiment < 0.25 ? 'neutral' : 'friendly';
}
