import type { Account } from '@baton/domain';
import type { AccountConnector, AccountQuery } from '../account-connector.js';
import { lookupBreaker } from './breaker.js';
import type { HttpAccountsConfig } from './config.js';
import type { ResolveHost } from './guarded-lookup.js';
import { jsonClient } from './json-client.js';
import { accountMapper } from './map-account.js';
import { remembering } from './remember.js';
import { unlessAborted } from './unless-aborted.js';
import { fillTemplate, isUsed, sample } from './url-template.js';

/** As many orders are kept of an account, the newest. */
const MOST_ORDERS = 100;

/** Orders, their items and invoices that are remembered at most; each takes a few hundred bytes. */
const MOST_RECORDS = 200_000;

/** The organisation's own system behind the port of accounts. */
export interface AccountSystem extends AccountConnector {
  /** Ends all connections; lookups that are under way fail with AccountSystemUnavailable. */
  close(): Promise<void>;
}

/** What tests replace. */
export interface AccountSystemParts {
  readonly resolve?: ResolveHost | undefined;
  /** Milliseconds of a clock that only goes forward, for what is remembered. */
  readonly now?: (() => number) | undefined;
}

interface Found {
  readonly account: Account;
  /** Of all orders, also of those too old to be kept: any of them proves who is asking. */
  readonly orderNumbers: ReadonlySet<string>;
}

interface Lookup {
  readonly url: URL;
  /** The order that the account must have, or null where the identity is signed. */
  readonly proof: string | null;
}

/**
 * Accounts from the organisation's own system (CRM, shop) by HTTP and JSON. A customer with a signed identity is looked
 * up by it. An anonymous visitor must name an e-mail address and an order number, and the account found by the
 * address must have that order: either alone can be guessed.
 */
export function accountSystem(config: HttpAccountsConfig, parts: AccountSystemParts = {}): AccountSystem {
  const privateHosts = new Set(config.allowPrivate ? hostsOf(config) : []);
  const client = jsonClient({ ...config, privateHosts, resolve: parts.resolve });
  // Visitors write what they are looked up by, so what their look-ups end in must not close the way for everybody.
  const guards = { signed: lookupBreaker(config), visitor: lookupBreaker(config) };
  const read = accountMapper(config.mapping);

  const load = async (key: string): Promise<Found | null> => {
    const by = key.startsWith('visitor ') ? 'visitor' : 'signed';
    const href = key.slice(by.length + 1);
    const answer = await guards[by](async () => client.get(new URL(href)));
    const account = answer && read(answer.body);
    return account && found(account);
  };
  const remembered = remembering(load, {
    seconds: config.cacheSeconds,
    sizeOf: ({ account, orderNumbers }) => recordsIn(account) + orderNumbers.size,
    room: MOST_RECORDS,
    now: parts.now,
  });

  return {
    async find(query, signal) {
      signal?.throwIfAborted();
      const lookup = lookupFor(config, query);
      if (!lookup) return null;
      // The lookup itself goes on, because others may be waiting for it too.
      const result = await unlessAborted(
        remembered(`${lookup.proof === null ? 'signed' : 'visitor'} ${lookup.url.href}`),
        signal,
      );
      if (!result) return null;
      return lookup.proof === null || result.orderNumbers.has(lookup.proof) ? result.account : null;
    },
    close: async () => client.close(),
  };
}

function hostsOf({ url, visitorUrl }: HttpAccountsConfig): string[] {
  return [url, visitorUrl ?? url].map((template) => new URL(sample(template)).hostname);
}

function lookupFor({ url, visitorUrl }: HttpAccountsConfig, query: AccountQuery): Lookup | null {
  // Only these two are vouched for: a signed customer, too, can write somebody else's address into the chat.
  const byIdentity = isUsed(url, 'externalId') || isUsed(url, 'customerId');
  if (query.externalId !== null && byIdentity) {
    const filled = fillTemplate(url, query);
    return filled && { url: filled, proof: null };
  }
  const template = visitorUrl ?? url;
  if (query.orderNumber === null || !isUsed(template, 'email')) return null;
  const filled = fillTemplate(template, query);
  return filled && { url: filled, proof: query.orderNumber };
}

function found(account: Account): Found {
  return {
    account: { ...account, orders: account.orders.slice(0, MOST_ORDERS) },
    orderNumbers: new Set(account.orders.map((order) => order.number)),
  };
}

function recordsIn({ orders, openInvoices }: Account): number {
  return orders.reduce((sum, { items }) => sum + items.length, 1 + orders.length + openInvoices.length);
}
