import { ConversationId, type AgentId, type Caller } from '@baton/domain';
import { MentionRow, NoteRow, type EntityManager } from '@baton/persistence';
import { z } from 'zod';
import { isAgent } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { fresh } from '../reading/rows.js';

/** A note that calls somebody who has not looked yet. */
export interface MentionView {
  readonly noteId: string;
  readonly conversationId: ConversationId;
  /** Who wrote the note. */
  readonly by: string;
  readonly excerpt: string;
  readonly at: Date;
}

/** More than anybody catches up with; the oldest fall out of sight, not out of the notes. */
const SHOWN = 50;
const EXCERPT = 160;

/** The notes that call this agent and that they have not seen, newest first. */
export async function unseenMentions(em: EntityManager, agentId: AgentId): Promise<MentionView[]> {
  const mentions = await em.find(
    MentionRow,
    { agentId, seenAt: null },
    { ...fresh, orderBy: { at: 'desc', noteId: 'desc' }, limit: SHOWN },
  );
  const ids = mentions.map(({ noteId }) => noteId);
  const notes = new Map((await em.find(NoteRow, { id: { $in: ids } }, fresh)).map((note) => [note.id, note]));
  return mentions.flatMap(({ noteId, conversationId, at }) => {
    const note = notes.get(noteId);
    if (!note) return [];
    return [{ noteId, conversationId, by: note.agentName, excerpt: excerptOf(note.body), at }];
  });
}

function excerptOf(body: string): string {
  const line = body.replaceAll(/\s+/g, ' ');
  if (line.length <= EXCERPT) return line;
  const head = line.slice(0, EXCERPT);
  // A cut between the halves of an emoji would leave half a character.
  return `${(head.isWellFormed() ? head : head.slice(0, -1)).trimEnd()}…`;
}

const Input = z.object({ conversationId: ConversationId });

/** The caller has opened the conversation: what called them there is seen. */
export async function seeMentions(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<number, 'invalid_input' | 'not_allowed'>> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!isAgent(caller)) return problems.notAllowed('Only an agent is called in notes.');
  const { conversationId } = parsed.value;
  const seen = await deps.spine.db
    .fork()
    .nativeUpdate(
      MentionRow,
      { conversationId, agentId: caller.agentId, seenAt: null },
      { seenAt: deps.now() },
    );
  return ok(seen);
}
