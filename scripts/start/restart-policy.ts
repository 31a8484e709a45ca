/** When a process that has died is started again. Pure: the clock is the caller's. */
export interface RestartPolicy {
  /** Wait before the first restart; doubled by every further quick death. */
  firstDelayMs: number;
  maxDelayMs: number;
  /** A life shorter than this is a quick death; a longer one clears the count. */
  quickDeathMs: number;
  /** So many quick deaths in a row and we stop trying. */
  giveUpAfter: number;
}

export const DEFAULT_POLICY: RestartPolicy = {
  firstDelayMs: 250,
  maxDelayMs: 10_000,
  quickDeathMs: 15_000,
  giveUpAfter: 6,
};

export type Verdict =
  { restart: true; delayMs: number; quickDeaths: number } | { restart: false; quickDeaths: number };

/** @param quickDeaths how many came directly before this one */
export function afterDeath(policy: RestartPolicy, livedMs: number, quickDeaths: number): Verdict {
  const count = livedMs < policy.quickDeathMs ? quickDeaths + 1 : 0;
  if (count >= policy.giveUpAfter) return { restart: false, quickDeaths: count };
  const delayMs = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** Math.max(0, count - 1));
  return { restart: true, delayMs, quickDeaths: count };
}
