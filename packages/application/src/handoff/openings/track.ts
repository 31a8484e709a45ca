import { outcomeOf } from '@baton/briefing';
import type { AgentCaller, Message, Seq } from '@baton/domain';
import { OpeningRow, type AgentRow, type ConversationTx } from '@baton/persistence';
import type { OpeningTemplate } from './wording.js';

/** Remembers, under the lock, what waits in the composer of the agent who has just accepted. */
export function rememberOpening(
  tx: ConversationTx,
  opening: {
    /** Of the event of the accept. */
    readonly seq: Seq;
    readonly agent: Pick<AgentRow, 'id'>;
    readonly wording: OpeningTemplate;
    readonly proposed: string;
    readonly at: Date;
  },
): void {
  const { seq, agent, wording, proposed, at } = opening;
  tx.em.create(OpeningRow, {
    ...wording,
    conversationId: tx.conversation.id,
    seq,
    agentId: agent.id,
    proposed,
    acceptedAt: at,
    messageSeq: null,
    verdict: null,
    similarity: null,
  });
}

/**
 * Compares, under the lock, the agent's first message after an accept with what was proposed to them. Later messages
 * find it settled; whoever passes a conversation on without a word leaves it open for good.
 */
export async function settleOpening(tx: ConversationTx, caller: AgentCaller, sent: Message): Promise<void> {
  const opening = await tx.em.findOne(
    OpeningRow,
    { conversationId: tx.conversation.id },
    { orderBy: { seq: 'desc' } },
  );
  if (!opening || opening.agentId !== caller.agentId || opening.verdict !== null) return;
  const { verdict, similarity } = outcomeOf(opening.proposed, sent.body);
  tx.em.assign(opening, { messageSeq: sent.seq, verdict, similarity });
}
