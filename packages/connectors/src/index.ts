export type { AccountConnector, AccountQuery } from './account-connector.js';
export { AccountSystemUnavailable, type AccountFailure } from './account-system-unavailable.js';
export { AccountMapping } from './http/account-mapping.js';
export { accountSystem, type AccountSystem, type AccountSystemParts } from './http/account-system.js';
export { HttpAccountsConfig } from './http/config.js';
export { inProductAccounts, type AccountStore } from './in-product-accounts.js';
export type { ImportedCustomer } from './import/imported-customer.js';
export type { ImportProblem } from './import/problems.js';
export { readCustomers, type ReadCustomers } from './import/read-customers.js';
