export type Tone = 'plain' | 'calm' | 'attention' | 'urgent';

/** Sentiment from −1 to 1 as a signal. The ends are those of the default policy: −0.5 is where it escalates. */
export function moodTone(sentiment: number): Tone {
  if (sentiment <= -0.5) return 'urgent';
  if (sentiment <= -0.2) return 'attention';
  return sentiment >= 0.3 ? 'calm' : 'plain';
}
