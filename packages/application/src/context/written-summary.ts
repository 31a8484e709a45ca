import { supportedLines } from '@baton/briefing';
import type { ConversationId } from '@baton/domain';
import type { Nlp } from '@baton/nlp';
import { loadTranscript } from '@baton/persistence';
import type { UseCaseDeps } from '../kernel/deps.js';
import { refreshBrief } from './brief.js';

type WritingDeps = UseCaseDeps & { readonly nlp: Nlp };

/**
 * The job `write_summary`: puts a summary in a model's own words into the brief, as far as the messages bear it. It takes
 * seconds, so it comes after the first brief and outside of the lock. Does nothing where no such model is set.
 */
export async function writeSummary(deps: WritingDeps, conversationId: ConversationId): Promise<void> {
  if (!deps.nlp.writes) return;
  const messages = (await loadTranscript(deps.spine.db.fork(), conversationId)).filter(
    ({ author }) => author !== 'system',
  );
  const turns = messages.map(({ author, body }) => ({ byCustomer: author === 'customer', text: body }));
  const lines = supportedLines((await deps.nlp.writeSummary(turns)) ?? '', messages);
  if (lines.length > 0) await refreshBrief(deps, conversationId, lines);
  else
    deps.log.warn(
      { conversationId },
      'the messages bear nothing of the summary that was written; the brief keeps its quotes',
    );
}
