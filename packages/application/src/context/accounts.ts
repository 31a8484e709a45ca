import {
  accountSystem,
  inProductAccounts,
  type AccountConnector,
  type HttpAccountsConfig,
} from '@baton/connectors';
import type { Database } from '@baton/persistence';
import type { Log } from '../kernel/log.js';
import { accountStore } from './account-store.js';

/** Where accounts are found, with what has to be ended when the process ends. */
export interface Accounts extends AccountConnector {
  close(): Promise<void>;
}

/** The organisation's own CRM when there is a configuration for it, else the customers kept in the product. */
export function connectAccounts(
  crm: HttpAccountsConfig | null,
  { db, log }: { readonly db: Database; readonly log: Log },
): Accounts {
  if (!crm) return { ...inProductAccounts(accountStore(db)), close: async () => undefined };
  const system = accountSystem(crm);
  return { ...watched(system, log), close: () => system.close() };
}

/** Says once that the system is out of reach, and once that it is back: each failed look-up would fill the log. */
function watched(system: AccountConnector, log: Log): AccountConnector {
  let away = false;
  return {
    async find(query, signal) {
      try {
        const account = await system.find(query, signal);
        if (away) log.info({}, 'account data can be reached again');
        away = false;
        return account;
      } catch (error) {
        if (!away) log.warn({ err: error }, 'account data is out of reach');
        away = true;
        throw error;
      }
    },
  };
}
