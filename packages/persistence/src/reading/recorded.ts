import type { EntityManager } from '@mikro-orm/postgresql';
import {
  ConversationId,
  Circumstances,
  type Attempt,
  type Decision,
  type Health,
  type Message,
  type Offer,
  type Understanding,
} from '@baton/domain';
import { z } from 'zod';
import { ConversationRow, MessageRow } from '../entities/conversation.js';
import { CustomerRow } from '../entities/customer.js';
import { AttemptRow, DecisionRow, OfferRow, UnderstandingRow } from '../entities/turn.js';
import { toAttempt, toDecision, toHealth, toMessage, toOffer, toUnderstanding } from './rows.js';

/** A decision and what it was made on. */
export interface StoredDecision {
  readonly decision: Decision;
  readonly circumstances: Circumstances | null;
}

/** A conversation with everything that was found out and decided in it; what the vectors led to is in the health. */
export interface StoredConversation {
  readonly id: ConversationId;
  readonly conversation: ConversationRow;
  readonly customer: CustomerRow;
  readonly messages: readonly Message[];
  readonly understandings: readonly { readonly understanding: Understanding; readonly health: Health }[];
  /** With the circumstances of each, null where they were not kept. */
  readonly decisions: readonly StoredDecision[];
  readonly attempts: readonly Attempt[];
  readonly offers: readonly Offer[];
  /** Number of the event with which it first left the bot; null while it never has. */
  readonly leftBotAt: number | null;
}

/** The conversations in which something happened last and the bot has understood something, newest first. */
export async function latestConversations(em: EntityManager, limit: number): Promise<ConversationId[]> {
  const rows = await em.find(
    ConversationRow,
    { understoodSeq: { $gt: 0 } },
    { ...plain, orderBy: { updatedAt: 'desc', id: 'desc' }, limit, fields: ['id'] },
  );
  return rows.map(({ id }) => id);
}

const plain = { disableIdentityMap: true } as const;

/**
 * These conversations as far as they exist, in the order of `ids`. Eight queries, however many they are; each is
 * parsed when its turn comes, so that a caller can let others have theirs in between.
 */
export async function storedConversations(
  em: EntityManager,
  ids: readonly ConversationId[],
): Promise<Iterable<StoredConversation>> {
  const of = { conversationId: { $in: [...ids] } };
  const bySeq = { ...plain, orderBy: { seq: 'asc' } } as const;
  const byAtSeq = { ...plain, orderBy: { atSeq: 'asc' } } as const;
  const conversations = await em.find(ConversationRow, { id: { $in: [...ids] } }, plain);
  const customerIds = [...new Set(conversations.map((c) => c.customerId))];
  return parsed(ids, {
    conversations: byKey(conversations, (c) => c.id),
    customers: byKey(await em.find(CustomerRow, { id: { $in: customerIds } }, plain), (c) => c.id),
    messages: grouped(await em.find(MessageRow, of, bySeq)),
    understandings: grouped(
      await em.find(UnderstandingRow, of, { ...bySeq, fields: ['conversationId', 'seq', 'data', 'health'] }),
    ),
    decisions: grouped(await em.find(DecisionRow, of, bySeq)),
    attempts: grouped(await em.find(AttemptRow, of, byAtSeq)),
    offers: grouped(await em.find(OfferRow, of, byAtSeq)),
    leftBotAt: await leavings(em, ids),
  });
}

type Grouped<T> = ReadonlyMap<ConversationId, readonly T[]>;

interface FoundRows {
  readonly conversations: ReadonlyMap<string, ConversationRow>;
  readonly customers: ReadonlyMap<string, CustomerRow>;
  readonly messages: Grouped<MessageRow>;
  readonly understandings: Grouped<Pick<UnderstandingRow, 'data' | 'health'>>;
  readonly decisions: Grouped<DecisionRow>;
  readonly attempts: Grouped<AttemptRow>;
  readonly offers: Grouped<OfferRow>;
  readonly leftBotAt: ReadonlyMap<ConversationId, number>;
}

function* parsed(ids: readonly ConversationId[], found: FoundRows): Generator<StoredConversation> {
  for (const id of ids) {
    const conversation = found.conversations.get(id);
    const customer = found.customers.get(conversation?.customerId ?? '');
    if (!conversation || !customer) continue;
    yield {
      id,
      conversation,
      customer,
      messages: (found.messages.get(id) ?? []).map(toMessage),
      understandings: (found.understandings.get(id) ?? []).map(understood),
      decisions: (found.decisions.get(id) ?? []).map(decided),
      attempts: (found.attempts.get(id) ?? []).map(toAttempt),
      offers: (found.offers.get(id) ?? []).map(toOffer),
      leftBotAt: found.leftBotAt.get(id) ?? null,
    };
  }
}

function byKey<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [key(row), row]));
}

function grouped<T extends { readonly conversationId: ConversationId }>(rows: readonly T[]) {
  return Map.groupBy(rows, (row) => row.conversationId);
}

function decided(row: DecisionRow): StoredDecision {
  return { decision: toDecision(row), circumstances: Circumstances.nullable().parse(row.circumstances) };
}

function understood(row: Pick<UnderstandingRow, 'data' | 'health'>) {
  return { understanding: toUnderstanding({ data: row.data, vector: [] }), health: toHealth(row) };
}

const Leavings = z.array(z.object({ id: ConversationId, seq: z.int() }));

async function leavings(
  em: EntityManager,
  ids: readonly ConversationId[],
): Promise<ReadonlyMap<ConversationId, number>> {
  const rows = await em.execute(
    `select conversation_id as id, min(seq)::int as seq from conversation_event
     where conversation_id = any (cast(? as uuid[])) and type = 'state.changed' and payload ->> 'from' = 'with_bot'
     group by conversation_id`,
    [`{${ids.join(',')}}`],
  );
  return new Map(Leavings.parse(rows).map(({ id, seq }) => [id, seq]));
}
