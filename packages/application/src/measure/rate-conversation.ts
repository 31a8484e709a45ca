import { ConversationId, type Caller, type Csat } from '@baton/domain';
import { CsatRow } from '@baton/persistence';
import { z } from 'zod';
import { isOwnCustomer } from '../conversations/access.js';
import { actorOf, underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';

const Input = z.object({
  conversationId: ConversationId,
  score: z.int('must be a whole number').min(1, 'must be 1 to 5').max(5, 'must be 1 to 5'),
  comment: z.string().trim().max(2000, 'must be at most 2000 characters').nullish(),
});

export type RateResult = Result<Csat, 'invalid_input' | 'not_found' | 'not_allowed' | 'wrong_state'>;

/** The customer's rating of a finished conversation; rating again replaces it. */
export async function rateConversation(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<RateResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { conversationId, score, comment } = parsed.value;
  return underLock(deps, conversationId, async (tx): Promise<RateResult> => {
    if (!isOwnCustomer(caller, tx.conversation)) return problems.conversationNotFound();
    if (tx.conversation.state !== 'resolved') return problems.wrongState(tx.conversation.state, 'rated yet');
    const csat: Csat = { score, comment: comment || null };
    const earlier = await tx.em.findOne(CsatRow, { conversationId });
    if (earlier && earlier.score === csat.score && (earlier.comment ?? null) === csat.comment)
      return ok(csat);
    const at = deps.now();
    if (earlier) tx.em.assign(earlier, csat);
    else tx.em.create(CsatRow, { conversationId, ...csat, createdAt: at });
    tx.append({ type: 'csat.given', payload: csat, actor: actorOf(caller), at });
    return ok(csat);
  });
}
