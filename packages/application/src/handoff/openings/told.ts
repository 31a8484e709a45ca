import { attemptToMention, openingSample, type OpeningBrief } from '@baton/briefing';
import type { AgentCaller, ConversationId } from '@baton/domain';
import {
  BriefRow,
  ConversationRow,
  CustomerRow,
  TeamRow,
  toBrief,
  type EntityManager,
} from '@baton/persistence';
import { mayReadConversation } from '../../conversations/access.js';
import { ok, problems, type Result } from '../../kernel/problem.js';
import { fresh } from '../../reading/rows.js';
import { attemptsOf, loadChart } from '../../triggers/chart.js';

/** What a conversation has to put into an opening message. */
export interface Told {
  readonly brief: OpeningBrief;
  readonly customerName: string | null;
  readonly accountHighlights: readonly string[];
  readonly team: TeamRow | null;
}

/** By a customer who does not exist. */
export const madeUp: Told = { ...openingSample, team: null };

/** By a conversation that the caller may read and that has been handed over, as its latest brief has it. */
export async function toldBy(
  em: EntityManager,
  caller: AgentCaller,
  conversationId: ConversationId,
): Promise<Result<Told, 'invalid_input' | 'not_found'>> {
  const conversation = await em.findOne(ConversationRow, { id: conversationId }, fresh);
  if (!conversation || !mayReadConversation(caller, conversation)) return problems.conversationNotFound();
  const row = await em.findOne(BriefRow, { conversationId }, { ...fresh, orderBy: { version: 'desc' } });
  if (!row) return problems.invalid('conversationId', 'has no brief: it was never handed over');
  const brief = toBrief(row);
  const chart = await loadChart({ em, conversation });
  const customer = await em.findOne(CustomerRow, { id: conversation.customerId }, fresh);
  return ok({
    brief: { ...brief, tried: attemptToMention(brief, { ...chart, attempts: attemptsOf(chart) }) },
    customerName: customer?.name ?? null,
    accountHighlights: brief.accountHighlights,
    team: conversation.teamId ? await em.findOne(TeamRow, { id: conversation.teamId }, fresh) : null,
  });
}
