import type { AgentId, ConversationId, Draft } from '@baton/domain';
import { ProposalRow, type Tx } from '@baton/persistence';
import { v5 as namedUuid } from 'uuid';
import type { Candidate } from './candidates.js';
import { saysTheSame, type Said } from './similar.js';

/** Of these, so many of the newest are looked at; an older one that says the same may come back once. */
const COMPARED = 2_000;

export interface Origin {
  readonly conversationId: ConversationId;
  /** Of the resolution: a conversation that was reopened may teach something else. */
  readonly seq: number;
  readonly agentId: AgentId | null;
  readonly encoderId: string;
  readonly at: Date;
}

/**
 * Puts a candidate into the queue, under the lock. What is waiting there already gets one more conversation; what was
 * turned down is not brought up again; what was approved is known. Returns whether anything changed.
 */
export async function propose(tx: Tx, candidate: Candidate, origin: Origin): Promise<boolean> {
  const { draft, said, resembles } = candidate;
  const { conversationId, seq, agentId, encoderId, at } = origin;
  const before = await sameAs(tx, candidate, encoderId);
  if (before) return before.state === 'open' && joins(before, draft, conversationId);
  const id = namedUuid(`${seq}:${draft.kind}`, conversationId);
  if (await tx.em.findOne(ProposalRow, { id })) return false;
  tx.em.create(ProposalRow, {
    id,
    kind: draft.kind,
    state: 'open',
    draft,
    resembles,
    conversations: [conversationId],
    vector: Array.from(said.vector),
    vectorModel: encoderId,
    agentId,
    createdAt: at,
    decidedById: null,
    decidedAt: null,
    result: null,
  });
  return true;
}

/** The proposal that says the same; one that waits before one that is decided. */
async function sameAs(tx: Tx, { draft, said }: Candidate, encoderId: string): Promise<ProposalRow | null> {
  const rows = await tx.em.find(
    ProposalRow,
    { kind: draft.kind, vectorModel: encoderId },
    { orderBy: { createdAt: 'desc' }, limit: COMPARED },
  );
  const same = rows.filter((row) => isFor(row.draft, draft) && saysTheSame(said, saidBy(row)));
  return same.find(({ state }) => state === 'open') ?? same[0] ?? null;
}

/** An example teaches one topic; the same words under another are another proposal. */
function isFor(one: Draft, other: Draft): boolean {
  return one.kind !== 'example' || other.kind !== 'example' || one.intent === other.intent;
}

function saidBy({ draft, vector }: ProposalRow): Said {
  return { text: draft.kind === 'article' ? draft.question : draft.text, vector };
}

/** One more conversation that would have needed it; and what worked, when nobody had said so before. */
function joins(row: ProposalRow, draft: Draft, conversationId: ConversationId): boolean {
  const fills =
    row.draft.kind === 'article' && draft.kind === 'article' && !row.draft.summary && draft.summary !== '';
  if (fills && draft.kind === 'article') row.draft = { ...row.draft, ...draft };
  const counted = row.conversations.includes(conversationId);
  if (!counted) row.conversations = [...row.conversations, conversationId];
  return fills || !counted;
}
