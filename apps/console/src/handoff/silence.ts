interface Warned {
  /** ISO 8601; null while the agent is not warned. */
  readonly requeueAt: string | null;
  readonly unansweredSince: string | null;
}

export interface Silence {
  /** Whole seconds that the customer has waited; null when that is not known. */
  readonly waited: number | null;
  /** Whole seconds until the conversation goes back; 0 when that is over. */
  readonly left: number;
}

/** What a warned agent has to know; null while there is nothing to warn of. */
export function silenceOf({ requeueAt, unansweredSince }: Warned, now: Date): Silence | null {
  if (requeueAt === null) return null;
  const seconds = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / 1000));
  return {
    waited: unansweredSince === null ? null : seconds(Date.parse(unansweredSince), now.getTime()),
    left: seconds(now.getTime(), Date.parse(requeueAt)),
  };
}
