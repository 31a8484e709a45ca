import { AgentId, ClientId, ConversationId, type Caller, type Note } from '@baton/domain';
import { AgentRow, MentionRow, NoteRow, type ConversationTx } from '@baton/persistence';
import { v5 as namedUuid } from 'uuid';
import { z } from 'zod';
import { actorOf, isAgent, underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';

/** Whoever calls everybody calls nobody. */
const MOST_MENTIONS = 10;

const Input = z.object({
  conversationId: ConversationId,
  clientNoteId: ClientId,
  body: z.string().trim().min(1, 'must not be empty').max(4000, 'must be at most 4000 characters'),
  /** Colleagues who are called to look. */
  mentions: z.array(AgentId).max(MOST_MENTIONS, `must be at most ${MOST_MENTIONS}`).nullish(),
});

export type AddNoteResult = Result<Note, 'invalid_input' | 'not_found' | 'not_allowed' | 'id_reused'>;

/** Adds a private note; customers never see it. The id follows from the client's, so sending twice adds one. */
export async function addNote(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<AddNoteResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!isAgent(caller)) return problems.notAllowed('Only an agent can add a note.');
  const { conversationId, clientNoteId, body } = parsed.value;
  // Nobody has to be told of what they wrote themselves.
  const mentions = [...new Set(parsed.value.mentions ?? [])].filter((id) => id !== caller.agentId);
  return underLock(deps, conversationId, async (tx): Promise<AddNoteResult> => {
    const id = namedUuid(`${caller.agentId}:${clientNoteId}`, conversationId);
    const earlier = await tx.em.findOne(NoteRow, { id });
    if (earlier) return earlier.body === body ? ok(noteOf(earlier)) : problems.idReused('clientNoteId');
    const at = deps.now();
    if (!(await areColleagues(tx, mentions)))
      return problems.invalid('mentions', 'must be people who work here');
    const seq = tx.nextSeq;
    const note: Note = {
      id,
      seq,
      agentId: caller.agentId,
      agentName: caller.name,
      body,
      mentions,
      at: at.toISOString(),
    };
    tx.append({ type: 'note.added', payload: { note }, actor: actorOf(caller), at });
    tx.em.create(NoteRow, { ...note, conversationId, at });
    await tx.em.flush();
    for (const agentId of mentions)
      tx.em.create(MentionRow, { noteId: id, agentId, conversationId, at, seenAt: null });
    if (mentions.length > 0) tx.touchInbox('note.mentioned');
    return ok(note);
  });
}

async function areColleagues(tx: ConversationTx, ids: readonly AgentId[]): Promise<boolean> {
  if (ids.length === 0) return true;
  return (await tx.em.count(AgentRow, { id: { $in: [...ids] }, disabled: false })) === ids.length;
}

export function noteOf(row: NoteRow): Note {
  const { id, seq, agentId, agentName, body, mentions } = row;
  return { id, seq, agentId, agentName, body, mentions, at: row.at.toISOString() };
}
