import type { InboxRowFragment } from '@baton/graphql-client/console';
import type { Verb } from './handoff.svelte.js';

/**
 * What this agent can do with a conversation in its present state. The server has the last word; this only keeps
 * buttons and keys away that could never work.
 */
export function allowedVerbs(
  row: Pick<InboxRowFragment, 'state' | 'owner' | 'offeredTo'>,
  myId: string,
): ReadonlySet<Verb> {
  switch (row.state) {
    case 'QUEUED':
      return new Set(row.offeredTo?.id === myId ? ['accept', 'decline', 'transfer'] : ['accept', 'transfer']);
    case 'WITH_AGENT':
      return new Set(row.owner?.id === myId ? ['transfer', 'resolve', 'returnToBot'] : []);
    case 'RESOLVED':
      return new Set(['reopen']);
    case 'WITH_BOT':
      return new Set();
  }
}
