/** One thing that `npm test` checks. */
export interface Step {
  name: string;
  /** Names of steps without which this one makes no sense. */
  needs?: readonly string[];
  run(): Promise<Verdict>;
}

export interface Verdict {
  ok: boolean;
  /** What to show when it failed. */
  output: string;
  /** Tests inside the step; a step without is one test itself. */
  tests?: { passed: number; failed: number };
}

export interface Result extends Verdict {
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
  milliseconds: number;
}

/** Steps of one stage run side by side; the next stage begins when all have ended. */
export type Stage = readonly Step[];
