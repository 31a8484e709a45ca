import type { AccountConnector } from '@baton/connectors';
import type { Account, ConversationId, ConversationState, CustomerId } from '@baton/domain';
import { ConversationRow, CsatRow, FactRow, type CustomerRow, type EntityManager } from '@baton/persistence';
import DataLoader from 'dataloader';
import { highlightsOf } from './highlights.js';
import { fresh } from './rows.js';

export type AccountInfo = Account & { readonly highlights: readonly string[] };

export interface PastConversation {
  readonly id: ConversationId;
  readonly state: ConversationState;
  readonly headline: string | null;
  readonly intent: string | null;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
  readonly csat: number | null;
}
export type History = readonly PastConversation[];

/** More of a customer's past than anybody reads beside a conversation. */
const HISTORY = 50;

/** Each customer's conversations, newest first. */
export function historyLoader(em: EntityManager): DataLoader<CustomerId, History> {
  return new DataLoader(async (customerIds: readonly CustomerId[]) => {
    // One bounded query per customer: a single one could not be bounded for each.
    const pages = await Promise.all(
      customerIds.map((customerId) =>
        em.find(
          ConversationRow,
          { customerId },
          { ...fresh, orderBy: { createdAt: 'desc' }, limit: HISTORY },
        ),
      ),
    );
    const ids = pages.flat().map((row) => row.id);
    const ratings = ids.length > 0 ? await em.find(CsatRow, { conversationId: { $in: ids } }, fresh) : [];
    const scores = new Map(ratings.map((row) => [row.conversationId, row.score]));
    return pages.map((rows) =>
      rows.map(({ id, state, headline, intent, createdAt, resolvedAt }) => ({
        id,
        state,
        headline,
        intent,
        createdAt,
        resolvedAt,
        csat: scores.get(id) ?? null,
      })),
    );
  });
}

interface AccountReading {
  readonly accounts: AccountConnector;
  readonly customer: DataLoader<CustomerId, CustomerRow | null>;
  readonly history: DataLoader<CustomerId, History>;
  readonly now: Date;
}

/** The customer's account through the connector; null when unknown, or when the other system is out of reach. */
export function accountLoader(
  em: EntityManager,
  reading: AccountReading,
): DataLoader<CustomerId, AccountInfo | null> {
  const load = async (customerId: CustomerId): Promise<AccountInfo | null> => {
    const customer = await reading.customer.load(customerId);
    if (!customer) return null;
    const { externalId } = customer;
    const said = externalId === null ? await saidByVisitor(em, customerId) : unsaid;
    const account = await reading.accounts.find({ customerId, externalId, ...said }).catch(() => null);
    if (!account) return null;
    const history = await reading.history.load(customerId);
    return { ...account, highlights: highlightsOf({ account, history, now: reading.now }) };
  };
  return new DataLoader(async (ids: readonly CustomerId[]) =>
    Promise.all(ids.map((id) => load(id).catch((error: unknown) => asError(error)))),
  );
}

const unsaid = { email: null, orderNumber: null };

/** What an anonymous visitor said about themself, newest first: enough together to recognise an account. */
async function saidByVisitor(
  em: EntityManager,
  customerId: CustomerId,
): Promise<{ email: string | null; orderNumber: string | null }> {
  const conversations = await em.find(
    ConversationRow,
    { customerId },
    { ...fresh, fields: ['id'], orderBy: { createdAt: 'desc' }, limit: 5 },
  );
  const facts = await em.find(
    FactRow,
    { conversationId: { $in: conversations.map((c) => c.id) }, kind: { $in: ['email', 'order_number'] } },
    { ...fresh, orderBy: { createdAt: 'desc' }, limit: 20 },
  );
  const said = (kind: FactRow['kind']) => facts.find((fact) => fact.kind === kind)?.value ?? null;
  return { email: said('email'), orderNumber: said('order_number') };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
