import { defineEntity, p } from '@mikro-orm/core';
import { EscalationMode, ReasonCode, Resolution } from '@baton/domain';
import type { AgentId, Brief, EscalationId, RoutingDecision } from '@baton/domain';
import { createdAt, timestamp } from './columns.js';
import { MessageRow, ofConversation } from './conversation.js';

const EscalationSchema = defineEntity({
  name: 'EscalationRow',
  tableName: 'escalation',
  indexes: [{ name: 'escalation_conversation', properties: ['conversationId', 'atSeq'] }],
  checks: [
    {
      name: 'escalation_confidence',
      expression: 'path_confidence >= 0::real and path_confidence <= 1::real',
    },
  ],
  properties: {
    id: p.uuid().$type<EscalationId>().primary(),
    conversationId: ofConversation,
    mode: p.enum(EscalationMode.options),
    reason: p.enum(ReasonCode.options),
    path: p.text(),
    pathConfidence: p.float(),
    atSeq: p.integer(),
    at: timestamp(),
    /** The one message that tells the customer; unique, so that no second escalation can claim it (invariant 4). */
    handoffMessageId: () =>
      p
        .manyToOne(MessageRow)
        .joinColumn('handoff_message_id')
        .mapToPk()
        .strictNullable()
        .unique()
        .deleteRule('set null'),
    createdAt: createdAt(),
  },
});
export class EscalationRow extends EscalationSchema.class {}
EscalationSchema.setClass(EscalationRow);

const RoutingDecisionSchema = defineEntity({
  name: 'RoutingDecisionRow',
  tableName: 'routing_decision',
  indexes: [{ name: 'routing_decision_conversation', properties: ['conversationId', 'createdAt'] }],
  properties: {
    id: p.uuid().primary(),
    conversationId: ofConversation,
    escalationId: () =>
      p.manyToOne(EscalationRow).joinColumn('escalation_id').mapToPk().strictNullable().deleteRule('cascade'),
    team: p.text(),
    confidence: p.float(),
    mayNeedReassignment: p.boolean(),
    fallbackFrom: p.text().strictNullable(),
    offeredTo: p.uuid().$type<AgentId>().strictNullable(),
    expectedWaitSeconds: p.float().strictNullable(),
    position: p.integer(),
    nobodyOnline: p.boolean(),
    steps: p.json<RoutingDecision['steps']>(),
    createdAt: createdAt(),
  },
});
export class RoutingDecisionRow extends RoutingDecisionSchema.class {}
RoutingDecisionSchema.setClass(RoutingDecisionRow);

const BriefSchema = defineEntity({
  name: 'BriefRow',
  tableName: 'brief',
  checks: [{ name: 'brief_version', expression: 'version > 0' }],
  properties: {
    conversationId: () => ofConversation().primary(),
    version: p.integer().primary(),
    atSeq: p.integer(),
    data: p.json<Brief>(),
    createdAt: createdAt(),
  },
});
export class BriefRow extends BriefSchema.class {}
BriefSchema.setClass(BriefRow);

const NoteSchema = defineEntity({
  name: 'NoteRow',
  tableName: 'note',
  indexes: [{ name: 'note_conversation', properties: ['conversationId', 'seq'] }],
  properties: {
    id: p.uuid().primary(),
    conversationId: ofConversation,
    seq: p.integer(),
    agentId: p.uuid().$type<AgentId>(),
    agentName: p.text(),
    body: p.text(),
    at: timestamp(),
  },
});
export class NoteRow extends NoteSchema.class {}
NoteSchema.setClass(NoteRow);

/** One per time a conversation was resolved; a reopened conversation may get another. */
const ResolutionSchema = defineEntity({
  name: 'ResolutionRow',
  tableName: 'resolution',
  properties: {
    conversationId: () => ofConversation().primary(),
    seq: p.integer().primary(),
    cause: p.text().strictNullable(),
    whatWorked: p.text().strictNullable(),
    by: p.enum(Resolution.shape.by.options),
    createdAt: createdAt(),
  },
});
export class ResolutionRow extends ResolutionSchema.class {}
ResolutionSchema.setClass(ResolutionRow);

const CsatSchema = defineEntity({
  name: 'CsatRow',
  tableName: 'csat',
  checks: [{ name: 'csat_score', expression: 'score >= 1 and score <= 5' }],
  properties: {
    conversationId: () => ofConversation().primary(),
    score: p.integer(),
    comment: p.text().strictNullable(),
    createdAt: createdAt(),
  },
});
export class CsatRow extends CsatSchema.class {}
CsatSchema.setClass(CsatRow);

/** Where to reach a customer who left when nobody was there. */
const ContactSchema = defineEntity({
  name: 'ContactRow',
  tableName: 'contact',
  properties: {
    conversationId: () => ofConversation().primary(),
    email: p.text(),
    note: p.text().strictNullable(),
    createdAt: createdAt(),
  },
});
export class ContactRow extends ContactSchema.class {}
ContactSchema.setClass(ContactRow);
