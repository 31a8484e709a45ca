import { AgentRow, type EntityManager, type TeamRow } from '@baton/persistence';
import type { TeamOffer } from '../bot/offer.js';
import type { Organisation } from '../organisation/organisation.js';

/** What can honestly be offered of a team at this moment. */
export async function teamOffer(
  em: EntityManager,
  team: TeamRow | null | undefined,
  { settings }: Pick<Organisation, 'settings'>,
): Promise<TeamOffer> {
  const online = await em.count(AgentRow, { presence: 'online', capacity: { $gt: 0 }, disabled: false });
  return {
    key: team?.key ?? '',
    name: team?.name ?? '',
    handles: team?.handles ?? '',
    offerTemplate: team?.offerTemplate ?? '',
    nobodyOnline: online === 0,
    replyBy: settings.replyPromise,
  };
}
