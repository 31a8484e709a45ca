export { isCapacityExceeded } from './database/capacity.js';
export { connectDatabase, type Database } from './database/connect.js';
export { DatabaseUnreachable } from './database/errors.js';
export { migrate, migrationStatus, type MigrationStatus } from './database/migrate.js';
export type { DatabaseOptions } from './database/options.js';

export { ConversationEventRow, ConversationRow, MessageRow } from './entities/conversation.js';
export { CustomerAccountRow, CustomerRow } from './entities/customer.js';
export { DialogueFileRow, FileDialogueRow } from './entities/dialogue-file.js';
export {
  BriefRow,
  ContactRow,
  PathExampleRow,
  TicketRow,
  CsatRow,
  EscalationRow,
  MailRow,
  MentionRow,
  NoteRow,
  OpeningRow,
  ResolutionRow,
  RoutingDecisionRow,
} from './entities/handoff.js';
export {
  ArticleRow,
  IntentModelRow,
  PolicyVersionRow,
  ProposalRow,
  TaxonomyVersionRow,
} from './entities/knowledge.js';
export { ApiKeyRow, InboxEventRow, OutboxRow } from './entities/operations.js';
export { AgentRow, AgentTeamRow, OrganisationRow, TeamRow } from './entities/organisation.js';
export {
  AttemptRow,
  DecisionRow,
  FactRow,
  OfferRow,
  SalienceRow,
  UnderstandingRow,
} from './entities/turn.js';

export type { Commit, CommitListener } from './spine/commits.js';
export {
  ConversationNotFound,
  inConversation,
  inConversationIfFree,
  openConversation,
  type ConversationTx,
  type NewConversation,
  type NewEvent,
} from './spine/conversation.js';
export { lastSeq, readEvents, type EventPage } from './spine/events.js';
export { lastInboxSeq, readInboxEvents, sequenceInbox, type InboxEvent } from './spine/inbox.js';
export { claimOutbox, markDispatched, pruneOutbox, takeOutbox } from './spine/outbox.js';
export { inTransaction, type EnqueueOptions, type Tx } from './spine/transaction.js';

export { articleVectors, searchArticles, type ArticleVector, type FoundArticle } from './reading/articles.js';
export {
  inboxCounts,
  listConversations,
  type ConversationFilter,
  type ConversationListItem,
  type ConversationPage,
  type ConversationPageRequest,
  type InboxCounts,
  type LastMessage,
} from './reading/conversations.js';
export {
  latestOfCustomers,
  pageOfCustomers,
  type CustomerPage,
  type CustomerPageRequest,
} from './reading/customers.js';
export { BadCursor, decodeCursor, encodeCursor, orderBy, type ConversationOrder } from './reading/cursor.js';
export {
  latestConversations,
  storedConversations,
  type StoredConversation,
  type StoredDecision,
} from './reading/recorded.js';
export * from './reading/rows.js';
export { loadTranscript } from './reading/transcript.js';

// What callers of the entity manager need beside it, so that only this package depends on the ORM.
export {
  LockMode,
  raw,
  UniqueConstraintViolationException,
  type EntityManager,
  type FilterQuery,
} from '@mikro-orm/postgresql';
