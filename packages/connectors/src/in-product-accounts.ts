import type { Account, CustomerId } from '@baton/domain';
import type { AccountConnector, AccountQuery } from './account-connector.js';

/** The reads the in-product store offers; persistence implements them. */
export interface AccountStore {
  byCustomer(customerId: CustomerId): Promise<Account | null>;
  /** The account with this e-mail address (any case), whoever is asking. */
  byEmail(email: string): Promise<Account | null>;
}

/**
 * Account data kept in the product itself. A customer with a signed identity gets their own account. An
 * anonymous visitor must name both the e-mail address and one of its order numbers: either alone can be guessed.
 */
export function inProductAccounts(store: AccountStore): AccountConnector {
  return {
    async find(query: AccountQuery): Promise<Account | null> {
      if (query.externalId !== null) return store.byCustomer(query.customerId);
      if (query.email === null || query.orderNumber === null) return null;
      const account = await store.byEmail(query.email);
      const proves = account?.orders.some((o) => o.number === query.orderNumber) ?? false;
      return proves ? account : null;
    },
  };
}
