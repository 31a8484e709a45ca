import { defineEntity, p, type Opt } from '@mikro-orm/core';
import { ProposalKind, ProposalState } from '@baton/domain';
import type { AgentId, ConversationId, Draft, Resemblance, Taxonomy, TaxonomyProblem } from '@baton/domain';
import { createdAt, textArray, timestamp, vector } from './columns.js';
import { AgentRow } from './organisation.js';

const ArticleSchema = defineEntity({
  name: 'ArticleRow',
  tableName: 'article',
  indexes: [
    { name: 'article_search', expression: 'create index "article_search" on "article" using gin (search)' },
  ],
  properties: {
    slug: p.text().primary(),
    title: p.text(),
    summary: p.text(),
    body: p.text(),
    intents: textArray().defaultRaw(`'{}'`),
    keywords: textArray().defaultRaw(`'{}'`),
    /** `article_words` is an immutable `array_to_string`, made by the first migration. */
    search: p
      .text()
      .$type<Opt<string>>()
      .columnType('tsvector')
      .generated(
        `(setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', article_words(keywords)), 'B') || setweight(to_tsvector('english', summary), 'B') || setweight(to_tsvector('english', body), 'C')) stored`,
      )
      .lazy()
      .hidden(),
    /** The proposal it came from; null for what was written as an article. */
    proposalId: p.uuid().strictNullable(),
    vector: vector().strictNullable().lazy(),
    /** Id of the encoder that made `vector`; a vector of another encoder is not comparable. */
    vectorModel: p.text().strictNullable(),
    updatedAt: timestamp()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});
export class ArticleRow extends ArticleSchema.class {}
ArticleSchema.setClass(ArticleRow);

/** The content never changes; what became of training it is written beside it. */
const TaxonomyVersionSchema = defineEntity({
  name: 'TaxonomyVersionRow',
  tableName: 'taxonomy_version',
  properties: {
    version: p.integer().primary().autoincrement(false),
    data: p.json<Taxonomy>(),
    note: p.text().default(''),
    /** Null for the one that the organisation was set up with. */
    authorId: () =>
      p.manyToOne(AgentRow).joinColumn('author_id').mapToPk().strictNullable().deleteRule('no action'),
    /** Why it cannot be learned from; null unless training was refused. */
    problems: p.json<readonly TaxonomyProblem[]>().strictNullable(),
    /** Why training was given up although nothing is wrong with the content; null unless it was. */
    failure: p.text().strictNullable(),
    createdAt: createdAt(),
  },
});
export class TaxonomyVersionRow extends TaxonomyVersionSchema.class {}
TaxonomyVersionSchema.setClass(TaxonomyVersionRow);

/** A linear head trained on one version of the taxonomy, for one encoder. */
const IntentModelSchema = defineEntity({
  name: 'IntentModelRow',
  tableName: 'intent_model',
  indexes: [{ name: 'intent_model_use', properties: ['encoderId', 'taxonomyVersion', 'createdAt'] }],
  properties: {
    id: p.uuid().primary(),
    taxonomyVersion: () => p.manyToOne(TaxonomyVersionRow).joinColumn('taxonomy_version').mapToPk(),
    encoderId: p.text(),
    weights: p.blob().lazy(),
    report: p.json<Record<string, unknown>>(),
    createdAt: createdAt(),
  },
});
export class IntentModelRow extends IntentModelSchema.class {}
IntentModelSchema.setClass(IntentModelRow);

const PolicyVersionSchema = defineEntity({
  name: 'PolicyVersionRow',
  tableName: 'policy_version',
  properties: {
    version: p.integer().primary().autoincrement(false),
    /** A policy as `@baton/rules` defines it; parsed there. */
    data: p.json<Record<string, unknown>>(),
    note: p.text().default(''),
    /** Null for the one that the organisation was set up with. */
    authorId: () =>
      p.manyToOne(AgentRow).joinColumn('author_id').mapToPk().strictNullable().deleteRule('no action'),
    createdAt: createdAt(),
  },
});
export class PolicyVersionRow extends PolicyVersionSchema.class {}
PolicyVersionSchema.setClass(PolicyVersionRow);

/** What a resolved conversation taught, until a lead has decided and for ever after. */
const ProposalSchema = defineEntity({
  name: 'ProposalRow',
  tableName: 'proposal',
  indexes: [{ name: 'proposal_state', properties: ['state', 'createdAt'] }],
  checks: [{ name: 'proposal_decided', expression: `(state = 'open') = (decided_at is null)` }],
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(ProposalKind.options),
    state: p.enum(ProposalState.options).default('open'),
    draft: p.json<Draft>(),
    resembles: p.json<Resemblance>().strictNullable(),
    /** Plain ids: what was learned outlives an erased conversation. */
    conversations: p.json<ConversationId[]>(),
    /** Of what it says, by the encoder that `vectorModel` names; two proposals of one kind are compared by it. */
    vector: vector(),
    vectorModel: p.text(),
    agentId: p.uuid().$type<AgentId>().strictNullable(),
    createdAt: createdAt(),
    decidedById: () =>
      p.manyToOne(AgentRow).joinColumn('decided_by_id').mapToPk().strictNullable().deleteRule('no action'),
    decidedAt: timestamp().strictNullable(),
    result: p.text().strictNullable(),
  },
});
export class ProposalRow extends ProposalSchema.class {}
ProposalSchema.setClass(ProposalRow);
