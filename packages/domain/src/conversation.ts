import { z } from 'zod';

export const ConversationState = z.enum(['with_bot', 'queued', 'with_agent', 'resolved']);
export type ConversationState = z.infer<typeof ConversationState>;

/** Every way a conversation can change hands. The cause is the verb people use for it. */
export const TransitionCause = z.enum([
  'escalate',
  'accept',
  'transfer',
  'requeue',
  'return_to_bot',
  'withdraw',
  'resolve',
  'reopen',
  'reopen_to_agent',
]);
export type TransitionCause = z.infer<typeof TransitionCause>;

export interface Transition {
  readonly from: ConversationState;
  readonly cause: TransitionCause;
  readonly to: ConversationState;
}

/**
 * The whole lifecycle. A pair (from, cause) that is not listed is not allowed, and the caller gets a typed
 * refusal naming the present state. `lifecycle.test.ts` proves that every state can be reached and left.
 */
export const transitions: readonly Transition[] = [
  { from: 'with_bot', cause: 'escalate', to: 'queued' },
  { from: 'with_bot', cause: 'resolve', to: 'resolved' },
  { from: 'queued', cause: 'accept', to: 'with_agent' },
  { from: 'queued', cause: 'withdraw', to: 'with_bot' },
  { from: 'queued', cause: 'transfer', to: 'queued' },
  { from: 'queued', cause: 'resolve', to: 'resolved' },
  { from: 'with_agent', cause: 'transfer', to: 'queued' },
  { from: 'with_agent', cause: 'requeue', to: 'queued' },
  { from: 'with_agent', cause: 'return_to_bot', to: 'with_bot' },
  { from: 'with_agent', cause: 'resolve', to: 'resolved' },
  { from: 'resolved', cause: 'reopen', to: 'with_bot' },
  { from: 'resolved', cause: 'reopen_to_agent', to: 'queued' },
];

/** The state after `cause`, or null when the lifecycle does not allow it from here. */
export function nextState(from: ConversationState, cause: TransitionCause): ConversationState | null {
  return transitions.find((t) => t.from === from && t.cause === cause)?.to ?? null;
}

/** Who may speak to the customer in this state besides the customer. Nobody else ever does (invariant 3). */
export function speakerFor(state: ConversationState): 'bot' | 'agent' | 'nobody' {
  if (state === 'with_bot') return 'bot';
  if (state === 'with_agent') return 'agent';
  return 'nobody';
}
