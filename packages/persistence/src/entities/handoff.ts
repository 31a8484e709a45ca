import { defineEntity, p, type Opt } from '@mikro-orm/core';
import {
  EscalationMode,
  MailKind,
  OpeningSource,
  OpeningVerdict,
  ReasonCode,
  Resolution,
  TicketChannel,
  TicketReason,
  type AgentId,
  type Brief,
  type EscalationId,
  type RoutingDecision,
} from '@baton/domain';
import { createdAt, timestamp, vector } from './columns.js';
import { MessageRow, ofConversation } from './conversation.js';
import { AgentRow } from './organisation.js';

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
    /** How often it was passed on after it: secondary escalations. */
    transfers: p.integer().default(0),
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
    /** While the team is closed: when it opens. */
    opensAt: p.text().$type<Opt<string>>().strictNullable(),
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
    /** Null for what Baton notes itself. */
    agentId: p.uuid().$type<AgentId>().strictNullable(),
    agentName: p.text(),
    body: p.text(),
    mentions: p.json<Opt<AgentId[]>>().defaultRaw(`'[]'`),
    at: timestamp(),
  },
});
export class NoteRow extends NoteSchema.class {}
NoteSchema.setClass(NoteRow);

/** A colleague called into a note, until they have looked. */
const MentionSchema = defineEntity({
  name: 'MentionRow',
  tableName: 'mention',
  indexes: [
    {
      name: 'mention_unseen',
      expression: 'create index "mention_unseen" on "mention" (agent_id, at desc) where seen_at is null',
    },
  ],
  properties: {
    noteId: () => p.manyToOne(NoteRow).joinColumn('note_id').mapToPk().primary().deleteRule('cascade'),
    agentId: () => p.manyToOne(AgentRow).joinColumn('agent_id').mapToPk().primary().deleteRule('cascade'),
    conversationId: () => ofConversation().index(),
    at: timestamp(),
    seenAt: timestamp().strictNullable(),
  },
});
export class MentionRow extends MentionSchema.class {}
MentionSchema.setClass(MentionRow);

/** The opening message that waited in the composer at an accept, and what was sent in the end. */
const OpeningSchema = defineEntity({
  name: 'OpeningRow',
  tableName: 'opening',
  indexes: [{ name: 'opening_source', properties: ['source', 'sourceKey', 'acceptedAt'] }],
  checks: [
    { name: 'opening_similarity', expression: 'similarity >= 0::real and similarity <= 1::real' },
    { name: 'opening_sent', expression: '(verdict is null) = (message_seq is null)' },
  ],
  properties: {
    conversationId: () => ofConversation().primary(),
    /** Sequence number of the accept; a conversation may be accepted again after a transfer. */
    seq: p.integer().primary(),
    agentId: () => p.manyToOne(AgentRow).joinColumn('agent_id').mapToPk().deleteRule('no action'),
    source: p.enum(OpeningSource.options),
    /** Key of the team or id of the agent; empty for the default. */
    sourceKey: p.text(),
    template: p.text(),
    proposed: p.text(),
    acceptedAt: timestamp(),
    messageSeq: p.integer().strictNullable(),
    verdict: p.enum(OpeningVerdict.options).strictNullable(),
    /** 0 … 1, how much of the proposal is in what was sent. */
    similarity: p.float().strictNullable(),
  },
});
export class OpeningRow extends OpeningSchema.class {}
OpeningSchema.setClass(OpeningRow);

/** One per time a conversation was resolved; a reopened conversation may get another. */
const ResolutionSchema = defineEntity({
  name: 'ResolutionRow',
  tableName: 'resolution',
  properties: {
    conversationId: () => ofConversation().primary(),
    seq: p.integer().primary(),
    cause: p.text().strictNullable(),
    whatWorked: p.text().strictNullable(),
    article: p.text().strictNullable(),
    articleMissing: p.boolean().default(false),
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
    email: p.text().strictNullable(),
    phone: p.text().$type<Opt<string>>().strictNullable(),
    note: p.text().strictNullable(),
    createdAt: createdAt(),
  },
});
export class ContactRow extends ContactSchema.class {}
ContactSchema.setClass(ContactRow);

/** A conversation that is answered later, where the customer wants it, and not in the chat. */
const TicketSchema = defineEntity({
  name: 'TicketRow',
  tableName: 'ticket',
  properties: {
    /** What people call it by. */
    number: p.integer().primary().autoincrement(),
    conversationId: () => ofConversation().unique(),
    channel: p.enum(TicketChannel.options),
    /** Why nobody could answer at once. */
    reason: p.enum(TicketReason.options),
    openedAt: timestamp(),
    /** When somebody was there to take it. */
    reopenedAt: timestamp().strictNullable(),
    closedAt: timestamp().strictNullable(),
  },
});
export class TicketRow extends TicketSchema.class {}
TicketSchema.setClass(TicketRow);

/** Mail to a customer: what is owed, and what became of it. */
const MailSchema = defineEntity({
  name: 'MailRow',
  tableName: 'mail',
  uniques: [{ properties: ['conversationId', 'kind', 'upToSeq'], name: 'mail_once' }],
  indexes: [{ name: 'mail_recipient', properties: ['recipient', 'createdAt'] }],
  checks: [{ name: 'mail_outcome', expression: 'sent_at is null or failed_at is null' }],
  properties: {
    id: p.uuid().primary(),
    conversationId: ofConversation,
    kind: p.enum(MailKind.options),
    /** The conversation up to here is in this mail, or in one before it. */
    upToSeq: p.integer(),
    recipient: p.text(),
    subject: p.text(),
    text: p.text(),
    createdAt: createdAt(),
    /** When the server took it; null while it is owed. */
    sentAt: timestamp().$type<Opt<Date>>().strictNullable(),
    /** When it was given up. */
    failedAt: timestamp().$type<Opt<Date>>().strictNullable(),
    failure: p.text().$type<Opt<string>>().strictNullable(),
  },
});
export class MailRow extends MailSchema.class {}
MailSchema.setClass(MailRow);

/** Where an agent sent a conversation that had come to the wrong team: an example for the path. */
const PathExampleSchema = defineEntity({
  name: 'PathExampleRow',
  tableName: 'path_example',
  indexes: [
    {
      name: 'path_example_recent',
      expression: 'create index "path_example_recent" on "path_example" (created_at desc)',
    },
  ],
  properties: {
    conversationId: () => ofConversation().primary(),
    fromTeam: p.text(),
    toTeam: p.text(),
    /** The likeliest intent then. */
    intent: p.text().strictNullable(),
    vector: vector(),
    vectorModel: p.text(),
    agentId: () =>
      p.manyToOne(AgentRow).joinColumn('agent_id').mapToPk().strictNullable().deleteRule('no action'),
    createdAt: createdAt(),
  },
});
export class PathExampleRow extends PathExampleSchema.class {}
PathExampleSchema.setClass(PathExampleRow);
