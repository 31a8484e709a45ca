import { rateLimited } from '../kernel/errors.js';
import { TokenBuckets } from './token-buckets.js';

const TRIES_PER_MINUTE = 10;

/** Slows down guessing: so many tries a minute for one account from one address. */
export class SignInLimit {
  readonly #buckets: TokenBuckets;

  constructor(now: () => number) {
    this.#buckets = new TokenBuckets(now);
  }

  /** @throws GraphQLError RATE_LIMITED */
  check(address: string, email: string): void {
    const account = email.trim().toLowerCase().slice(0, 320);
    const seconds = this.#buckets.take(`${address} ${account}`, TRIES_PER_MINUTE);
    if (seconds > 0) throw rateLimited(seconds);
  }
}
