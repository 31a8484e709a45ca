import { describe } from 'vitest';
import { inProductAccounts } from './index.js';
import { findsAccounts, knownCustomer } from './accounts.conformance.js';

describe('in-product accounts', () => {
  findsAccounts(async (known) =>
    inProductAccounts({
      byCustomer: async (id) => (id === knownCustomer ? known : null),
      byEmail: async (email) => (email === 'ada@example.com' ? known : null),
    }),
  );
});
