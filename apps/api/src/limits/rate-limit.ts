import type { Caller } from '@baton/domain';
import { rateLimited } from '../kernel/errors.js';
import { TokenBuckets } from './token-buckets.js';

export interface Rates {
  readonly rateVisitorPerMinute: number;
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

  /** Counts one operation. @throws GraphQLError RATE_LIMITED with the seconds to wait */
  check(caller: Caller, address: string): void {
    const seconds = this.#buckets.take(...this.#share(caller, address));
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
