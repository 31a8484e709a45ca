/** So many seconds of waiting one point of priority is worth. */
export const AGEING_SECONDS = 120;
const HIGHEST = 6;

export interface Urgency {
  readonly segments: readonly string[];
  /** A deadline, damage to a business, or trouble that comes back. */
  readonly stakes: boolean;
  readonly upset: boolean;
}

/** What speaks for serving somebody sooner, in points: 0 … 6. */
export function priorityOf({ segments, stakes, upset }: Urgency): number {
  let points = 0;
  if (segments.includes('high_value')) points += 2;
  if (segments.includes('recent_churner')) points += 1;
  if (stakes) points += 2;
  if (upset) points += 1;
  return Math.min(HIGHEST, points);
}

/**
 * Where a conversation stands among all that wait, in milliseconds; smaller is served first. Each point is a head start,
 * so what waits grows in urgency all by itself: of two, the order never changes as time passes, and nobody can be
 * overtaken by what arrives more than twelve minutes later.
 */
export function rankOf({
  queuedAt,
  priority,
}: {
  readonly queuedAt: Date;
  readonly priority: number;
}): number {
  const points = Math.min(HIGHEST, Math.max(0, priority));
  return queuedAt.getTime() - points * AGEING_SECONDS * 1000;
}
