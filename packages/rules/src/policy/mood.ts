import type { Understanding } from '@baton/domain';

const LONGEST_BARE_NO = 4;

/** The mood of a message, −1 to 1. "not really" answers a question; models read it as misery, but whoever clicks it is not taken for upset either. */
export function moodOf({ signal, wordCount, target, sentiment }: Understanding): number {
  const bareNo = (signal === 'deny' || signal === 'not_helped') && wordCount <= LONGEST_BARE_NO;
  return bareNo && target !== 'interaction' ? Math.max(sentiment, 0) : sentiment;
}
