import type { Brief, ConversationId, IntentDefinition } from '@baton/domain';
import { composeBrief } from '@baton/briefing';
import {
  AgentRow,
  BriefRow,
  CustomerRow,
  EscalationRow,
  TeamRow,
  toEscalation,
  type ConversationTx,
} from '@baton/persistence';
import { conversationIntents } from '@baton/routing';
import { systemActor } from '../conversations/append-message.js';
import { underLock } from '../handoff/change-hands.js';
import { wordingFor } from '../handoff/openings/wording.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { loadOrganisation, type Organisation } from '../organisation/organisation.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { attemptsOf, factsOf, loadChart } from '../triggers/chart.js';

export interface BriefContext {
  readonly intents: readonly IntentDefinition[];
  readonly organisation: Organisation;
  readonly at: Date;
}

/**
 * Writes the next version of the brief from the conversation as it is under the lock. Versions are kept: what an
 * agent read before accepting stays readable. Returns it.
 */
export async function writeBrief(tx: ConversationTx, context: BriefContext): Promise<Brief> {
  const { em, conversation } = tx;
  const { intents, organisation, at } = context;
  const chart = await loadChart(tx);
  const latest = await em.findOne(
    BriefRow,
    { conversationId: conversation.id },
    { orderBy: { version: 'desc' } },
  );
  const escalation = await em.findOne(
    EscalationRow,
    { conversationId: conversation.id },
    { orderBy: { atSeq: 'desc' } },
  );
  const customer = await em.findOneOrFail(CustomerRow, { id: conversation.customerId });
  const team = conversation.teamId ? await em.findOne(TeamRow, { id: conversation.teamId }) : null;
  const agent = conversation.agentId ? await em.findOne(AgentRow, { id: conversation.agentId }) : null;
  const brief = composeBrief({
    version: (latest?.version ?? 0) + 1,
    messages: chart.messages,
    understandings: chart.understandings,
    attempts: attemptsOf(chart),
    facts: factsOf(chart),
    escalation: escalation ? toEscalation(escalation) : null,
    intents: conversationIntents(chart.understandings, intents),
    taxonomy: intents,
    opening: {
      teamName: team?.name ?? organisation.name,
      template: wordingFor({ agent, team }).template,
      agentName: agent?.name ?? null,
      customerName: customer.name ?? null,
      accountHighlights: [],
      attemptSentences: organisation.voice.attempts,
    },
  });
  const { version, atSeq } = brief;
  conversation.headline = brief.headline;
  em.create(BriefRow, { conversationId: conversation.id, version, atSeq, data: brief, createdAt: at });
  tx.append({
    type: 'brief.ready',
    payload: { version, headline: brief.headline, missingFacts: brief.missingFacts },
    actor: systemActor,
    at,
  });
  tx.touchInbox('brief.ready');
  return brief;
}

/** The job `brief`: brings the brief up to date with what the customer wrote while waiting. */
export async function refreshBrief(deps: UseCaseDeps, conversationId: ConversationId): Promise<void> {
  await underLock(deps, conversationId, async (tx) => {
    if (tx.conversation.state !== 'queued') return;
    const latest = await tx.em.findOne(BriefRow, { conversationId }, { orderBy: { version: 'desc' } });
    if (latest && latest.atSeq >= tx.conversation.understoodSeq) return;
    const taxonomy = await currentTaxonomy(tx.em);
    const organisation = await loadOrganisation(tx.em);
    await writeBrief(tx, { intents: taxonomy?.intents ?? [], organisation, at: deps.now() });
  });
}
