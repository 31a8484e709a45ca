import { defineEntity, p, type Opt } from '@mikro-orm/core';
import { Author, Channel, ConversationState } from '@baton/domain';
import type {
  Actor,
  AgentId,
  Attachment,
  ConversationId,
  EventType,
  FactKind,
  MessageId,
  Skills,
} from '@baton/domain';
import { createdAt, textArray, timestamp } from './columns.js';
import { CustomerRow } from './customer.js';
import { AgentRow, TeamRow } from './organisation.js';

const ConversationSchema = defineEntity({
  name: 'ConversationRow',
  tableName: 'conversation',
  uniques: [{ properties: ['customerId', 'clientConversationId'], name: 'conversation_client_unique' }],
  checks: [
    // Ownership follows from the state (invariants 3 and 6): the database refuses what the code must never do.
    { name: 'conversation_owner', expression: `(state = 'with_agent') = (agent_id is not null)` },
    { name: 'conversation_queued_at', expression: `state <> 'queued' or queued_at is not null` },
    { name: 'conversation_offered', expression: `offered_to_id is null or state = 'queued'` },
    { name: 'conversation_offered_at', expression: `(offered_to_id is null) = (offered_at is null)` },
    {
      name: 'conversation_counts',
      expression:
        'last_seq >= 0 and understood_seq >= 0 and understood_seq <= last_seq and customer_messages >= 0',
    },
    { name: 'conversation_units', expression: 'units >= 1 and units <= 10' },
    { name: 'conversation_rank', expression: `state <> 'queued' or rank_at is not null` },
    { name: 'conversation_sentiment', expression: 'sentiment >= -1::real and sentiment <= 1::real' },
  ],
  indexes: [
    {
      name: 'conversation_state_recent',
      expression:
        'create index "conversation_state_recent" on "conversation" (state, updated_at desc, id desc)',
    },
    {
      name: 'conversation_team_recent',
      expression:
        'create index "conversation_team_recent" on "conversation" (team_id, state, updated_at desc, id desc)',
    },
    {
      name: 'conversation_agent_recent',
      expression:
        'create index "conversation_agent_recent" on "conversation" (agent_id, updated_at desc, id desc) where agent_id is not null',
    },
    {
      name: 'conversation_offered_to',
      expression:
        'create index "conversation_offered_to" on "conversation" (offered_to_id) where offered_to_id is not null',
    },
    {
      name: 'conversation_queue',
      expression: `create index "conversation_queue" on "conversation" (team_id, rank_at, id) where state = 'queued'`,
    },
    {
      name: 'conversation_guard',
      expression: 'create index "conversation_guard" on "conversation" (guard_at) where guard_at is not null',
    },
    {
      name: 'conversation_customer_recent',
      expression:
        'create index "conversation_customer_recent" on "conversation" (customer_id, created_at desc)',
    },
  ],
  triggers: [
    {
      // Invariant 6 at its last line of defence: whatever the code does, nobody holds or is offered more than they can.
      // The agent's row is locked, so that of two at once the second counts the first. "No key": foreign keys go on.
      name: 'capacity',
      timing: 'before',
      events: ['insert', 'update'],
      body: `declare taker uuid := coalesce(new.agent_id, new.offered_to_id); room int; held int; begin if taker is null then return new; end if; if tg_op = 'UPDATE' and taker is not distinct from coalesce(old.agent_id, old.offered_to_id) and new.state = old.state and new.units <= old.units then return new; end if; select capacity into room from agent where id = taker for no key update; select coalesce(sum(units), 0) into held from conversation where id <> new.id and (agent_id = taker or (new.agent_id is null and offered_to_id = taker)); if room = 0 or (held > 0 and held + new.units > room) then raise exception 'agent % holds % of %', taker, held, room using errcode = 'check_violation', constraint = 'conversation_capacity'; end if; return new; end;`,
    },
  ],
  properties: {
    id: p.uuid().$type<ConversationId>().primary(),
    customerId: () => p.manyToOne(CustomerRow).joinColumn('customer_id').mapToPk().deleteRule('cascade'),
    clientConversationId: p.text(),
    state: p.enum(ConversationState.options).default('with_bot'),
    // Teams and agents are disabled, never deleted: history names them.
    teamId: () =>
      p.manyToOne(TeamRow).joinColumn('team_id').mapToPk().strictNullable().deleteRule('no action'),
    /** The owner while a person leads. */
    agentId: () =>
      p.manyToOne(AgentRow).joinColumn('agent_id').mapToPk().strictNullable().deleteRule('no action'),
    /** Who may accept it first, while it is queued. */
    offeredToId: () =>
      p.manyToOne(AgentRow).joinColumn('offered_to_id').mapToPk().strictNullable().deleteRule('no action'),
    offeredAt: timestamp().strictNullable(),
    lastSeq: p.integer().default(0),
    /** Every customer message up to here has its understanding. */
    understoodSeq: p.integer().default(0),
    customerMessages: p.integer().default(0),
    headline: p.text().strictNullable(),
    intent: p.text().strictNullable(),
    sentiment: p.float().strictNullable(),
    priority: p.integer().default(0),
    /** Order of service while it is queued, smallest first; see `rankOf`. */
    rankAt: timestamp().$type<Opt<Date>>().strictNullable(),
    /** What whoever takes it should be able to do. */
    needs: p.json<Opt<Skills>>().defaultRaw(`'{}'`),
    /** What it takes of an agent's capacity. */
    units: p.integer().default(1),
    /** The agent who knows the customer, asked first. */
    preferredId: () =>
      p
        .manyToOne(AgentRow)
        .joinColumn('preferred_id')
        .mapToPk()
        .$type<Opt<AgentId>>()
        .strictNullable()
        .deleteRule('no action'),
    /** The customer waits for an answer of the agent since then; null while nobody waits. */
    unansweredSince: timestamp().$type<Opt<Date>>().strictNullable(),
    /** When the agent was warned about it. */
    warnedAt: timestamp().$type<Opt<Date>>().strictNullable(),
    /** When its guardian must look at it next. */
    guardAt: timestamp().$type<Opt<Date>>().strictNullable(),
    hasStakes: p.boolean().default(false),
    page: p.text().strictNullable(),
    channel: p.enum(Channel.options).default('widget'),
    locale: p.text().default('en'),
    /** Facts that the customer was asked for at a handoff: nobody is asked twice. */
    askedFacts: textArray().$type<Opt<FactKind[]>>().defaultRaw(`'{}'`),
    /** The bot's own memory between turns; its schema is the application's. */
    botState: p.json<Record<string, unknown>>().defaultRaw(`'{}'`),
    createdAt: createdAt(),
    /** Time of the last event. */
    updatedAt: createdAt(),
    queuedAt: timestamp().strictNullable(),
    acceptedAt: timestamp().strictNullable(),
    resolvedAt: timestamp().strictNullable(),
    lastCustomerAt: timestamp().strictNullable(),
    lastAgentAt: timestamp().strictNullable(),
  },
});
export class ConversationRow extends ConversationSchema.class {}
ConversationSchema.setClass(ConversationRow);

