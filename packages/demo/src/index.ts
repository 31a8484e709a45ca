export { loadDemoContent } from './content.js';
export { ContentError } from './read.js';
export {
  voiceVariables,
  openingVariables,
  offerVariables,
  attemptVariables,
  type VoiceKey,
} from './placeholders.js';
export {
  ArticleHeader,
  DemoAgent,
  DemoFactKind,
  DemoHours,
  DemoIntent,
  DemoOrganisation,
  DemoPlaybook,
  DemoTaxonomy,
  DemoTeam,
  DemoVoice,
  type DemoArticle,
  type DemoContent,
} from './schemas.js';
export { demoCustomers } from './customers.js';
export {
  type DemoCustomer,
  type DemoMoney,
  type DemoOrder,
  type DemoOrderStatus,
  type DemoSegment,
  type DemoSubscription,
} from './customer.js';
