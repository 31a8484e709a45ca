import type { Account, Brief, BriefLine, ConversationId, IntentDefinition } from '@baton/domain';
import { compareBriefs, composeBrief, highlightsToSay, verifyBrief, type BriefInput } from '@baton/briefing';
import {
  AgentRow,
  BriefRow,
  CustomerRow,
  TeamRow,
  toBrief,
  toEscalation,
  type ConversationTx,
} from '@baton/persistence';
import { conversationIntents } from '@baton/routing';
import { latestEscalation } from '../handoff/latest-escalation.js';
import { systemActor } from '../conversations/append-message.js';
import { underLock } from '../handoff/change-hands.js';
import { wordingFor } from '../handoff/openings/wording.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { loadOrganisation, type Organisation } from '../organisation/organisation.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { attemptsOf, factsOf, loadChart, type Chart } from '../triggers/chart.js';
import { loadHighlights } from './contacts.js';
import { loadSalience } from './salience.js';

export interface BriefContext {
  readonly intents: readonly IntentDefinition[];
  readonly organisation: Organisation;
  readonly at: Date;
  /** The customer's account, where it has been looked up; what stood out before stays otherwise. */
  readonly account?: Account | null;
  /** A summary in a model's own words, where one has just been written. */
  readonly written?: readonly BriefLine[];
  /** Where somebody has just read it; otherwise it is read here. */
  readonly chart?: Chart;
  /** The version before may stay when nothing is different; otherwise there is a new one in any case. */
  readonly mayStay?: boolean;
}

/**
 * Writes the next version of the brief from the conversation as it is under the lock, and returns it. Versions are
 * kept: what an agent read before accepting stays readable.
 */
export async function writeBrief(tx: ConversationTx, context: BriefContext): Promise<Brief> {
  const { em, conversation } = tx;
  const conversationId = conversation.id;
  const { at, mayStay = false } = context;
  const chart = context.chart ?? (await loadChart(tx));
  const latest = await em.findOne(BriefRow, { conversationId }, { orderBy: { version: 'desc' } });
  const composed = composeBrief({
    ...(await whoAndWhy(tx, { ...context, latest })),
    version: (latest?.version ?? 0) + 1,
    messages: chart.messages,
    understandings: chart.understandings,
    salience: await loadSalience(tx),
    // What was written stays borne by the messages it cites, however many more there are.
    written: context.written ?? (latest ? toBrief(latest).summary.filter(({ quote }) => !quote) : []),
    attempts: attemptsOf(chart),
    facts: factsOf(chart),
    intents: conversationIntents(chart.understandings, context.intents),
    taxonomy: context.intents,
  });
  const brief = verifyBrief(composed, chart.messages);
  const before = latest && mayStay ? toBrief(latest) : null;
  // The same again is no news to anybody who has read the version before.
  if (before && compareBriefs(before, brief).length === 0) return before;
  const { version, atSeq, headline, missingFacts } = brief;
  conversation.headline = headline;
  em.create(BriefRow, { conversationId, version, atSeq, data: brief, createdAt: at });
  tx.append({
    type: 'brief.ready',
    payload: { version, headline, missingFacts },
    actor: systemActor,
    at,
  });
  tx.touchInbox('brief.ready');
  return brief;
}

/** Why a person was called, and who writes to whom. */
async function whoAndWhy(
  { em, conversation }: ConversationTx,
  { organisation, account, latest, at }: BriefContext & { readonly latest: BriefRow | null },
): Promise<Pick<BriefInput, 'escalation' | 'opening'>> {
  const escalation = await latestEscalation({ em, conversation });
  const customer = await em.findOneOrFail(CustomerRow, { id: conversation.customerId });
  const team = conversation.teamId ? await em.findOne(TeamRow, { id: conversation.teamId }) : null;
  const agent = conversation.agentId ? await em.findOne(AgentRow, { id: conversation.agentId }) : null;
  const accountHighlights =
    latest && account === undefined
      ? toBrief(latest).accountHighlights
      : highlightsToSay(await loadHighlights(em, { customer, account: account ?? null, now: at }));
  return {
    escalation: escalation ? toEscalation(escalation) : null,
    opening: {
      teamName: team?.name ?? organisation.name,
      template: wordingFor({ agent, team }).template,
      agentName: agent?.name ?? null,
      customerName: customer.name ?? null,
      accountHighlights,
      attemptSentences: organisation.voice.attempts,
    },
  };
}

/** The job `brief`: brings the brief up to date with what the customer wrote or put right while waiting. */
export async function refreshBrief(
  deps: UseCaseDeps,
  conversationId: ConversationId,
  written?: readonly BriefLine[],
): Promise<void> {
  await underLock(deps, conversationId, async (tx) => {
    if (tx.conversation.state !== 'queued') return;
    const taxonomy = await currentTaxonomy(tx.em);
    const organisation = await loadOrganisation(tx.em);
    const context = { intents: taxonomy?.intents ?? [], organisation, at: deps.now(), mayStay: true };
    await writeBrief(tx, written ? { ...context, written } : context);
  });
}
