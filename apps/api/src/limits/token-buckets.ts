interface Bucket {
  tokens: number;
  at: number;
}

const MAX_BUCKETS = 50_000;

/**
 * Token buckets in memory: each key may spend a minute's worth at once, and gets it back evenly over a minute.
 * Bounded: with very many keys the one not used for longest starts afresh.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes so many tokens, a minute's worth at most. Returns 0, or the seconds until there will be as many. */
  take(key: string, perMinute: number, count = 1): number {
    const wanted = Math.min(count, perMinute);
    const now = this.#now();
    const known = this.#buckets.get(key) ?? { tokens: perMinute, at: now };
    const tokens = Math.min(perMinute, known.tokens + ((now - known.at) / 60_000) * perMinute);
    const spent = tokens >= wanted ? tokens - wanted : tokens;
    // Re-inserted, so that the map's order is the order of last use.
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: spent, at: now });
    this.#forgetOldest();
    return tokens >= wanted ? 0 : Math.ceil(((wanted - tokens) * 60) / perMinute);
  }

  get size(): number {
    return this.#buckets.size;
  }

  #forgetOldest(): void {
    if (this.#buckets.size <= MAX_BUCKETS) return;
    const oldest = this.#buckets.keys().next();
    if (!oldest.done) this.#buckets.delete(oldest.value);
  }
}
