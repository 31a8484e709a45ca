import { describe, expect, it } from 'vitest';
import type { Account, CustomerId } from '@baton/domain';
import type { AccountConnector } from './account-connector.js';
import { accountOf } from './testing/accounts.js';

/** The one customer whom adapters under test know: by this id, by `C-1`, and by `ada@example.com`. */
export const knownCustomer = '0190b6a2-0000-7000-8000-000000000001' as CustomerId;
const stranger = '0190b6a2-0000-7000-8000-000000000002' as CustomerId;
const anonymous = { customerId: stranger, externalId: null };

/** Who gets to see an account: what every adapter of the port must hold to. */
export function findsAccounts(make: (known: Account) => Promise<AccountConnector>): void {
  describe('an account', () => {
    it('is found for a customer with a signed identity', async () => {
      const accounts = await make(accountOf());
      const signed = { customerId: knownCustomer, externalId: 'C-1', email: null, orderNumber: null };
      expect(await accounts.find(signed)).toEqual(accountOf());
      expect(await accounts.find({ ...signed, customerId: stranger, externalId: 'C-2' })).toBeNull();
    });

    it('is not told to a visitor for a guessed order number or a known address alone', async () => {
      const accounts = await make(accountOf());
      expect(await accounts.find({ ...anonymous, email: null, orderNumber: '48213' })).toBeNull();
      expect(await accounts.find({ ...anonymous, email: 'ada@example.com', orderNumber: null })).toBeNull();
    });

    it('is found for a visitor by address and order number together', async () => {
      const accounts = await make(accountOf());
      const visitor = { ...anonymous, email: 'ada@example.com' };
      expect(await accounts.find({ ...visitor, orderNumber: '48213' })).toEqual(accountOf());
      expect(await accounts.find({ ...visitor, orderNumber: '11111' })).toBeNull();
      expect(
        await accounts.find({ ...anonymous, email: 'eve@example.com', orderNumber: '48213' }),
      ).toBeNull();
    });
  });
}
