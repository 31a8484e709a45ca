import { afterEach, expect } from 'vitest';
import type { z } from 'zod';
import type { AccountQuery } from '../account-connector.js';
import { AccountSystemUnavailable } from '../account-system-unavailable.js';
import { accountSystem, type AccountSystem, type AccountSystemParts } from '../http/account-system.js';
import { HttpAccountsConfig } from '../http/config.js';
import { crmServer, type CrmServer } from './crm-server.js';

type Settings = Partial<z.input<typeof HttpAccountsConfig>>;

export interface WithCrm {
  readonly crm: typeof crmServer;
  /** Asks `<origin>/{externalId}`, on this machine too, unless the settings say otherwise. */
  readonly system: (origin: string, settings?: Settings, parts?: AccountSystemParts) => AccountSystem;
}

/** Servers and account systems for the tests of one file; each is closed after its test. */
export function withCrm(): WithCrm {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(async (one) => one.close()));
  });
  return {
    async crm(answer): Promise<CrmServer> {
      const server = await crmServer(answer);
      opened.push(server);
      return server;
    },
    system(origin, settings = {}, parts = {}) {
      const config = { url: `${origin}/{externalId}`, allowPrivate: true, ...settings };
      const made = accountSystem(HttpAccountsConfig.parse(config), parts);
      opened.push(made);
      return made;
    },
  };
}

/** The reason why a lookup fails. Throws when it does not fail, or when the error tells of the customer or secrets. */
export async function failure(accounts: AccountSystem, query: AccountQuery): Promise<string> {
  try {
    await accounts.find(query);
  } catch (error) {
    if (!(error instanceof AccountSystemUnavailable)) throw error;
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/secret|ada-lovelace/);
    expect(error.cause).toBeUndefined();
    return error.reason;
  }
  throw new Error('there is no failure');
}
