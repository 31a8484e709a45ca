import { ConversationId, Slug, may, nextState, type Caller, type Resolution } from '@baton/domain';
import { ArticleRow, ResolutionRow } from '@baton/persistence';
import { z } from 'zod';
import { initialBotState } from '../bot/state.js';
import { speak } from '../bot/speak.js';
import { isOwnCustomer, mayLead } from '../conversations/access.js';
import { botActor, systemActor } from '../conversations/append-message.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems } from '../kernel/problem.js';
import { loadVoice } from '../organisation/organisation.js';
import { actorOf, isAgent, tryChange, underLock, type ChangeResult } from './change-hands.js';
import { reopenForAgent, wasWithPeople } from './reopen-for-agent.js';
import { closeTicket } from './tickets.js';

const Input = z.object({ conversationId: ConversationId });
const ResolveInput = Input.extend({
  cause: z.string().trim().max(2000).nullish(),
  whatWorked: z.string().trim().max(2000).nullish(),
  article: Slug.nullish(),
  articleMissing: z.boolean().nullish(),
}).refine(({ article, articleMissing }) => !article || !articleMissing, {
  path: ['articleMissing'],
  message: 'an article answered, or there is none; not both',
});

/** The agent gives the conversation back to the bot, which says so and goes on. */
export async function returnToBot(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<ChangeResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  return underLock(deps, parsed.value.conversationId, async (tx) => {
    if (!mayLead(caller, tx.conversation)) return notYours();
    const at = deps.now();
    const changed = tryChange(tx, 'return_to_bot', {
      actor: actorOf(caller),
      at,
      verb: 'handed back to the assistant',
    });
    if (!changed.ok) return changed;
    await closeTicket(tx, at);
    tx.conversation.botState = { ...initialBotState };
    const values = { agent: caller.kind === 'agent' ? caller.name : 'Our colleague' };
    speak(tx, {
      author: 'bot',
      actor: botActor,
      voice: await loadVoice(tx.em),
      key: 'backToBot',
      values,
      at,
    });
    return changed;
  });
}

/** The customer leaves the queue and goes on with the bot. */
export async function withdrawEscalation(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<ChangeResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  return underLock(deps, parsed.value.conversationId, async (tx) => {
    if (!isOwnCustomer(caller, tx.conversation)) return problems.conversationNotFound();
    const at = deps.now();
    const changed = tryChange(tx, 'withdraw', { actor: actorOf(caller), at, verb: 'taken out of the queue' });
    if (!changed.ok) return changed;
    await closeTicket(tx, at);
    tx.conversation.botState = { ...initialBotState };
    speak(tx, { author: 'bot', actor: botActor, voice: await loadVoice(tx.em), key: 'withdrawn', at });
    return changed;
  });
}

/** Marks the conversation as resolved, with what caused the issue and what worked. */
export async function resolveConversation(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<ChangeResult> {
  const parsed = parseInput(ResolveInput, input);
  if (!parsed.ok) return parsed;
  const { conversationId } = parsed.value;
  return underLock(deps, conversationId, async (tx) => {
    const own = isOwnCustomer(caller, tx.conversation);
    const inCharge =
      tx.conversation.state === 'with_agent'
        ? mayLead(caller, tx.conversation)
        : may(caller, 'work_conversations');
    if (!own && !inCharge) return refused(caller);
    // What a customer writes is a message or a comment, never the finding that agents learn from.
    const resolution = own ? byCustomer : byAgent(parsed.value);
    const { article } = resolution;
    if (article !== null && !(await tx.em.findOne(ArticleRow, { slug: article }, { fields: ['slug'] })))
      return problems.invalid('article', `there is no article “${article}”`);
    const at = deps.now();
    const actor = actorOf(caller);
    const changed = tryChange(tx, 'resolve', { actor, at, verb: 'resolved' });
    if (!changed.ok) return changed;
    const seq = tx.append({ type: 'conversation.resolved', payload: resolution, actor, at });
    await closeTicket(tx, at);
    tx.em.create(ResolutionRow, { conversationId, seq, ...resolution, createdAt: at });
    if (teaches(resolution)) tx.enqueue('learn', { conversationId, seq });
    speak(tx, { author: 'system', actor: systemActor, voice: await loadVoice(tx.em), key: 'resolved', at });
    return changed;
  });
}

/** Does it say anything from which an article or an example could be made? */
function teaches({ by, whatWorked, article, articleMissing }: Resolution): boolean {
  return by === 'agent' && (whatWorked !== null || article !== null || articleMissing);
}

const byCustomer: Resolution = {
  cause: null,
  whatWorked: null,
  article: null,
  articleMissing: false,
  by: 'customer',
};

function byAgent({ cause, whatWorked, article, articleMissing }: z.output<typeof ResolveInput>): Resolution {
  return {
    cause: cause || null,
    whatWorked: whatWorked || null,
    article: article ?? null,
    articleMissing: articleMissing ?? false,
    by: 'agent',
  };
}

/** Opens a resolved conversation again: a customer finds the bot, an agent has it themself where they have room. */
export async function reopenConversation(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<ChangeResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  return underLock(deps, parsed.value.conversationId, async (tx) => {
    if (!isOwnCustomer(caller, tx.conversation) && !may(caller, 'work_conversations')) return refused(caller);
    const at = deps.now();
    if (!nextState(tx.conversation.state, 'reopen'))
      return problems.wrongState(tx.conversation.state, 'reopened');
    if (isAgent(caller) && (await wasWithPeople(tx))) {
      await reopenForAgent(tx, { caller, at });
      return ok(tx.conversation.id);
    }
    const changed = tryChange(tx, 'reopen', { actor: actorOf(caller), at, verb: 'reopened' });
    if (!changed.ok) return changed;
    tx.conversation.botState = { ...initialBotState };
    speak(tx, { author: 'bot', actor: botActor, voice: await loadVoice(tx.em), key: 'reopened', at });
    return ok(tx.conversation.id);
  });
}

/** Whoever may not look into a conversation is not told that it exists. */
function refused(caller: Caller) {
  return may(caller, 'work_conversations') ? notYours() : problems.conversationNotFound();
}

export function notYours(): ReturnType<typeof problems.notAllowed> {
  return problems.notAllowed('Only the agent who holds the conversation, a lead or an admin can do this.');
}
