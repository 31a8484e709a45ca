import { ClientId, ConversationId, FactKind, type Caller, type Fact, type FactId } from '@baton/domain';
import { CustomerRow, FactRow, MessageRow, type ConversationTx } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { isOwnCustomer } from '../conversations/access.js';
import { enterCustomerMessage } from '../conversations/enter-customer-message.js';
import { actorOf, underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { loadVoice } from '../organisation/organisation.js';
import { factOf } from './confirm-fact.js';
import { FactValue, flawOfValue } from './fact-value.js';

const Input = z.object({
  conversationId: ConversationId,
  clientMessageId: ClientId,
  kind: FactKind,
  value: FactValue,
});
type Input = z.output<typeof Input>;

export type ProvideFactResult = Result<
  Fact,
  'invalid_input' | 'not_found' | 'not_allowed' | 'wrong_state' | 'id_reused'
>;

/**
 * The customer fills in a fact that was asked for. It becomes a message of theirs ("Order number: 48213"), because
 * everything an agent reads can be traced to what was said, and a fact that needs no confirming.
 */
export async function provideFact(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<ProvideFactResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const given = parsed.value;
  const flaw = flawOfValue(given.kind, given.value);
  if (flaw) return problems.invalid('value', flaw);
  return underLock(deps, given.conversationId, async (tx): Promise<ProvideFactResult> => {
    if (!isOwnCustomer(caller, tx.conversation)) return problems.conversationNotFound();
    const earlier = await tx.em.findOne(MessageRow, {
      conversationId: given.conversationId,
      clientMessageId: given.clientMessageId,
    });
    if (earlier) return repeated(tx, { earlier, given });
    if (tx.conversation.state === 'resolved')
      return problems.wrongState(tx.conversation.state, 'given further facts');
    return ok(await enter(tx, { given, caller, at: deps.now() }));
  });
}

async function enter(
  tx: ConversationTx,
  { given, caller, at }: { given: Input; caller: Caller; at: Date },
): Promise<Fact> {
  const { kind, value, clientMessageId } = given;
  const customer = await tx.em.findOneOrFail(CustomerRow, { id: tx.conversation.customerId });
  const label = (await loadVoice(tx.em)).facts[kind] ?? kind;
  const body = `${label}: ${value}`;
  const message = await enterCustomerMessage(tx, { customer, clientMessageId, body, at });
  const start = body.length - value.length;
  const fact: Fact = {
    id: uuid() as FactId,
    kind,
    value,
    sourceSeq: message.seq,
    span: { start, end: body.length },
    status: 'confirmed',
  };
  tx.append({ type: 'fact.found', payload: { fact }, actor: actorOf(caller, customer.name ?? null), at });
  tx.em.create(FactRow, { ...fact, conversationId: tx.conversation.id, createdAt: at });
  return fact;
}

async function repeated(
  tx: ConversationTx,
  { earlier, given }: { earlier: MessageRow; given: Input },
): Promise<ProvideFactResult> {
  const fact = await tx.em.findOne(FactRow, {
    conversationId: tx.conversation.id,
    sourceSeq: earlier.seq,
    kind: given.kind,
  });
  return fact && earlier.body.endsWith(`: ${given.value}`)
    ? ok(factOf(fact))
    : problems.idReused('clientMessageId');
}
