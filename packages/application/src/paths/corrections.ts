import type { Actor, AgentId } from '@baton/domain';
import { PathExampleRow, type ConversationTx, type TeamRow } from '@baton/persistence';
import { conversationIntents, conversationVector } from '@baton/routing';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { loadChart } from '../triggers/chart.js';
import { encoderOf } from './path-evidence.js';

/**
 * Somebody sent a conversation to another team: from now on similar ones are likelier to go there at once. The last
 * word counts: one that is passed on again is an example for where it went in the end.
 */
export async function learnPath(
  tx: ConversationTx,
  what: {
    readonly from: TeamRow;
    readonly to: TeamRow;
    readonly agentId: AgentId | null;
    readonly reason: string;
    readonly actor: Actor;
    readonly at: Date;
  },
): Promise<void> {
  const { from, to, agentId, reason, actor, at } = what;
  const { em, conversation } = tx;
  tx.append({ type: 'path.corrected', payload: { from: from.key, to: to.key, reason }, actor, at });
  const { understandings } = await loadChart(tx);
  const intents = (await currentTaxonomy(em))?.intents ?? [];
  const vector = conversationVector(understandings, intents);
  // Nothing was said from which anything could be learned.
  if (!vector) return;
  const intent = conversationIntents(understandings, intents)[0]?.intent ?? null;
  const vectorModel = encoderOf(understandings);
  const conversationId = conversation.id;
  const example = { toTeam: to.key, intent, vector, vectorModel, agentId, createdAt: at };
  const earlier = await em.findOne(PathExampleRow, { conversationId });
  if (earlier) em.assign(earlier, example);
  else em.create(PathExampleRow, { conversationId, fromTeam: from.key, ...example });
}
