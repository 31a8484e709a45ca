import { OfferRow, TeamRow, toOffer, type ConversationTx } from '@baton/persistence';
import { humanOffer, wayToPerson } from '../bot/offer.js';
import { perform } from '../bot/perform.js';
import { speak } from '../bot/speak.js';
import { initialBotState } from '../bot/state.js';
import { botActor } from '../conversations/append-message.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { byId, currentTaxonomy } from '../organisation/taxonomy.js';
import { loadPolicy } from '../triggers/policy.js';
import { roomForOffer } from './room.js';
import { teamOffer } from './team-offer.js';

/** Once more as far as earlier answers leave room for it; else only the way to a person. */
export async function offerHuman(tx: ConversationTx, at: Date): Promise<void> {
  const organisation = await loadOrganisation(tx.em);
  const open = await tx.em.findOne(OfferRow, { conversationId: tx.conversation.id, state: 'open' });
  const turn = tx.conversation.customerMessages;
  if (open) {
    speak(tx, { author: 'bot', actor: botActor, voice: organisation.voice, key: 'rephrase', at });
    return;
  }
  const taxonomy = await currentTaxonomy(tx.em);
  const path = byId(taxonomy?.intents ?? []).get(tx.conversation.intent ?? '')?.path;
  // A topic's team may have been removed since.
  const meant = path ? await tx.em.findOne(TeamRow, { key: path, removedAt: null }) : null;
  const team = meant ?? (await tx.em.findOne(TeamRow, { generalist: true }));
  const offers = await tx.em.find(OfferRow, { conversationId: tx.conversation.id });
  const policy = await loadPolicy(tx.em, organisation.policyVersion);
  const { customerMessages } = tx.conversation;
  if (!roomForOffer(offers.map(toOffer), { policy, customerMessages })) {
    const way = wayToPerson({ voice: organisation.voice, turn });
    perform(tx, { kind: 'speak', messages: [way], state: initialBotState }, at);
    return;
  }
  const available = await teamOffer(tx.em, team, organisation);
  const body = humanOffer(available, { voice: organisation.voice, turn, offers });
  const usual = { resource: null, path: null, coolDownMessages: null } as const;
  const offer = { kind: 'offer', body, rung: 'human', reason: 'failed_exchanges', ...usual } as const;
  perform(tx, { kind: 'speak', messages: [offer], state: initialBotState }, at);
}
