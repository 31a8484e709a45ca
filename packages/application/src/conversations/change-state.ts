import { nextState, type Actor, type TransitionCause } from '@baton/domain';
import type { ConversationTx } from '@baton/persistence';

/**
 * Moves the conversation along the lifecycle and records it. Ownership follows from the state: leaving
 * `with_agent` clears the owner, leaving `queued` clears who it was offered to.
 * @throws Error when the lifecycle does not allow it; callers check with `nextState` first and answer with a
 * typed problem.
 */
export function changeState(
  tx: ConversationTx,
  cause: TransitionCause,
  what: { readonly actor: Actor; readonly at: Date },
): void {
  const { conversation } = tx;
  const from = conversation.state;
  const to = nextState(from, cause);
  if (!to) throw new Error(`The lifecycle has no “${cause}” from “${from}”.`);
  conversation.state = to;
  if (to !== 'with_agent') conversation.agentId = null;
  // Guardians begin anew with whoever has it next.
  conversation.unansweredSince = null;
  conversation.warnedAt = null;
  conversation.guardAt = null;
  if (to !== 'queued') {
    conversation.offeredToId = null;
    conversation.offeredAt = null;
  }
  if (to === 'queued') {
    conversation.queuedAt = what.at;
    conversation.rankAt = what.at;
  }
  conversation.resolvedAt = to === 'resolved' ? what.at : null;
  tx.append({ type: 'state.changed', payload: { from, to, cause }, actor: what.actor, at: what.at });
  tx.touchInbox('state.changed');
}
