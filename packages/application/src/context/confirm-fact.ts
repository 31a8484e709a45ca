import { ConversationId, FactId, type Caller, type Fact } from '@baton/domain';
import { FactRow } from '@baton/persistence';
import { z } from 'zod';
import { isOwnCustomer } from '../conversations/access.js';
import { actorOf, underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';

const Input = z.object({
  conversationId: ConversationId,
  factId: FactId,
  value: z.string().trim().min(1, 'must not be empty').max(200, 'must be at most 200 characters').nullish(),
});

export type ConfirmFactResult = Result<Fact, 'invalid_input' | 'not_found' | 'not_allowed'>;

/** The customer confirms what was understood, or corrects it; the agent sees which of the two it was. */
export async function confirmFact(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<ConfirmFactResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { conversationId, factId, value } = parsed.value;
  return underLock(deps, conversationId, async (tx): Promise<ConfirmFactResult> => {
    if (!isOwnCustomer(caller, tx.conversation)) return problems.conversationNotFound();
    const row = await tx.em.findOne(FactRow, { id: factId, conversationId });
    if (!row) return problems.notFound('fact in this conversation');
    const status =
      value && value !== row.value ? 'corrected' : row.status === 'corrected' ? 'corrected' : 'confirmed';
    const next = value ?? row.value;
    if (row.status === status && row.value === next) return ok(factOf(row));
    row.value = next;
    row.status = status;
    tx.append({
      type: 'fact.settled',
      payload: { factId, status, value: next },
      actor: actorOf(caller),
      at: deps.now(),
    });
    return ok(factOf(row));
  });
}

export function factOf(row: FactRow): Fact {
  const { id, kind, value, sourceSeq, span, status } = row;
  return { id, kind, value, sourceSeq, span, status };
}
