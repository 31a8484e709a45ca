import type { Understanding } from '@baton/domain';
import { CustomerRow, type ConversationTx } from '@baton/persistence';
import { needsOf, priorityOf, rankOf } from '@baton/routing';
import { VERY_UPSET } from '../bot/reason.js';
import type { ChosenTeam } from './choose-team.js';
import { routingOfTeam, type Floor } from './floor.js';
import { preferredAgent } from './preferred.js';

/** Puts down what the router needs to know of a conversation that has just been queued: its place, and whom it wants. */
export async function enterQueue(
  tx: ConversationTx,
  what: ChosenTeam & {
    readonly floor: Floor;
    readonly understandings: readonly Understanding[];
    readonly at: Date;
  },
): Promise<void> {
  const { team, path, floor, understandings, at } = what;
  const { conversation } = tx;
  const customer = await tx.em.findOneOrFail(CustomerRow, { id: conversation.customerId });
  conversation.priority = priorityOf({
    segments: customer.segments,
    stakes: understandings.some((u) => u.stakes.length > 0),
    upset: understandings.some((u) => u.sentiment < VERY_UPSET),
  });
  conversation.rankAt = new Date(rankOf({ queuedAt: at, priority: conversation.priority }));
  conversation.units = routingOfTeam(team).units;
  conversation.needs = needsOf({ team, path, teams: floor.teams });
  conversation.preferredId = await preferredAgent(tx, { teamId: team.id, at });
}
