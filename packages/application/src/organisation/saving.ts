import type { Tx } from '@baton/persistence';
import { fail } from '../kernel/problem.js';

/**
 * Lets teams and people change one after the other: rules such as “one generalist” or “an admin remains” are about all of
 * them. Conversations take no such lock, so nobody who chats waits for a form.
 */
export async function lockOrganisation({ em }: Tx): Promise<void> {
  await em.execute('select id from organisation where id = 1 for update');
}

/** Refuses to write over what somebody else has saved. `thing` such as “this team”; `revision` is the newest. */
export function staleRevision(thing: string, revision: number) {
  const message = `Somebody else has saved ${thing} meanwhile; look at it again before you save.`;
  return fail({ kind: 'stale_version', version: revision, message } as const);
}
