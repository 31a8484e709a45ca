import { ConversationEventRow, ConversationRow, MessageRow } from '../entities/conversation.js';
import { CustomerAccountRow, CustomerRow } from '../entities/customer.js';
import { DialogueFileRow, FileDialogueRow } from '../entities/dialogue-file.js';
import {
  BriefRow,
  ContactRow,
  CsatRow,
  EscalationRow,
  MailRow,
  MentionRow,
  NoteRow,
  OpeningRow,
  PathExampleRow,
  ResolutionRow,
  RoutingDecisionRow,
  TicketRow,
} from '../entities/handoff.js';
import {
  ArticleRow,
  IntentModelRow,
  PolicyVersionRow,
  ProposalRow,
  TaxonomyVersionRow,
} from '../entities/knowledge.js';
import { ApiKeyRow, InboxEventRow, OutboxRow } from '../entities/operations.js';
import { AgentRow, AgentTeamRow, OrganisationRow, TeamRow } from '../entities/organisation.js';
import {
  AttemptRow,
  DecisionRow,
  FactRow,
  OfferRow,
  SalienceRow,
  UnderstandingRow,
} from '../entities/turn.js';

/** Every table of ours. Listed, not globbed, so that the compiled package needs no file search. */
export const entities = [
  OrganisationRow,
  TeamRow,
  AgentRow,
  AgentTeamRow,
  CustomerRow,
  CustomerAccountRow,
  ConversationRow,
  MessageRow,
  ConversationEventRow,
  UnderstandingRow,
  DecisionRow,
  AttemptRow,
  OfferRow,
  FactRow,
  SalienceRow,
  EscalationRow,
  RoutingDecisionRow,
  BriefRow,
  OpeningRow,
  NoteRow,
  MentionRow,
  ResolutionRow,
  CsatRow,
  ContactRow,
  TicketRow,
  MailRow,
  PathExampleRow,
  ArticleRow,
  TaxonomyVersionRow,
  IntentModelRow,
  PolicyVersionRow,
  ProposalRow,
  DialogueFileRow,
  FileDialogueRow,
  ApiKeyRow,
  OutboxRow,
  InboxEventRow,
];
