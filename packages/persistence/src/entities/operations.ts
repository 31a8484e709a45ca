import { defineEntity, p } from '@mikro-orm/core';
import type { ApiKeyId, Scope } from '@baton/domain';
import { createdAt, textArray, timestamp } from './columns.js';
import { ConversationRow } from './conversation.js';

const ApiKeySchema = defineEntity({
  name: 'ApiKeyRow',
  tableName: 'api_key',
  properties: {
    id: p.uuid().$type<ApiKeyId>().primary(),
    name: p.text(),
    /** SHA-256 of the secret; the secret itself is shown once and never stored. */
    hash: p.text().unique().hidden(),
    scopes: textArray().$type<Scope[]>(),
    createdAt: createdAt(),
    lastUsedAt: timestamp().strictNullable(),
    revokedAt: timestamp().strictNullable(),
  },
});
export class ApiKeyRow extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKeyRow);

/** Jobs that a committed transaction owes the queue. A row is marked only after the queue has taken the job. */
const OutboxSchema = defineEntity({
  name: 'OutboxRow',
  tableName: 'outbox',
  indexes: [
    {
      name: 'outbox_waiting',
      expression: 'create index "outbox_waiting" on "outbox" (id) where dispatched_at is null',
    },
    {
      name: 'outbox_done',
      expression: 'create index "outbox_done" on "outbox" (dispatched_at) where dispatched_at is not null',
    },
  ],
  checks: [{ name: 'outbox_delay', expression: 'delay_ms >= 0' }],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    job: p.text(),
    data: p.json<Record<string, unknown>>(),
    dedupe: p.text().strictNullable(),
    delayMs: p.integer().default(0),
    createdAt: createdAt(),
    dispatchedAt: timestamp().strictNullable(),
  },
});
export class OutboxRow extends OutboxSchema.class {}
OutboxSchema.setClass(OutboxRow);

/**
 * Something changed that lists of conversations show. Rows are written without `seq`; `sequenceInbox` numbers
 * them in the order of commits, which an identity column cannot do.
 */
const InboxEventSchema = defineEntity({
  name: 'InboxEventRow',
  tableName: 'inbox_event',
  indexes: [
    {
      name: 'inbox_event_unsequenced',
      expression: 'create index "inbox_event_unsequenced" on "inbox_event" (id) where seq is null',
    },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    seq: p.integer().unique().strictNullable(),
    // Kept when the conversation is erased, so that the numbers stay without gaps.
    conversationId: () =>
      p
        .manyToOne(ConversationRow)
        .joinColumn('conversation_id')
        .mapToPk()
        .strictNullable()
        .deleteRule('set null')
        .index(),
    type: p.text(),
    at: timestamp(),
  },
});
export class InboxEventRow extends InboxEventSchema.class {}
InboxEventSchema.setClass(InboxEventRow);
