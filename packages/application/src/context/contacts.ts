import { highlightsOf, type Highlight, type PastContact } from '@baton/briefing';
import type { Account } from '@baton/domain';
import {
  CsatRow,
  FactRow,
  latestOfCustomers,
  type ConversationRow,
  type CustomerRow,
  type EntityManager,
} from '@baton/persistence';

/** More of a customer's past than anybody reads beside a conversation. */
export const HISTORY = 50;
const ORDERS_SPOKEN_OF = 500;
const RECENT_MS = 10 * 24 * 60 * 60 * 1000;

/** Conversations as contacts that may stand out, in the same order: two queries for any number of them. */
export async function contactsOf(
  em: EntityManager,
  rows: readonly ConversationRow[],
  now: Date,
): Promise<PastContact[]> {
  const ids = rows.map(({ id }) => id);
  const recent = rows.filter(({ createdAt }) => now.getTime() - createdAt.getTime() <= RECENT_MS);
  const recentIds = recent.map(({ id }) => id);
  const ratings = ids.length > 0 ? await em.find(CsatRow, { conversationId: { $in: ids } }, shown) : [];
  const facts =
    recentIds.length > 0
      ? await em.find(
          FactRow,
          { conversationId: { $in: recentIds }, kind: 'order_number', status: { $ne: 'disputed' } },
          { ...shown, fields: ['conversationId', 'value'], limit: ORDERS_SPOKEN_OF },
        )
      : [];
  const scores = new Map(ratings.map((row) => [row.conversationId, row.score]));
  const orders = Map.groupBy(facts, (fact) => fact.conversationId);
  return rows.map(({ id, createdAt, state, headline }) => ({
    at: createdAt,
    state,
    headline: headline ?? null,
    rating: scores.get(id) ?? null,
    orderNumbers: (orders.get(id) ?? []).map((fact) => fact.value),
  }));
}

const shown = { disableIdentityMap: true } as const;

/** What stands out about a customer, for whoever writes the brief: four queries. */
export async function loadHighlights(
  em: EntityManager,
  about: { readonly customer: CustomerRow; readonly account: Account | null; readonly now: Date },
): Promise<Highlight[]> {
  const { customer, account, now } = about;
  const rows = await latestOfCustomers(em, [customer.id], HISTORY);
  const contacts = await contactsOf(em, rows, now);
  return highlightsOf({ account, segments: customer.segments, contacts, now });
}
