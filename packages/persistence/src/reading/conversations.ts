import { z } from 'zod';
import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import {
  Author,
  ConversationId,
  type AgentId,
  type ConversationState,
  type CustomerId,
  type TeamId,
} from '@baton/domain';
import { ConversationRow } from '../entities/conversation.js';
import { CustomerRow } from '../entities/customer.js';
import { decodeCursor, encodeCursor, orderBy, type ConversationOrder } from './cursor.js';

/** Every condition given must hold; an empty list matches nothing. */
export interface ConversationFilter {
  readonly states?: readonly ConversationState[];
  readonly teamIds?: readonly TeamId[];
  readonly agentId?: AgentId;
  readonly offeredToId?: AgentId;
  readonly customerId?: CustomerId;
}

export interface ConversationPageRequest {
  /** How many at most. */
  readonly first: number;
  /** `endCursor` of the page before, in the same order. */
  readonly after?: string | null;
  readonly order: ConversationOrder;
}

const LastMessage = z.object({
  conversationId: ConversationId,
  seq: z.int(),
  author: Author,
  authorName: z.string().nullable(),
  /** The first 240 characters. */
  body: z.string(),
  /** Selected as milliseconds: a raw query bypasses MikroORM's reading of timestamps. */
  at: z.number().transform((milliseconds) => new Date(milliseconds)),
});
export type LastMessage = z.infer<typeof LastMessage>;

export interface ConversationListItem {
  readonly conversation: ConversationRow;
  readonly customer: CustomerRow;
  readonly lastMessage: LastMessage | null;
}

export interface ConversationPage {
  readonly items: readonly ConversationListItem[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

/**
 * One page of conversations with what a list shows of each: three queries, whatever the size of the page.
 * Throws BadCursor.
 */
export async function listConversations(
  em: EntityManager,
  filter: ConversationFilter,
  { first, after, order }: ConversationPageRequest,
): Promise<ConversationPage> {
  const page = await em.findByCursor(ConversationRow, {
    where: order === 'queue' ? { $and: [{ state: 'queued' }, whereOf(filter)] } : whereOf(filter),
    first,
    ...(after ? { after: decodeCursor(after, order) } : {}),
    orderBy: orderBy[order],
    includeCount: false,
  });
  const customers = await customersOf(em, page.items);
  const messages = await lastMessages(em, page.items);
  const last = page.items.at(-1);
  return {
    items: page.items.flatMap((conversation) => {
      const customer = customers.get(conversation.customerId);
      return customer ? [{ conversation, customer, lastMessage: messages.get(conversation.id) ?? null }] : [];
    }),
    endCursor: last ? encodeCursor(last, order) : null,
    hasMore: page.hasNextPage,
  };
}

function whereOf(filter: ConversationFilter): FilterQuery<ConversationRow> {
  return {
    ...(filter.states ? { state: { $in: [...filter.states] } } : {}),
    ...(filter.teamIds ? { teamId: { $in: [...filter.teamIds] } } : {}),
    ...(filter.agentId ? { agentId: filter.agentId } : {}),
    ...(filter.offeredToId ? { offeredToId: filter.offeredToId } : {}),
    ...(filter.customerId ? { customerId: filter.customerId } : {}),
  };
}

async function customersOf(em: EntityManager, conversations: readonly ConversationRow[]) {
  const ids = [...new Set(conversations.map((c) => c.customerId))];
  const rows = await em.find(CustomerRow, { id: { $in: ids } });
  return new Map(rows.map((row) => [row.id, row]));
}

async function lastMessages(em: EntityManager, conversations: readonly ConversationRow[]) {
  if (conversations.length === 0) return new Map<ConversationId, LastMessage>();
  const rows = await em.execute(
    `select c.id as "conversationId", m.seq, m.author, m.author_name as "authorName",
            left(m.body, 240) as body,
            (extract(epoch from m.created_at) * 1000)::float8 as at
     from conversation c
     cross join lateral (
       select seq, author, author_name, body, created_at
       from message where conversation_id = c.id order by seq desc limit 1
     ) m
     where c.id in (?)`,
    [conversations.map((c) => c.id)],
  );
  return new Map(
    z
      .array(LastMessage)
      .parse(rows)
      .map((message) => [message.conversationId, message]),
  );
}

const InboxCounts = z.object({
  mine: z.int(),
  offered: z.int(),
  queued: z.int(),
  withBot: z.int(),
});
export type InboxCounts = z.infer<typeof InboxCounts>;

/** The numbers beside the inbox's lists, for one agent and the teams they are in. One query. */
export async function inboxCounts(
  em: EntityManager,
  { agentId, teamIds }: { readonly agentId: AgentId; readonly teamIds: readonly TeamId[] },
): Promise<InboxCounts> {
  const [row] = await em.execute(
    `select count(*) filter (where agent_id = ?)::int as "mine",
            count(*) filter (where offered_to_id = ?)::int as "offered",
            count(*) filter (where state = 'queued' and team_id = any (cast(? as uuid[])))::int as "queued",
            count(*) filter (where state = 'with_bot')::int as "withBot"
     from conversation where state <> 'resolved'`,
    [agentId, agentId, `{${teamIds.join(',')}}`],
  );
  return InboxCounts.parse(row);
}
