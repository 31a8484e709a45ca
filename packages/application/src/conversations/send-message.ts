import {
  ClientId,
  ConversationId,
  MessageBody,
  may,
  type AgentCaller,
  type Caller,
  type Message,
} from '@baton/domain';
import { ConversationNotFound, CustomerRow, MessageRow, type ConversationTx } from '@baton/persistence';
import { z } from 'zod';
import { settleOpening } from '../handoff/openings/track.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { answered } from '../paths/guard.js';
import { mailLater } from '../mail/mail-replies.js';
import { actingCustomer } from './access.js';
import { appendMessage, messageOf } from './append-message.js';
import { enterCustomerMessage } from './enter-customer-message.js';

const Input = z.object({ conversationId: ConversationId, clientMessageId: ClientId, body: MessageBody });
type Input = z.output<typeof Input>;

export type SendMessageResult = Result<
  Message,
  'invalid_input' | 'not_found' | 'not_allowed' | 'wrong_state' | 'id_reused'
>;

/**
 * Stores a message of the customer, or of the agent who holds the conversation. Safe to send twice: the same
 * `clientMessageId` with the same body returns the stored message, with another body it is refused.
 */
export async function sendMessage(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<SendMessageResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  try {
    return await deps.spine.inConversation(parsed.value.conversationId, async (tx) => {
      const earlier = await tx.em.findOne(MessageRow, {
        conversationId: tx.conversation.id,
        clientMessageId: parsed.value.clientMessageId,
      });
      if (actingCustomer(caller) === tx.conversation.customerId)
        return asCustomer(deps, tx, { input: parsed.value, earlier });
      if (caller.kind === 'agent') return asAgent(deps, tx, { caller, input: parsed.value, earlier });
      return may(caller, 'read_inside')
        ? problems.notAllowed('Only the agent who holds the conversation can write in it.')
        : problems.conversationNotFound();
    });
  } catch (error) {
    if (error instanceof ConversationNotFound) return problems.conversationNotFound();
    throw error;
  }
}

interface CustomerTurn {
  readonly input: Input;
  readonly earlier: MessageRow | null;
}

async function asCustomer(
  deps: UseCaseDeps,
  tx: ConversationTx,
  turn: CustomerTurn,
): Promise<SendMessageResult> {
  const { input, earlier } = turn;
  if (earlier) return repeated(earlier, input, 'customer');
  const customer = await tx.em.findOneOrFail(CustomerRow, { id: tx.conversation.customerId });
  const { clientMessageId, body } = input;
  return ok(await enterCustomerMessage(tx, { customer, clientMessageId, body, at: deps.now() }));
}

interface AgentTurn extends CustomerTurn {
  readonly caller: AgentCaller;
}

async function asAgent(deps: UseCaseDeps, tx: ConversationTx, turn: AgentTurn): Promise<SendMessageResult> {
  const { caller, input, earlier } = turn;
  if (earlier) return repeated(earlier, input, 'agent');
  if (tx.conversation.state !== 'with_agent')
    return problems.wrongState(tx.conversation.state, 'answered by an agent');
  if (tx.conversation.agentId !== caller.agentId) {
    return problems.notAllowed('Only the agent who holds the conversation can answer in it.');
  }
  const at = deps.now();
  const message = appendMessage(tx, {
    author: 'agent',
    authorName: caller.name,
    actor: { kind: 'agent', id: caller.agentId, name: caller.name },
    agentId: caller.agentId,
    clientMessageId: input.clientMessageId,
    body: input.body,
    at,
  });
  tx.conversation.lastAgentAt = at;
  answered(tx);
  await settleOpening(tx, caller, message);
  await mailLater(deps, tx, message.seq);
  tx.touchInbox('message.sent');
  return ok(message);
}

function repeated(earlier: MessageRow, input: Input, author: 'customer' | 'agent'): SendMessageResult {
  const same = earlier.body === input.body && earlier.author === author;
  return same ? ok(messageOf(earlier)) : problems.idReused('clientMessageId');
}
