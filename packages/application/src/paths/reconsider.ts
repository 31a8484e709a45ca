import type { IntentDefinition } from '@baton/domain';
import type { ConversationTx } from '@baton/persistence';
import { needsOf } from '@baton/routing';
import { latestEscalation } from '../handoff/latest-escalation.js';
import { speak } from '../bot/speak.js';
import { systemActor } from '../conversations/append-message.js';
import { loadOrganisation } from '../organisation/organisation.js';
import type { Chart } from '../triggers/chart.js';
import { chooseTeam } from './choose-team.js';
import { loadFloor, routingOfTeam } from './floor.js';
import { outlookFor } from './outlook.js';
import { latestRouting, storeRouting, waitingRouting } from './record-routing.js';

/**
 * Somebody who asked for a person before it was clear what about has said so while waiting: it moves to the team that it
 * belongs to, keeping its place by the whole wait. Only while nobody is asked yet, and not where a person or a rule has
 * decided.
 */
export async function reconsiderPath(
  tx: ConversationTx,
  what: { readonly chart: Chart; readonly intents: readonly IntentDefinition[]; readonly at: Date },
): Promise<void> {
  const { chart, intents, at } = what;
  const { conversation, em } = tx;
  if (conversation.state !== 'queued' || conversation.offeredToId !== null) return;
  const latest = await latestRouting(tx);
  if (!latest?.routing.mayNeedReassignment) return;
  const floor = await loadFloor(em, at);
  const chosen = await chooseTeam(tx, { request: { chart, intents }, floor });
  if (chosen.mayNeedReassignment) return;
  const { team, path, meantFor, confidence, because } = chosen;
  const moves = team.id !== conversation.teamId;
  conversation.teamId = team.id;
  conversation.needs = needsOf({ team, path, teams: floor.teams });
  conversation.units = routingOfTeam(team).units;
  if (moves) {
    const { voice } = await loadOrganisation(em);
    const values = { team: team.name, handles: team.handles };
    speak(tx, { author: 'system', actor: systemActor, voice, key: 'transferred', values, at });
  }
  await em.flush();
  const outlook = await outlookFor(em, { floor, team, conversation, now: at });
  const escalation = await latestEscalation(tx);
  const steps = because.map((result) => ({ step: 'path', result }));
  const sure = { confidence, mayNeedReassignment: false, steps };
  const routing = waitingRouting({ path: sure, team, fallbackFrom: meantFor?.key ?? null, outlook });
  storeRouting(tx, { routing, escalationId: escalation?.id ?? null, teamName: team.name, at });
  tx.enqueue('route', { conversationId: conversation.id });
}
