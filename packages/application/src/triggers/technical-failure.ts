import type { ConversationId, Decision, Understanding } from '@baton/domain';
import {
  DecisionRow,
  MessageRow,
  UnderstandingRow,
  toMessage,
  type ConversationTx,
} from '@baton/persistence';
import { carryOn, computeHealth } from '@baton/rules';
import { botActor } from '../conversations/append-message.js';
import { underLock } from '../handoff/change-hands.js';
import { escalate } from '../handoff/escalate.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { settleOffer } from '../offers/settle.js';
import { attemptsOf, loadChart, turnsUpTo, type Chart } from './chart.js';

const RULE = 'technical-failure';

/**
 * When the bot could not understand a message in all its tries: each pending message gets an empty understanding
 * and the decision to hand over, and the conversation goes to a person. A failure of ours never strands a customer.
 */
export async function giveUpUnderstanding(deps: UseCaseDeps, conversationId: ConversationId): Promise<void> {
  await underLock(deps, conversationId, async (tx) => {
    const { em, conversation } = tx;
    const pending = await em.find(
      MessageRow,
      { conversationId, author: 'customer', seq: { $gt: conversation.understoodSeq } },
      { orderBy: { seq: 'asc' } },
    );
    if (pending.length === 0) return;
    const at = deps.now();
    const organisation = await loadOrganisation(em);
    const chart = await loadChart(tx);
    const owned = conversation.state === 'with_bot';
    for (const message of pending.map(toMessage)) {
      const understanding = nothingUnderstood(message.seq);
      chart.understandings.push(understanding);
      const health = computeHealth({ turns: turnsUpTo(chart, message.seq), attempts: attemptsOf(chart) });
      const decision = failureDecision(message.seq, { owned, policyVersion: organisation.policyVersion });
      const { vector, ...data } = understanding;
      const { seq, outcome, reason, ruleId } = decision;
      tx.append({
        type: 'understanding.stored',
        payload: { understanding: data, health },
        actor: botActor,
        at,
      });
      tx.append({ type: 'decision.made', payload: { decision }, actor: botActor, at });
      em.create(UnderstandingRow, { conversationId, seq, data, health, vector, createdAt: at });
      em.create(DecisionRow, {
        conversationId,
        seq,
        outcome,
        reason,
        ruleId,
        data: decision,
        circumstances: null,
        createdAt: at,
      });
      conversation.understoodSeq = seq;
    }
    if (!owned) return;
    passOverOpenOffer(tx, { chart, at });
    await escalate(tx, {
      mode: 'forced',
      reason: 'technical_failure',
      actor: botActor,
      chart,
      intents: (await currentTaxonomy(em))?.intents ?? [],
      organisation,
      at,
    });
  });
}

/** Whatever the customer answered was not read; the card must not stay open beside a person who is on the way. */
function passOverOpenOffer(tx: ConversationTx, { chart, at }: { chart: Chart; at: Date }): void {
  const open = chart.offerRows.find((offer) => offer.state === 'open');
  const bySeq = chart.understandings.at(-1)?.seq ?? null;
  if (open) settleOffer(tx, open, { state: 'ignored', coolDownMessages: 0, bySeq, actor: botActor, at });
}

function nothingUnderstood(seq: number): Understanding {
  return {
    seq,
    intents: [],
    outOfScope: 0,
    sentiment: 0,
    emotions: [],
    target: 'none',
    asksForHuman: false,
    signal: 'none',
    stakes: [],
    facts: [],
    vector: [],
    wordCount: 0,
    models: {},
  };
}

function failureDecision(seq: number, how: { owned: boolean; policyVersion: number }): Decision {
  const nothing = carryOn(seq, how.policyVersion);
  if (!how.owned) return nothing;
  return { ...nothing, outcome: 'escalate', reason: 'technical_failure', ruleId: RULE, applicable: [RULE] };
}
