import type { RoutingDecision } from '@baton/domain';
import { RoutingDecisionRow, type ConversationTx, type TeamRow } from '@baton/persistence';
import { knownKey } from '../bot/say.js';
import { speak } from '../bot/speak.js';
import { hasOpenTicket } from '../handoff/tickets.js';
import { systemActor } from '../conversations/append-message.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { routingOfTeam } from './floor.js';
import { returnInWords, secondsBetween, type Outlook } from './outlook.js';

/**
 * Says in the conversation what the numbers beside it cannot: that everybody has left, and that it takes longer than was
 * said. Each once while it waits; everything else shows in place and wait alone.
 */
export async function tellWhoWaits(
  tx: ConversationTx,
  what: {
    readonly outlook: Outlook;
    readonly team: TeamRow;
    readonly before: RoutingDecision | null;
    readonly at: Date;
  },
): Promise<void> {
  const { outlook, team, before, at } = what;
  // Who left where to be answered has been told what happens.
  if (await hasOpenTicket(tx)) return;
  if (outlook.nobodyOnline) {
    if (before?.nobodyOnline === false && (await isNews(tx))) await sayGone(tx, what);
    return;
  }
  const { conversation } = tx;
  const waited = secondsBetween(conversation.queuedAt ?? at, at);
  if (conversation.warnedAt !== null || waited < routingOfTeam(team).longWaitSeconds) return;
  conversation.warnedAt = at;
  const { voice } = await loadOrganisation(tx.em);
  const values = { wait: outlook.inWords, team: team.name };
  speak(tx, { author: 'system', actor: systemActor, voice, key: 'waitLonger', values, at });
}

/** Has nobody been said to be gone since it began to wait? */
async function isNews({ em, conversation }: ConversationTx): Promise<boolean> {
  const { id: conversationId, queuedAt } = conversation;
  const said = await em.count(RoutingDecisionRow, {
    conversationId,
    nobodyOnline: true,
    ...(queuedAt ? { createdAt: { $gte: queuedAt } } : {}),
  });
  return said === 0;
}

async function sayGone(
  tx: ConversationTx,
  { outlook, team, at }: { readonly outlook: Outlook; readonly team: TeamRow; readonly at: Date },
): Promise<void> {
  const { voice, settings } = await loadOrganisation(tx.em);
  const opens = returnInWords(outlook, { team, timeZone: settings.timeZone, now: at });
  const key = opens
    ? knownKey(voice, 'everyoneGoneUntil', 'waitLonger')
    : knownKey(voice, 'everyoneGone', 'waitLonger');
  const values = {
    team: team.name,
    replyBy: settings.replyPromise,
    wait: outlook.inWords,
    ...(opens ? { opens } : {}),
  };
  speak(tx, { author: 'system', actor: systemActor, voice, key, values, at });
}
