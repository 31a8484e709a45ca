import { defineEntity, p } from '@mikro-orm/core';
import {
  AttemptKind,
  AttemptOutcome,
  DecisionOutcome,
  FactKind,
  FactStatus,
  OfferRung,
  OfferState,
  ReasonCode,
} from '@baton/domain';
import type {
  AttemptId,
  Circumstances,
  Decision,
  FactId,
  Health,
  OfferId,
  SentenceSalience,
  Span,
  Understanding,
} from '@baton/domain';
import { createdAt, timestamp, vector } from './columns.js';
import { ofConversation } from './conversation.js';

/** What the models found in one customer message. The primary key is invariant 2: one per message. */
const UnderstandingSchema = defineEntity({
  name: 'UnderstandingRow',
  tableName: 'understanding',
  properties: {
    conversationId: () => ofConversation().primary(),
    seq: p.integer().primary(),
    data: p.json<Omit<Understanding, 'vector'>>(),
    health: p.json<Health>(),
    vector: vector(),
    createdAt: createdAt(),
  },
});
export class UnderstandingRow extends UnderstandingSchema.class {}
UnderstandingSchema.setClass(UnderstandingRow);

const DecisionSchema = defineEntity({
  name: 'DecisionRow',
  tableName: 'decision',
  properties: {
    conversationId: () => ofConversation().primary(),
    seq: p.integer().primary(),
    outcome: p.enum(DecisionOutcome.options),
    reason: p.enum(ReasonCode.options),
    ruleId: p.text().strictNullable(),
    data: p.json<Decision>(),
    /** Null for decisions from before they were kept. */
    circumstances: p.json<Circumstances>().strictNullable(),
    createdAt: createdAt(),
  },
});
export class DecisionRow extends DecisionSchema.class {}
DecisionSchema.setClass(DecisionRow);

const AttemptSchema = defineEntity({
  name: 'AttemptRow',
  tableName: 'attempt',
  indexes: [{ name: 'attempt_conversation', properties: ['conversationId', 'atSeq'] }],
  properties: {
    id: p.uuid().$type<AttemptId>().primary(),
    conversationId: ofConversation,
    kind: p.enum(AttemptKind.options),
    ref: p.text(),
    title: p.text(),
    intent: p.text().strictNullable(),
    atSeq: p.integer(),
    outcome: p.enum(AttemptOutcome.options).default('pending'),
    outcomeSeq: p.integer().strictNullable(),
    why: p.text().strictNullable(),
    createdAt: createdAt(),
  },
});
export class AttemptRow extends AttemptSchema.class {}
AttemptSchema.setClass(AttemptRow);

const OfferSchema = defineEntity({
  name: 'OfferRow',
  tableName: 'offer',
  indexes: [{ name: 'offer_conversation', properties: ['conversationId', 'atSeq'] }],
  uniques: [
    {
      name: 'offer_one_open',
      expression: `create unique index "offer_one_open" on "offer" (conversation_id) where state = 'open'`,
    },
  ],
  properties: {
    id: p.uuid().$type<OfferId>().primary(),
    conversationId: ofConversation,
    rung: p.enum(OfferRung.options),
    state: p.enum(OfferState.options).default('open'),
    reason: p.text(),
    body: p.text(),
    atSeq: p.integer(),
    answeredSeq: p.integer().strictNullable(),
    coolDownUntilMessages: p.integer().default(0),
    coolDownMessages: p.integer().strictNullable(),
    path: p.text().strictNullable(),
    createdAt: createdAt(),
    answeredAt: timestamp().strictNullable(),
  },
});
export class OfferRow extends OfferSchema.class {}
OfferSchema.setClass(OfferRow);

const FactSchema = defineEntity({
  name: 'FactRow',
  tableName: 'fact',
  indexes: [{ name: 'fact_conversation', properties: ['conversationId', 'sourceSeq'] }],
  properties: {
    id: p.uuid().$type<FactId>().primary(),
    conversationId: ofConversation,
    kind: p.enum(FactKind.options),
    value: p.text(),
    sourceSeq: p.integer(),
    span: p.json<Span>(),
    status: p.enum(FactStatus.options).default('extracted'),
    createdAt: createdAt(),
  },
});
export class FactRow extends FactSchema.class {}
FactSchema.setClass(FactRow);

/**
 * How much each turn matters for what the conversation is about, as the model saw it when the conversation was at
 * `atSeq`. Kept, so that a brief can be written by any process, under the lock, without a model.
 */
const SalienceSchema = defineEntity({
  name: 'SalienceRow',
  tableName: 'salience',
  properties: {
    conversationId: () => ofConversation().primary(),
    atSeq: p.integer(),
    model: p.text(),
    scores: p.json<SentenceSalience[]>(),
  },
});
export class SalienceRow extends SalienceSchema.class {}
SalienceSchema.setClass(SalienceRow);
