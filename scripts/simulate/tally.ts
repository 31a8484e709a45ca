/** What became of one customer's conversation. */
export interface Ended {
  readonly outcome: Outcome;
  /** Why it was handed over; null when it was not, or when nobody was there to look. */
  readonly reason: string | null;
  readonly secondsToFirstAnswer: number | null;
  /** From joining the queue to an agent's first word. */
  readonly secondsToAgent: number | null;
  readonly score: number | null;
}

export type Outcome =
  | 'settled by the bot'
  | 'settled by an agent'
  | 'left an address'
  | 'left without an answer'
  | 'still open'
  | 'failed';

/** What one agent did: what was taken and neither settled nor passed on was still open at the end. */
export interface Work {
  readonly taken: number;
  readonly settled: number;
  /** To another team, or back to the bot. */
  readonly passedOn: number;
}

export interface Summary {
  readonly conversations: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Escalations by the reason they were decided on, most frequent first. */
  readonly escalations: Readonly<Record<string, number>>;
  readonly medianSecondsToFirstAnswer: number | null;
  readonly medianSecondsToAgent: number | null;
  readonly ratings: number;
  readonly meanRating: number | null;
  readonly agents: Readonly<Record<string, Work>>;
  readonly errors: readonly string[];
  readonly seconds: number;
}

/** Counts everything up. Ratings are averaged over those who rated, times over those who got that far. */
export function summarise(
  ended: readonly Ended[],
  rest: Pick<Summary, 'agents' | 'errors' | 'seconds'>,
): Summary {
  const scores = ended.flatMap((e) => e.score ?? []);
  const reasons = ended.flatMap((e) => e.reason ?? []);
  return {
    conversations: ended.length,
    outcomes: {
      'settled by the bot': 0,
      'settled by an agent': 0,
      'left an address': 0,
      'left without an answer': 0,
      'still open': 0,
      failed: 0,
      ...counted(ended.map((e) => e.outcome)),
    },
    escalations: counted(reasons),
    medianSecondsToFirstAnswer: median(ended.flatMap((e) => e.secondsToFirstAnswer ?? [])),
    medianSecondsToAgent: median(ended.flatMap((e) => e.secondsToAgent ?? [])),
    ratings: scores.length,
    meanRating: scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length,
    ...rest,
  };
}

function counted<T extends string>(items: readonly T[]): Partial<Record<T, number>> & Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b))) as Partial<
    Record<T, number>
  > &
    Record<string, number>;
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
