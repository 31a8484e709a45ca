/** What a run saw, after its warm-up. */
export interface Seen {
  /** In the order of service, seconds; what went back to the queue counts once for each time. */
  readonly waits: number[];
  /** From arrival to the first answer or to the end of the run, the longest. */
  longest: number;
  wrongTeam: number;
  served: number;
  /** Conversations given to somebody full or not there, or given twice. Must be 0. */
  violations: number;
  /** Went back to the queue because their agent was gone. */
  requeued: number;
  /** Conversations by agent. */
  handled: number[];
}

export function nothingSeen(): Seen {
  return { waits: [], longest: 0, wrongTeam: 0, served: 0, violations: 0, requeued: 0, handled: [] };
}
