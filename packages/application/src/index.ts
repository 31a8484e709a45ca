export { createApplication, type Application, type ApplicationDeps } from './application.js';
export { accountStore } from './context/account-store.js';
export { refreshBrief } from './context/brief.js';
export { actingCustomer, isOwnCustomer, mayReadConversation } from './conversations/access.js';
export { anonymous, type Credentials } from './identity/authenticate.js';
export { Tokens, type TokenSettings } from './identity/tokens.js';
export type { VisitorSession } from './identity/visitor-session.js';
export type { UseCaseDeps } from './kernel/deps.js';
export type { Log } from './kernel/log.js';
export type { Problem, ProblemKind, Result } from './kernel/problem.js';
export { Spine, topics, type SpineDeps } from './kernel/spine.js';
export { embedArticles } from './knowledge/embed-articles.js';
export { findOrganisation, loadOrganisation, type Organisation } from './organisation/organisation.js';
export { setUpOrganisation, type Blueprint } from './organisation/setup.js';
export { currentTaxonomy } from './organisation/taxonomy.js';
export { expireOffers, offerTimeout } from './paths/decline.js';
export { loadFloor, type Floor } from './paths/floor.js';
export { offerEnd } from './paths/offer-seconds.js';
export { outlookFor, type Outlook } from './paths/outlook.js';
export { routeWaiting } from './paths/route-waiting.js';
export { route } from './paths/route.js';
export { backlogOf, type Backlog } from './reading/backlog.js';
export type { AccountInfo, History, PastConversation } from './reading/customers.js';
export type { InboxFilter, InboxList, InboxView } from './reading/inbox.js';
export type { ArticleView } from './reading/knowledge.js';
export type { Contact, Timed } from './reading/latest.js';
export type { ConversationFilter, ConversationList } from './reading/lists.js';
export { Reading, type ReadingDeps } from './reading/reading.js';
export { reads, type Reads } from './reading/reads.js';
export type { RoutingView } from './reading/routing.js';
export {
  taxonomyStatuses,
  type ReportInUse,
  type TaxonomyStatus,
  type TaxonomyVersionView,
} from './taxonomy/read-taxonomy.js';
export { understandForgotten } from './triggers/forgotten.js';
export { IntentModels } from './triggers/intent-models.js';
export { giveUpUnderstanding } from './triggers/technical-failure.js';
export { understand, type TriggerDeps } from './triggers/understand.js';
export { jobHandlers, onDead } from './work/job-handlers.js';
