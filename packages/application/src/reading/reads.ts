import { briefAsText } from '@baton/briefing';
import { briefChanges } from './briefs.js';
import { unseenMentions } from '../conversations/mentions.js';
import { proposalCursor, readProposals } from '../learning/read-proposals.js';
import { currentConversation, visibleConversation } from './access.js';
import { findCustomer, listCustomers } from './customer-list.js';
import { maySeeEvent, readVisibleEvents } from './events.js';
import { readInbox } from './inbox.js';
import { findArticle, findArticles } from './knowledge.js';
import { listConversations } from './lists.js';
import { readMessages } from './messages.js';
import { allAgents, allApiKeys, allTeams } from './people.js';
import { openingGuide, openingsFor } from '../handoff/openings/read.js';
import {
  expectedWaitOf,
  offerEnd,
  requeueAt,
  routingHistory,
  routingOf,
  routingThen,
  teamIsOpen,
} from './routing.js';
import { dialogueFile, dialogueFiles } from '../policy/dialogues/dialogue-files.js';
import {
  policyChanges,
  policyInForce,
  policyOutline,
  policyText,
  policyVersion,
  policyVersions,
} from '../policy/read-policy.js';
import { reportInUse, taxonomyVersions, versionInUse } from '../taxonomy/read-taxonomy.js';
import { taxonomyVersion } from '../organisation/taxonomy.js';

/** Everything an API reads beyond the loaders of `Reading`, as one thing to hand to it. */
export const reads = {
  allAgents,
  allApiKeys,
  allTeams,
  briefAsText,
  briefChanges,
  currentConversation,
  dialogueFile,
  dialogueFiles,
  expectedWaitOf,
  findArticle,
  findArticles,
  findCustomer,
  listConversations,
  listCustomers,
  maySeeEvent,
  offerEnd,
  openStateOf: teamIsOpen,
  openingGuide,
  openingsFor,
  policyChanges,
  policyInForce,
  policyOutline,
  policyText,
  policyVersion,
  policyVersions,
  proposalCursor,
  readInbox,
  readMessages,
  readProposals,
  readVisibleEvents,
  reportInUse,
  requeueAt,
  routingHistory,
  routingOf,
  routingThen,
  taxonomyVersion,
  taxonomyVersions,
  unseenMentions,
  versionInUse,
  visibleConversation,
} as const;
export type Reads = typeof reads;
