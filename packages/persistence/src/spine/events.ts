import { z } from 'zod';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  Actor,
  eventTypes,
  parseEventPayload,
  type ConversationEvent,
  type ConversationId,
} from '@baton/domain';
import { ConversationEventRow, ConversationRow } from '../entities/conversation.js';

const StoredType = z.enum(eventTypes);

export interface EventPage {
  /** 0 = from the beginning. */
  readonly afterSeq: number;
  readonly limit: number;
}

/** The conversation's events after `afterSeq`, in order. Throws ZodError when a stored event does not parse. */
export async function readEvents(
  em: EntityManager,
  conversationId: ConversationId,
  { afterSeq, limit }: EventPage,
): Promise<ConversationEvent[]> {
  const rows = await em.find(
    ConversationEventRow,
    { conversationId, seq: { $gt: afterSeq } },
    { orderBy: { seq: 'asc' }, limit, disableIdentityMap: true },
  );
  return rows.map(toEvent);
}

function toEvent(row: ConversationEventRow): ConversationEvent {
  const type = StoredType.parse(row.type);
  const { conversationId, seq, at } = row;
  const payload = parseEventPayload(type, row.payload);
  // The payload was parsed by this very type; TypeScript cannot follow a union from its key to its value.
  return { conversationId, seq, type, at, actor: Actor.parse(row.actor), payload } as ConversationEvent;
}

/** Number of the last event, or null when there is no such conversation. */
export async function lastSeq(em: EntityManager, conversationId: ConversationId): Promise<number | null> {
  const row = await em.findOne(
    ConversationRow,
    { id: conversationId },
    { fields: ['lastSeq'], disableIdentityMap: true },
  );
  return row?.lastSeq ?? null;
}
