export type Tone = 'plain' | 'calm' | 'attention' | 'urgent';

/** Sentiment from −1 to 1 as a signal; the same steps as those of the brief's words, so that one screen says one thing. */
export function moodTone(sentiment: number): Tone {
  if (sentiment <= -0.6) return 'urgent';
  if (sentiment <= -0.25) return 'attention';
  return sentiment >= 0.25 ? 'calm' : 'plain';
}
