import {
  ConversationId,
  type Caller,
  type EscalationMode,
  type ReasonCode,
  type TeamKey,
} from '@baton/domain';
import { OfferRow, type ConversationTx } from '@baton/persistence';
import { z } from 'zod';
import { isOwnCustomer } from '../conversations/access.js';
import { changeState } from '../conversations/change-state.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems } from '../kernel/problem.js';
import { settleOffer } from '../offers/settle.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { loadChart } from '../triggers/chart.js';
import { actorOf, underLock, type ChangeResult } from './change-hands.js';
import { escalate } from './escalate.js';

const Input = z.object({ conversationId: ConversationId });

/** The customer asks for a person with the button. Asking again while waiting or already connected changes nothing. */
export async function requestHuman(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<ChangeResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  return underLock(deps, parsed.value.conversationId, async (tx): Promise<ChangeResult> => {
    if (!isOwnCustomer(caller, tx.conversation)) return problems.conversationNotFound();
    const { state } = tx.conversation;
    if (state === 'queued' || state === 'with_agent') return ok(tx.conversation.id);
    const at = deps.now();
    const actor = actorOf(caller);
    if (state === 'resolved') changeState(tx, 'reopen', { actor, at });
    await closeOpenOffer(tx, { caller, at });
    await handOver(tx, { caller, mode: 'requested', reason: 'asked_for_person', at });
    return ok(tx.conversation.id);
  });
}

/** Escalates outside of a bot turn, with what has been understood so far. */
export async function handOver(
  tx: ConversationTx,
  what: { caller: Caller; mode: EscalationMode; reason: ReasonCode; path?: TeamKey | null; at: Date },
): Promise<void> {
  await escalate(tx, {
    mode: what.mode,
    reason: what.reason,
    actor: actorOf(what.caller),
    chart: await loadChart(tx),
    intents: (await currentTaxonomy(tx.em))?.intents ?? [],
    organisation: await loadOrganisation(tx.em),
    path: what.path ?? null,
    at: what.at,
  });
}

/** Asking for a person says yes to an offer of one, and passes over any other. */
async function closeOpenOffer(tx: ConversationTx, what: { caller: Caller; at: Date }): Promise<void> {
  const open = await tx.em.findOne(OfferRow, { conversationId: tx.conversation.id, state: 'open' });
  if (!open) return;
  const state = open.rung === 'human' ? 'accepted' : 'ignored';
  settleOffer(tx, open, {
    state,
    coolDownMessages: 0,
    bySeq: null,
    actor: actorOf(what.caller),
    at: what.at,
  });
}
