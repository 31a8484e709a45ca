/** Waits in seconds. */
export interface PooledWait {
  readonly mean: number;
  readonly p95: number;
}

/**
 * What customers wait when all servers share one queue and everybody can do everything: M/M/c, Erlang's C formula
 * (Erlang 1917; Cooper, Introduction to Queueing Theory, 3.4). No way of routing with fewer skills does better.
 *
 * @param load arrivals per unit of capacity, 0 … 1
 */
export function pooledWait(what: {
  readonly servers: number;
  readonly load: number;
  readonly serviceSeconds: number;
}): PooledWait {
  const { servers, load, serviceSeconds } = what;
  const offered = servers * load;
  // Erlang B by its recursion, which does not overflow; then C from B.
  let blocked = 1;
  for (let n = 1; n <= servers; n += 1) blocked = (offered * blocked) / (n + offered * blocked);
  const waits = blocked / (1 - load * (1 - blocked));
  const drain = (servers * (1 - load)) / serviceSeconds;
  return { mean: waits / drain, p95: Math.max(0, Math.log(waits / 0.05) / drain) };
}
