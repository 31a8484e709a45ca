import {
  nextState,
  type Actor,
  type AgentCaller,
  type Caller,
  type ConversationId,
  type TransitionCause,
} from '@baton/domain';
import { ConversationNotFound, type ConversationTx } from '@baton/persistence';
import { changeState } from '../conversations/change-state.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, problems, type Result } from '../kernel/problem.js';

export type ChangeResult = Result<
  ConversationId,
  'invalid_input' | 'not_found' | 'not_allowed' | 'wrong_state'
>;

/** Runs `work` under the lock; an unknown conversation is a problem, not an exception. */
export async function underLock<T>(
  deps: UseCaseDeps,
  id: ConversationId,
  work: (tx: ConversationTx) => Promise<T>,
): Promise<T | ReturnType<typeof problems.conversationNotFound>> {
  try {
    return await deps.spine.inConversation(id, work);
  } catch (error) {
    if (error instanceof ConversationNotFound) return problems.conversationNotFound();
    throw error;
  }
}

/** Moves the conversation when the lifecycle allows it, else says why not. `verb` completes "cannot be …". */
export function tryChange(
  tx: ConversationTx,
  cause: TransitionCause,
  what: { readonly actor: Actor; readonly at: Date; readonly verb: string },
): ChangeResult {
  if (!nextState(tx.conversation.state, cause)) return problems.wrongState(tx.conversation.state, what.verb);
  changeState(tx, cause, what);
  return ok(tx.conversation.id);
}

export function actorOf(caller: Caller, customerName: string | null = null): Actor {
  switch (caller.kind) {
    case 'agent':
      return { kind: 'agent', id: caller.agentId, name: caller.name };
    case 'integrator':
      return { kind: 'integrator', id: caller.apiKeyId, name: caller.name };
    case 'visitor':
      return { kind: 'customer', id: caller.customerId, name: customerName };
    case 'anonymous':
      return { kind: 'system', id: null, name: null };
  }
}

export function isAgent(caller: Caller): caller is AgentCaller {
  return caller.kind === 'agent';
}
