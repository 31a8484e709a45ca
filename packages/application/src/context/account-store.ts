import { Account, type CustomerId } from '@baton/domain';
import { CustomerAccountRow, CustomerRow, type Database } from '@baton/persistence';
import type { AccountStore } from '@baton/connectors';

/** The in-product customer store on PostgreSQL. */
export function accountStore(db: Database): AccountStore {
  const byCustomer = async (customerId: CustomerId): Promise<Account | null> => {
    const row = await db.fork().findOne(CustomerAccountRow, { customerId });
    return row ? Account.parse(row.data) : null;
  };
  return {
    byCustomer,
    async byEmail(email) {
      const customer = await db
        .fork()
        .findOne(CustomerRow, { email: { $ilike: email.replaceAll(/[\\%_]/g, '\\$&') } });
      return customer ? byCustomer(customer.id) : null;
    },
  };
}
