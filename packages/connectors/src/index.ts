export type { AccountConnector, AccountQuery } from './account-connector.js';
export { inProductAccounts, type AccountStore } from './in-product-accounts.js';
