import type { ConversationId } from '@baton/domain';
import { fitsIn } from '@baton/routing';
import { lockKnownAgent } from '../organisation/lock-agent.js';
import { systemActor } from '../conversations/append-message.js';
import { underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { passOn } from './decline.js';
import { unitsOf } from './units.js';

/**
 * The job `route`: something about this conversation may have changed who should have it. An offer that can no longer
 * be accepted is taken back; then the router looks at everything that waits, because who is next is not this
 * conversation's alone to say. May run as often as it likes.
 */
export async function route(
  deps: UseCaseDeps,
  what: { readonly conversationId: ConversationId; readonly dispatch: () => Promise<void> },
): Promise<void> {
  await underLock(deps, what.conversationId, async (tx) => {
    const { conversation } = tx;
    if (conversation.state !== 'queued' || conversation.offeredToId === null) return;
    const agent = await lockKnownAgent(tx, conversation.offeredToId);
    // What else is offered counts as well: of too many offers one after the other goes, until they fit.
    const others = await unitsOf(tx.em, { agentId: agent.id, besides: conversation.id });
    const isThere = agent.presence === 'online' && !agent.disabled;
    if (isThere && fitsIn({ load: others, capacity: agent.capacity }, conversation.units)) return;
    const { id: agentId, name: agentName } = agent;
    passOn(tx, { agentId, agentName, cause: 'unavailable', actor: systemActor, at: deps.now() });
  });
  await what.dispatch();
}
