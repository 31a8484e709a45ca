import type { AccountConnector } from '@baton/connectors';
import { highlightsOf } from '@baton/briefing';
import type { Account, AccountState, ConversationId, CustomerId, Fact, FactKind } from '@baton/domain';
import {
  latestOfCustomers,
  type ConversationRow,
  type CustomerRow,
  type EntityManager,
} from '@baton/persistence';
import DataLoader from 'dataloader';
import { HISTORY, contactsOf } from '../context/contacts.js';
import { findInTime } from '../context/find-account.js';

/** Nobody looks at a page longer than this before it must say something. */
const ACCOUNT_WITHIN_MS = 1_500;
/** An anonymous visitor is recognised by what they said lately. */
const SAID_LATELY = 5;

/** Whose account it is stands beside it, because what stands out is more than the account. */
export type AccountInfo = Account & { readonly customerId: CustomerId };
export interface KnownAccount {
  readonly state: AccountState;
  readonly account: AccountInfo | null;
}
export type History = readonly ConversationRow[];

/** Each customer's conversations, newest first. */
export function historyLoader(em: EntityManager): DataLoader<CustomerId, History> {
  return new DataLoader(async (ids: readonly CustomerId[]) => {
    const rows = Map.groupBy(await latestOfCustomers(em, ids, HISTORY), (row) => row.customerId);
    return ids.map((id) => rows.get(id) ?? []);
  });
}

/** When something last happened in a conversation of theirs. */
export function lastContactLoader(em: EntityManager): DataLoader<CustomerId, Date | null> {
  return new DataLoader(async (ids: readonly CustomerId[]) => {
    const latest = new Map((await latestOfCustomers(em, ids, 1)).map((row) => [row.customerId, row]));
    return ids.map((id) => latest.get(id)?.updatedAt ?? null);
  });
}

interface AboutCustomers {
  readonly accounts: AccountConnector;
  readonly customer: DataLoader<CustomerId, CustomerRow | null>;
  readonly history: DataLoader<CustomerId, History>;
  readonly facts: DataLoader<ConversationId, readonly Fact[]>;
}

/** The customer's account through the connector: what does not come in time counts as out of reach, and never throws. */
export function accountLoader(reading: AboutCustomers): DataLoader<CustomerId, KnownAccount> {
  const load = async (customerId: CustomerId): Promise<KnownAccount> => {
    const customer = await reading.customer.load(customerId);
    if (!customer) return none;
    const externalId = customer.externalId ?? null;
    const said = externalId === null ? await saidByVisitor(reading, customerId) : unsaid;
    const query = { customerId, externalId, ...said };
    try {
      const account = await findInTime(reading.accounts, query, ACCOUNT_WITHIN_MS);
      return account ? { state: 'found', account: { ...account, customerId } } : none;
    } catch {
      return { state: 'unavailable', account: null };
    }
  };
  return new DataLoader(async (ids: readonly CustomerId[]) =>
    Promise.all(ids.map((id) => load(id).catch((error: unknown) => asError(error)))),
  );
}

const none = { state: 'none', account: null } as const;
const unsaid = { email: null, orderNumber: null };

/** What an anonymous visitor said about themself, newest first: enough together to recognise an account. */
async function saidByVisitor(
  { history, facts }: AboutCustomers,
  customerId: CustomerId,
): Promise<{ email: string | null; orderNumber: string | null }> {
  const latest = (await history.load(customerId)).slice(0, SAID_LATELY);
  const found = await Promise.all(latest.map(async ({ id }) => (await facts.load(id)).toReversed()));
  const said = (kind: FactKind) => found.flat().find((fact) => fact.kind === kind)?.value ?? null;
  return { email: said('email'), orderNumber: said('order_number') };
}

/** What stands out about each customer, in sentences; without the account when that is out of reach. */
export function highlightsLoader(
  em: EntityManager,
  reading: Pick<AboutCustomers, 'customer' | 'history'> & {
    readonly account: DataLoader<CustomerId, KnownAccount>;
    readonly now: Date;
  },
): DataLoader<CustomerId, readonly string[]> {
  const { now } = reading;
  return new DataLoader(async (ids: readonly CustomerId[]) => {
    const histories = await Promise.all(ids.map((id) => reading.history.load(id)));
    const contacts = await contactsOf(em, histories.flat(), now);
    const past = Map.groupBy(
      histories.flat().map((row, i) => ({ of: row.customerId, contact: contacts[i] })),
      ({ of }) => of,
    );
    return Promise.all(
      ids.map(async (id) => {
        const { account } = await reading.account.load(id);
        const segments = (await reading.customer.load(id))?.segments ?? [];
        const own = (past.get(id) ?? []).flatMap(({ contact }) => contact ?? []);
        return highlightsOf({ account, segments, contacts: own, now }).map(({ text }) => text);
      }),
    );
  });
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
