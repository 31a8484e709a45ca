import type { RequeueCause } from '@baton/domain';
import { ConversationRow, TeamRow, type AgentRow, type ConversationTx } from '@baton/persistence';
import { latestEscalation } from '../handoff/latest-escalation.js';
import { knownKey } from '../bot/say.js';
import { speak } from '../bot/speak.js';
import { writeBrief } from '../context/brief.js';
import { systemActor } from '../conversations/append-message.js';
import { changeState } from '../conversations/change-state.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { changePresence } from '../organisation/presence/change-presence.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { latestRouting, pathOf, storeRouting, waitingRouting } from './record-routing.js';

/**
 * Takes a conversation back from an agent who is not with it any more: to the front of the team's queue, with the
 * brief as it is now, and the customer told. An agent who said nothing for so long is set to away, or the next customer
 * would only wait for them, too. `agent` is locked.
 */
export async function requeue(
  tx: ConversationTx,
  what: { readonly agent: AgentRow; readonly cause: RequeueCause; readonly at: Date },
): Promise<void> {
  const { agent, cause, at } = what;
  const { conversation, em } = tx;
  const organisation = await loadOrganisation(em);
  const team = await em.findOneOrFail(TeamRow, { id: conversation.teamId });
  changeState(tx, 'requeue', { actor: systemActor, at });
  conversation.rankAt = await frontOf(tx, at);
  conversation.preferredId = null;
  const payload = { agentId: agent.id, agentName: agent.name, cause };
  tx.append({ type: 'conversation.requeued', payload, actor: systemActor, at });
  if (cause === 'silent' && agent.presence === 'online')
    await changePresence(tx, agent, { presence: 'away', automatic: true, at });
  speak(tx, {
    author: 'system',
    actor: systemActor,
    voice: organisation.voice,
    key: knownKey(organisation.voice, 'requeued', 'transferred'),
    values: { agent: agent.name, team: team.name, handles: team.handles },
    at,
  });
  const escalation = await latestEscalation(tx);
  const before = await latestRouting(tx);
  const path = pathOf(before?.routing ?? null);
  const steps = [...path.steps, { step: 'requeue', result: whyBack(agent.name, cause) }];
  const fallbackFrom = before?.routing.fallbackFrom ?? null;
  const routing = waitingRouting({ path: { ...path, steps }, team, fallbackFrom, outlook: null });
  storeRouting(tx, { routing, escalationId: escalation?.id ?? null, teamName: team.name, at });
  await em.flush();
  const intents = (await currentTaxonomy(em))?.intents ?? [];
  await writeBrief(tx, { intents, organisation, at });
  tx.enqueue('route', { conversationId: conversation.id });
}

/** Before everybody who waits with the team. */
async function frontOf({ em, conversation }: ConversationTx, at: Date): Promise<Date> {
  const first = await em.findOne(
    ConversationRow,
    { teamId: conversation.teamId, state: 'queued', id: { $ne: conversation.id } },
    { orderBy: { rankAt: 'asc' }, fields: ['rankAt'], disableIdentityMap: true },
  );
  return new Date(Math.min(at.getTime(), first?.rankAt?.getTime() ?? Infinity) - 1);
}

function whyBack(name: string, cause: RequeueCause): string {
  if (cause === 'silent') return `${name} did not answer the customer; back to the front of the queue`;
  if (cause === 'offline') return `${name} went offline; back to the front of the queue`;
  return `${name} was disabled; back to the front of the queue`;
}
