// oxlint-disable-next-line import/no-unassigned-import -- where TypeGraphQL's decorators keep what they are told
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { AccountFields, CustomerFields } from '../context/customer.resolver.js';
import { CustomerStoreOperations } from '../context/customer-store.resolver.js';
import { BriefFields } from '../context/brief.resolver.js';
import { FactMutations } from '../context/fact.resolver.js';
import { ConversationSummaryFields } from '../context/history.resolver.js';
import { ConversationChart } from '../conversations/conversation.chart.js';
import { ConversationFields } from '../conversations/conversation.fields.js';
import { ConversationMutations } from '../conversations/conversation.mutations.js';
import { ConversationQueries } from '../conversations/conversation.queries.js';
import { MentionFields, MentionOperations } from '../conversations/mention.resolver.js';
import { AgentHandoffMutations, CustomerHandoffMutations } from '../handoff/handoff.resolver.js';
import { ApiKeyOperations } from '../identity/api-key.resolver.js';
import { CallerFields, SessionOperations, VisitorSessionFields } from '../identity/session.resolver.js';
import { authChecker } from '../kernel/auth-checker.js';
import { ArticleFields } from '../learning/article.resolver.js';
import { ProposalFields, ProposalOperations } from '../learning/proposal.resolver.js';
import { ConversationEventFields, InboxEventFields, Subscriptions } from '../live/event.resolver.js';
import { CsatMutations } from '../measure/csat.resolver.js';
import { OfferMutations } from '../offers/offer.resolver.js';
import { ConversationOpeningFields, OpeningOperations } from '../openings/opening.resolver.js';
import { AgentFields, AgentOperations } from '../organisation/agent.resolver.js';
import { KnowledgeQueries } from '../organisation/knowledge.resolver.js';
import { SetupOperations } from '../organisation/setup.resolver.js';
import { TeamFields, TeamOperations } from '../organisation/team.resolver.js';
import { ConversationPathFields } from '../paths/conversation-paths.resolver.js';
import { RoutingFields } from '../paths/routing.resolver.js';
import { TransferMutations } from '../paths/transfer.resolver.js';
import { DialogueOperations } from '../policy/dialogues.resolver.js';
import { PolicyOperations, PolicyVersionFields } from '../policy/policy.resolver.js';
import { TaxonomyFields, TaxonomyOperations, TaxonomyVersionFields } from '../taxonomy/taxonomy.resolver.js';
import { IntentGuessFields } from '../triggers/understanding.resolver.js';

const resolvers: NonEmptyArray<new () => object> = [
  AccountFields,
  AgentFields,
  AgentHandoffMutations,
  AgentOperations,
  ApiKeyOperations,
  ArticleFields,
  CallerFields,
  ConversationChart,
  ConversationEventFields,
  ConversationFields,
  ConversationMutations,
  ConversationOpeningFields,
  ConversationPathFields,
  ConversationQueries,
  ConversationSummaryFields,
  CsatMutations,
  CustomerFields,
  CustomerHandoffMutations,
  CustomerStoreOperations,
  BriefFields,
  FactMutations,
  InboxEventFields,
  IntentGuessFields,
  KnowledgeQueries,
  MentionFields,
  MentionOperations,
  OfferMutations,
  OpeningOperations,
  PolicyOperations,
  DialogueOperations,
  PolicyVersionFields,
  ProposalFields,
  ProposalOperations,
  RoutingFields,
  SessionOperations,
  SetupOperations,
  Subscriptions,
  TaxonomyFields,
  TaxonomyOperations,
  TaxonomyVersionFields,
  TeamFields,
  TeamOperations,
  TransferMutations,
  VisitorSessionFields,
];

/** TypeGraphQL asks for one although every subscription here brings its own stream. */
const noPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions read from the live hub.');
  },
};

/** The schema of the public API; `schema.graphql` is its print. Inputs are validated by the use cases. */
export function buildApiSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers, authChecker, validate: false, pubSub: noPubSub });
}
