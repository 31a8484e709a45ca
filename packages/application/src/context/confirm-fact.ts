import { ConversationId, FactId, type Caller, type Fact, type FactStatus } from '@baton/domain';
import { FactRow } from '@baton/persistence';
import { z } from 'zod';
import { isOwnCustomer } from '../conversations/access.js';
import { actorOf, underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { askForBrief } from './ask-for-brief.js';
import { FactValue, flawOfValue } from './fact-value.js';

const Input = z
  .object({
    conversationId: ConversationId,
    factId: FactId,
    value: FactValue.nullish(),
    /** It is wrong, and the customer does not say what is right. */
    disputed: z.boolean().nullish(),
  })
  .refine(({ value, disputed }) => !(value && disputed), {
    path: ['disputed'],
    message: 'cannot go with a value: a corrected fact is not disputed',
  });

export type ConfirmFactResult = Result<Fact, 'invalid_input' | 'not_found' | 'not_allowed'>;

/** The customer confirms what was understood, corrects it, or says that it is wrong; the agent sees which it was. */
export async function confirmFact(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<ConfirmFactResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { conversationId, factId, value, disputed } = parsed.value;
  return underLock(deps, conversationId, async (tx): Promise<ConfirmFactResult> => {
    if (!isOwnCustomer(caller, tx.conversation)) return problems.conversationNotFound();
    const row = await tx.em.findOne(FactRow, { id: factId, conversationId });
    if (!row) return problems.notFound('fact in this conversation');
    const flaw = value ? flawOfValue(row.kind, value) : null;
    if (flaw) return problems.invalid('value', flaw);
    const status = disputed ? 'disputed' : statusAfter(row, value ?? null);
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
    await askForBrief(tx);
    return ok(factOf(row));
  });
}

function statusAfter(row: FactRow, value: string | null): FactStatus {
  if (value !== null && value !== row.value) return 'corrected';
  return row.status === 'corrected' ? 'corrected' : 'confirmed';
}

export function factOf(row: FactRow): Fact {
  const { id, kind, value, sourceSeq, span, status } = row;
  return { id, kind, value, sourceSeq, span, status };
}
