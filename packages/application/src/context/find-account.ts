import type { AccountConnector, AccountQuery } from '@baton/connectors';
import type { Account } from '@baton/domain';

/** The other system did not answer in time. */
class AccountTooSlow extends Error {
  override readonly name = 'AccountTooSlow';
}

/**
 * The account, when it comes within `withinMs`. The look-up goes on after that, and what it finds stays in the
 * connector's memory: whoever asks again has it at once. @throws Error when the system is out of reach, or too slow
 */
export async function findInTime(
  accounts: AccountConnector,
  query: AccountQuery,
  withinMs: number,
): Promise<Account | null> {
  const looking = accounts.find(query);
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new AccountTooSlow(`no answer within ${withinMs} ms`)), withinMs);
  try {
    return await Promise.race([looking, late]);
  } finally {
    clearTimeout(timer);
    // Whoever stopped waiting does not hear of its end any more.
    looking.catch(() => undefined);
  }
}
