import type { AgentId, Caller } from '@baton/domain';
import { acceptConversation } from './handoff/accept.js';
import { leaveContact } from './handoff/leave-contact.js';
import { previewOpening } from './handoff/openings/preview.js';
import { saveOpeningTemplate } from './handoff/openings/save.js';
import { reopenConversation, resolveConversation, returnToBot, withdrawEscalation } from './handoff/leave.js';
import { requestHuman } from './handoff/request-human.js';
import { confirmFact } from './context/confirm-fact.js';
import { importCustomers } from './context/customers/import-customers.js';
import { saveCustomer } from './context/customers/save-customer.js';
import { provideFact } from './context/provide-fact.js';
import { addNote } from './conversations/notes.js';
import { seeMentions } from './conversations/mentions.js';
import { openConversation } from './conversations/open-conversation.js';
import { sendMessage } from './conversations/send-message.js';
import { reportTyping } from './conversations/typing.js';
import { createApiKey, revokeApiKey } from './identity/api-keys.js';
import { authenticate, type Credentials } from './identity/authenticate.js';
import { signIn, signOutEverywhere } from './identity/sign-in.js';
import type { Tokens } from './identity/tokens.js';
import { startVisitorSession } from './identity/visitor-session.js';
import type { UseCaseDeps } from './kernel/deps.js';
import { approveProposal } from './learning/approve.js';
import { rejectProposal } from './learning/decide.js';
import { rateConversation } from './measure/rate-conversation.js';
import { answerHelpful } from './offers/answer-helpful.js';
import { answerOffer } from './offers/answer-offer.js';
import { disableAgent } from './organisation/agents/disable-agent.js';
import { saveAgent } from './organisation/agents/save-agent.js';
import { createFirstAdmin, firstAdminNeeded } from './organisation/first-admin.js';
import { setPresence } from './organisation/presence/set-presence.js';
import { heardFrom, sawAgents } from './organisation/presence/signs-of-life.js';
import type { Blueprint } from './organisation/setup.js';
import { removeTeam } from './organisation/teams/remove-team.js';
import { saveTeam } from './organisation/teams/save-team.js';
import { declineConversation } from './paths/decline.js';
import { takeNext } from './paths/take-next.js';
import { transferConversation } from './paths/transfer.js';
import { checkPolicy } from './policy/check-policy.js';
import { dryRunPolicy, replayPolicy } from './policy/dry-run.js';
import { addDialogues } from './policy/dialogues/add-dialogues.js';
import { removeDialogues } from './policy/dialogues/remove-dialogues.js';
import { publishPolicy, usePolicyVersion } from './policy/publish-policy.js';
import { saveTaxonomy } from './taxonomy/save-taxonomy.js';
import { useTaxonomyVersion } from './taxonomy/use-version.js';

export interface ApplicationDeps extends UseCaseDeps {
  readonly tokens: Tokens;
  /** What an organisation for real use starts with. */
  readonly blueprint: Blueprint;
}

type UseCase<R> = (deps: UseCaseDeps, caller: Caller, input: unknown) => Promise<R>;

/**
 * The use cases an API offers, bound to their dependencies. Each takes the caller and the raw input, parses
 * and authorises it itself, and returns a value or a typed problem; it throws only for the unexpected.
 */
export function createApplication(deps: ApplicationDeps) {
  const bind =
    <R>(useCase: UseCase<R>) =>
    (caller: Caller, input: unknown): Promise<R> =>
      useCase(deps, caller, input);
  return {
    authenticate: (credentials: Credentials) => authenticate(deps, credentials),
    startVisitorSession: (caller: Caller, input: unknown) => startVisitorSession(deps, caller, input),
    signIn: (input: unknown) => signIn(deps, input),
    signOut: (agentId: Parameters<typeof signOutEverywhere>[1]) => signOutEverywhere(deps, agentId),
    createFirstAdmin: (input: unknown) => createFirstAdmin(deps, deps.blueprint, input),
    firstAdminNeeded: () => firstAdminNeeded(deps),
    mailSetUp: () => deps.mail !== undefined,
    createApiKey: bind(createApiKey),
    revokeApiKey: bind(revokeApiKey),
    openConversation: bind(openConversation),
    sendMessage: bind(sendMessage),
    reportTyping: bind(reportTyping),
    answerOffer: bind(answerOffer),
    answerHelpful: bind(answerHelpful),
    confirmFact: bind(confirmFact),
    provideFact: bind(provideFact),
    rateConversation: bind(rateConversation),
    requestHuman: bind(requestHuman),
    withdrawEscalation: bind(withdrawEscalation),
    leaveContact: bind(leaveContact),
    setPresence: bind(setPresence),
    sawAgents: (ids: readonly AgentId[]) => sawAgents(deps, ids),
    heardFrom: (id: AgentId) => heardFrom(deps, id),
    saveTeam: bind(saveTeam),
    removeTeam: bind(removeTeam),
    saveAgent: bind(saveAgent),
    disableAgent: bind(disableAgent),
    acceptConversation: bind(acceptConversation),
    declineConversation: bind(declineConversation),
    transferConversation: bind(transferConversation),
    takeNext: (caller: Caller) => takeNext(deps, caller),
    returnToBot: bind(returnToBot),
    resolveConversation: bind(resolveConversation),
    reopenConversation: bind(reopenConversation),
    addNote: bind(addNote),
    saveCustomer: bind(saveCustomer),
    importCustomers: bind(importCustomers),
    saveOpeningTemplate: bind(saveOpeningTemplate),
    previewOpening: bind(previewOpening),
    seeMentions: bind(seeMentions),
    approveProposal: bind(approveProposal),
    rejectProposal: bind(rejectProposal),
    saveTaxonomy: bind(saveTaxonomy),
    useTaxonomyVersion: bind(useTaxonomyVersion),
    checkPolicy: bind(checkPolicy),
    dryRunPolicy: bind(dryRunPolicy),
    replayPolicy: bind(replayPolicy),
    addDialogues: bind(addDialogues),
    removeDialogues: bind(removeDialogues),
    publishPolicy: bind(publishPolicy),
    usePolicyVersion: bind(usePolicyVersion),
  };
}
export type Application = ReturnType<typeof createApplication>;
