import { ClientId, ConversationId, type Caller, type Note } from '@baton/domain';
import { NoteRow } from '@baton/persistence';
import { v5 as namedUuid } from 'uuid';
import { z } from 'zod';
import { actorOf, isAgent, underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';

const Input = z.object({
  conversationId: ConversationId,
  clientNoteId: ClientId,
  body: z.string().trim().min(1, 'must not be empty').max(4000, 'must be at most 4000 characters'),
});

export type AddNoteResult = Result<Note, 'invalid_input' | 'not_found' | 'not_allowed' | 'id_reused'>;

/** Adds a private note; customers never see it. The id follows from the client's, so sending twice adds one. */
export async function addNote(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<AddNoteResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!isAgent(caller)) return problems.notAllowed('Only an agent can add a note.');
  const { conversationId, clientNoteId, body } = parsed.value;
  return underLock(deps, conversationId, async (tx): Promise<AddNoteResult> => {
    const id = namedUuid(`${caller.agentId}:${clientNoteId}`, conversationId);
    const earlier = await tx.em.findOne(NoteRow, { id });
    if (earlier) return earlier.body === body ? ok(noteOf(earlier)) : problems.idReused('clientNoteId');
    const at = deps.now();
    const seq = tx.nextSeq;
    const note: Note = {
      id,
      seq,
      agentId: caller.agentId,
      agentName: caller.name,
      body,
      mentions: [],
      at: at.toISOString(),
    };
    tx.append({ type: 'note.added', payload: { note }, actor: actorOf(caller), at });
    tx.em.create(NoteRow, { ...note, conversationId, at });
    return ok(note);
  });
}

export function noteOf(row: NoteRow): Note {
  const { id, seq, agentId, agentName, body, mentions } = row;
  return { id, seq, agentId, agentName, body, mentions, at: row.at.toISOString() };
}
