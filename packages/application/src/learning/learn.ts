import { AgentId, type ConversationId } from '@baton/domain';
import type { Nlp } from '@baton/nlp';
import { ConversationEventRow, ProposalRow, type EntityManager } from '@baton/persistence';
import type { UseCaseDeps } from '../kernel/deps.js';
import { candidatesOf } from './candidates.js';
import { gather } from './gather.js';
import { lockLearning } from './lock.js';
import { propose } from './propose.js';

/**
 * The job `learn`: what one resolution teaches goes into the queue of proposals, personal details taken out. Safe to
 * run twice, and beside others: proposing happens under a lock, and what is there already is only counted.
 */
export async function learn(
  deps: UseCaseDeps & { readonly nlp: Nlp },
  resolved: { readonly conversationId: ConversationId; readonly seq: number },
): Promise<void> {
  const { nlp, log } = deps;
  const { conversationId, seq } = resolved;
  const em = deps.spine.db.fork();
  const gathered = await gather(em, { conversationId, seq, log });
  if (!gathered) return;
  const candidates = await candidatesOf(gathered, { em, nlp });
  if (candidates.length === 0) return;
  await comparable(em, nlp);
  const origin = {
    conversationId,
    seq,
    agentId: await resolvedBy(em, resolved),
    encoderId: nlp.modelId,
    at: deps.now(),
  };
  await deps.spine.inTransaction(async (tx) => {
    await lockLearning(tx);
    let changed = false;
    for (const candidate of candidates) {
      changed = (await propose(tx, candidate, origin)) || changed;
      await tx.em.flush();
    }
    if (changed) tx.touchInbox('proposals.changed', conversationId);
  });
}

async function resolvedBy(
  em: EntityManager,
  at: { readonly conversationId: ConversationId; readonly seq: number },
): Promise<AgentId | null> {
  const { actor } = await em.findOneOrFail(ConversationEventRow, at);
  return actor.kind === 'agent' ? (AgentId.safeParse(actor.id).data ?? null) : null;
}

const AT_ONCE = 200;

/** After a change of the encoder proposals are read by the new one, or none of them would be recognised again. */
async function comparable(em: EntityManager, nlp: Nlp): Promise<void> {
  const old = await em.find(
    ProposalRow,
    { vectorModel: { $ne: nlp.modelId } },
    { orderBy: { createdAt: 'desc' }, limit: AT_ONCE },
  );
  if (old.length === 0) return;
  const texts = old.map(({ draft }) => (draft.kind === 'article' ? draft.question : draft.text));
  const vectors = await nlp.encode(texts);
  for (const [i, row] of old.entries()) {
    row.vector = Array.from(vectors[i] ?? []);
    row.vectorModel = nlp.modelId;
  }
  await em.flush();
}