/** The conversation a row belongs to and dies with, as its plain id. */
export const ofConversation = () =>
  p.manyToOne(ConversationRow).joinColumn('conversation_id').mapToPk().deleteRule('cascade');

const MessageSchema = defineEntity({
  name: 'MessageRow',
  tableName: 'message',
  uniques: [
    { properties: ['conversationId', 'clientMessageId'], name: 'message_client_unique' },
    { properties: ['conversationId', 'seq'], name: 'message_seq_unique' },
  ],
  checks: [
    { name: 'message_seq', expression: 'seq > 0' },
    {
      name: 'message_customer_client_id',
      expression: `author <> 'customer' or client_message_id is not null`,
    },
  ],
  properties: {
    id: p.uuid().$type<MessageId>().primary(),
    conversationId: ofConversation,
    seq: p.integer(),
    author: p.enum(Author.options),
    authorName: p.text().strictNullable(),
    agentId: p.uuid().$type<AgentId>().strictNullable(),
    clientMessageId: p.text().strictNullable(),
    body: p.text(),
    attachments: p.json<Attachment[]>().defaultRaw(`'[]'`),
    createdAt: createdAt(),
  },
});
export class MessageRow extends MessageSchema.class {}
MessageSchema.setClass(MessageRow);

/**
 * The medical chart: what happened, in order, for ever. The database refuses to change a row, and deletes one
 * only in a transaction that has set `baton.erase` (erasure of personal data).
 */
const ConversationEventSchema = defineEntity({
  name: 'ConversationEventRow',
  tableName: 'conversation_event',
  checks: [{ name: 'conversation_event_seq', expression: 'seq > 0' }],
  indexes: [{ name: 'conversation_event_type_at', properties: ['type', 'at'] }],
  triggers: [
    {
      name: 'append_only',
      timing: 'before',
      events: ['update', 'delete'],
      body: `if tg_op = 'DELETE' and current_setting('baton.erase', true) = 'on' then return old; end if; raise exception 'conversation_event is append-only' using errcode = 'restrict_violation';`,
    },
  ],
  properties: {
    conversationId: () => ofConversation().primary(),
    seq: p.integer().primary(),
    type: p.text().$type<EventType>(),
    at: timestamp(),
    actor: p.json<Actor>(),
    payload: p.json<unknown>(),
  },
});
export class ConversationEventRow extends ConversationEventSchema.class {}
ConversationEventSchema.setClass(ConversationEventRow);
