import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleType,
  isBrokenCircuitError,
} from 'cockatiel';
import { AccountSystemUnavailable, type AccountFailure } from '../account-system-unavailable.js';

/** What says that the system is down, and not only that one answer of it was no good. */
const outages: ReadonlySet<AccountFailure> = new Set(['timeout', 'network', 'not_json', 'redirect']);

/** Of the refusals below 500 these concern every lookup alike; the others were about what was asked for. */
const refusesAll: ReadonlySet<number> = new Set([401, 403, 407, 408, 429]);

function isOutage({ reason, status }: AccountSystemUnavailable): boolean {
  return outages.has(reason) || (status !== null && (status >= 500 || refusesAll.has(status)));
}

/**
 * Runs lookups until several in a row have failed, then refuses them at once (`circuit_open`), so that customers do not
 * wait for a system that is down and it can recover. After a while one lookup, and only one, tries again.
 */
export function lookupBreaker(settings: {
  readonly failuresToOpen: number;
  readonly halfOpenAfterSeconds: number;
}): <T>(lookup: () => Promise<T>) => Promise<T> {
  const policy = circuitBreaker(handleType(AccountSystemUnavailable, isOutage), {
    breaker: new ConsecutiveBreaker(settings.failuresToOpen),
    halfOpenAfter: settings.halfOpenAfterSeconds * 1000,
  });
  return async (lookup) => {
    // Cockatiel lets others wait for the one that tries; a customer is better served without an account than late.
    if (policy.state === CircuitState.HalfOpen) throw new AccountSystemUnavailable('circuit_open');
    try {
      return await policy.execute(lookup);
    } catch (error) {
      throw isBrokenCircuitError(error) ? new AccountSystemUnavailable('circuit_open') : error;
    }
  };
}
