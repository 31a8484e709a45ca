import { compareBriefs } from '@baton/briefing';
import type { Brief, BriefChange, ConversationId } from '@baton/domain';
import { BriefRow, toBrief } from '@baton/persistence';
import type { Reading } from './reading.js';
import { fresh } from './rows.js';

/** A brief that knows whose it is. */
export type BriefOf = Brief & { readonly conversationId: ConversationId };

/** What is different from an earlier version; nothing when that one does not exist or is not earlier. */
export async function briefChanges(
  { em }: Reading,
  brief: BriefOf,
  since: number | null,
): Promise<readonly BriefChange[]> {
  const version = since ?? brief.version - 1;
  if (version < 1 || version >= brief.version) return [];
  const row = await em.findOne(BriefRow, { conversationId: brief.conversationId, version }, fresh);
  return row ? compareBriefs(toBrief(row), brief) : [];
}
