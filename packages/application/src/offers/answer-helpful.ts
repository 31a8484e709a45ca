import { AttemptId, ConversationId, type Attempt, type Caller } from '@baton/domain';
import { AttemptRow, toAttempt, type ConversationTx } from '@baton/persistence';
import { z } from 'zod';
import { showArticle } from '../bot/answer.js';
import { FAILURES_BEFORE_OFFER } from '../bot/turn.js';
import { perform } from '../bot/perform.js';
import { speak } from '../bot/speak.js';
import { anythingElse } from '../bot/state.js';
import { isOwnCustomer } from '../conversations/access.js';
import { botActor } from '../conversations/append-message.js';
import { actorOf, underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { alternativesTo } from '../knowledge/alternatives.js';
import { loadVoice } from '../organisation/organisation.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { offerHuman } from './offer-human.js';
import { settleAttempt } from './settle.js';

const Input = z.object({ conversationId: ConversationId, attemptId: AttemptId, helpful: z.boolean() });

export type AnswerHelpfulResult = Result<
  Attempt,
  'invalid_input' | 'not_found' | 'not_allowed' | 'wrong_state'
>;

/** The customer answers "Did that help?". The bot reacts at once: content, or another approach. */
export async function answerHelpful(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<AnswerHelpfulResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { conversationId, attemptId, helpful } = parsed.value;
  return underLock(deps, conversationId, async (tx): Promise<AnswerHelpfulResult> => {
    if (!isOwnCustomer(caller, tx.conversation)) return problems.conversationNotFound();
    const attempt = await tx.em.findOne(AttemptRow, { id: attemptId, conversationId });
    if (!attempt) return problems.notFound('attempt in this conversation');
    const outcome = helpful ? 'helped' : 'not_helped';
    if (attempt.outcome === outcome) return ok(toAttempt(attempt));
    if (attempt.outcome !== 'pending') {
      return problems.wrongState(tx.conversation.state, 'asked whether this helped any more');
    }
    const at = deps.now();
    const why = helpful ? 'the customer said so' : 'the customer said that it did not help';
    settleAttempt(tx, attempt, { outcome, why, bySeq: null, actor: actorOf(caller), at });
    if (tx.conversation.state === 'with_bot') await react(tx, { attempt, helpful, at });
    return ok(toAttempt(attempt));
  });
}

async function react(
  tx: ConversationTx,
  what: { attempt: AttemptRow; helpful: boolean; at: Date },
): Promise<void> {
  const { attempt, helpful, at } = what;
  const voice = await loadVoice(tx.em);
  if (helpful) {
    tx.conversation.botState = { ...anythingElse };
    speak(tx, { author: 'bot', actor: botActor, voice, key: 'gladItHelped', at });
    return;
  }
  const attempts = await tx.em.find(AttemptRow, { conversationId: tx.conversation.id });
  const failures = attempts.filter((a) => a.outcome === 'not_helped').length;
  const next = failures < FAILURES_BEFORE_OFFER ? await nextArticle(tx, attempt, attempts) : null;
  if (next) {
    const turn = { voice, turn: tx.conversation.customerMessages };
    perform(tx, showArticle(turn, { hit: next, introKey: 'tryAnother', intent: attempt.intent }), at);
    return;
  }
  await offerHuman(tx, at);
}

async function nextArticle(tx: ConversationTx, attempt: AttemptRow, attempts: readonly AttemptRow[]) {
  const intents = (await currentTaxonomy(tx.em))?.intents ?? [];
  const [next] = await alternativesTo(tx.em, { attempt, attempts, intents });
  return next ?? null;
}
