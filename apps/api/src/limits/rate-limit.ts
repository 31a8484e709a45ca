import type { Caller } from '@baton/domain';
import { rateLimited } from '../kernel/errors.js';
import { TokenBuckets } from './token-buckets.js';

export interface Rates {
  readonly rateVisitorPerMinute: number;
  readonly rateAddressPerMinute: number;
  readonly rateAgentPerMinute: number;
  readonly rateIntegratorPerMinute: number;
}

/** How often a caller may ask, on HTTP and on the socket together. */
export class RateLimit {
  readonly #rates: Rates;
  readonly #buckets: TokenBuckets;

  constructor(rates: Rates, now: () => number) {
    this.#rates = rates;
    this.#buckets = new TokenBuckets(now);
  }

  /**
   * Counts one operation by its weight. What visitors do counts for their address too, because anybody can be any
   * number of visitors.
   * @throws GraphQLError RATE_LIMITED with the seconds to wait
   */
  check(caller: Caller, address: string, weight = 1): void {
    const [key, perMinute] = this.#share(caller, address);
    const { rateAddressPerMinute } = this.#rates;
    const outside = caller.kind === 'visitor' || caller.kind === 'anonymous';
    const seconds = Math.max(
      outside ? this.#buckets.take(`all of ${address}`, rateAddressPerMinute, weight) : 0,
      this.#buckets.take(key, perMinute, weight),
    );
    if (seconds > 0) throw rateLimited(seconds);
  }

  #share(caller: Caller, address: string): [key: string, perMinute: number] {
    const { rateVisitorPerMinute, rateAgentPerMinute, rateIntegratorPerMinute } = this.#rates;
    switch (caller.kind) {
      case 'visitor':
        return [`visitor:${caller.customerId}`, rateVisitorPerMinute];
      case 'agent':
        return [`agent:${caller.agentId}`, rateAgentPerMinute];
      case 'integrator':
        return [`key:${caller.apiKeyId}`, rateIntegratorPerMinute];
      case 'anonymous':
        return [`address:${address}`, rateVisitorPerMinute];
    }
  }
}
