import { ConversationId, OfferId, type Caller, type Offer } from '@baton/domain';
import { OfferRow, toOffer, type ConversationTx } from '@baton/persistence';
import { z } from 'zod';
import { showArticle } from '../bot/answer.js';
import { reasonOf } from '../bot/offer.js';
import { perform } from '../bot/perform.js';
import { speak } from '../bot/speak.js';
import { BotState, afterDecline } from '../bot/state.js';
import { isOwnCustomer } from '../conversations/access.js';
import { botActor } from '../conversations/append-message.js';
import { actorOf, underLock } from '../handoff/change-hands.js';
import { handOver } from '../handoff/request-human.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { articleHit } from '../knowledge/article-hit.js';
import { loadOrganisation, loadVoice } from '../organisation/organisation.js';
import { loadPolicy } from '../triggers/policy.js';
import { offerHuman } from './offer-human.js';
import { settleOffer } from './settle.js';

const Input = z.object({ conversationId: ConversationId, offerId: OfferId, accept: z.boolean() });

export type AnswerOfferResult = Result<Offer, 'invalid_input' | 'not_found' | 'not_allowed' | 'wrong_state'>;

/**
 * The customer answers the offer card. The same answer again is a repetition, another answer to a closed offer
 * is refused: an offer ends once.
 */
export async function answerOffer(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<AnswerOfferResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { conversationId, offerId, accept } = parsed.value;
  return underLock(deps, conversationId, async (tx): Promise<AnswerOfferResult> => {
    if (!isOwnCustomer(caller, tx.conversation)) return problems.conversationNotFound();
    const offer = await tx.em.findOne(OfferRow, { id: offerId, conversationId });
    if (!offer) return problems.notFound('offer in this conversation');
    const state = accept ? 'accepted' : 'declined';
    if (offer.state === state) return ok(toOffer(offer));
    if (offer.state !== 'open' || tx.conversation.state !== 'with_bot') {
      return problems.wrongState(tx.conversation.state, 'offered this any more');
    }
    const at = deps.now();
    const { coolDownMessages } = await loadPolicy(tx.em, (await loadOrganisation(tx.em)).policyVersion);
    settleOffer(tx, offer, { state, coolDownMessages, bySeq: null, actor: actorOf(caller), at });
    if (!accept) await carryOn(tx, at);
    else if (offer.rung === 'human')
      await handOver(tx, {
        caller,
        mode: 'proactive',
        reason: reasonOf(offer),
        path: toOffer(offer).path,
        at,
      });
    else await showResource(tx, at);
    tx.touchInbox('offer.answered');
    return ok(toOffer(offer));
  });
}

async function carryOn(tx: ConversationTx, at: Date): Promise<void> {
  const voice = await loadVoice(tx.em);
  tx.conversation.botState = { ...afterDecline(BotState.parse(tx.conversation.botState)) };
  speak(tx, { author: 'bot', actor: botActor, voice, key: 'offerDeclined', at });
}

async function showResource(tx: ConversationTx, at: Date): Promise<void> {
  const { awaiting } = BotState.parse(tx.conversation.botState);
  const hit = awaiting?.kind === 'resource' ? await articleHit(tx.em, awaiting.slug, '') : null;
  if (!hit) {
    // It was deleted meanwhile. Written first: the database allows one open offer.
    await tx.em.flush();
    await offerHuman(tx, at);
    return;
  }
  const turn = { voice: await loadVoice(tx.em), turn: tx.conversation.customerMessages };
  perform(
    tx,
    showArticle(turn, { hit, introKey: 'answerIntro', intent: tx.conversation.intent ?? null }),
    at,
  );
}
