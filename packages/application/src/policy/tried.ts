import type { Author, Caller, ConversationId, Seq } from '@baton/domain';
import { may } from '@baton/domain';
import {
  FileDialogueRow,
  latestConversations,
  storedConversations,
  type EntityManager,
  type StoredConversation,
} from '@baton/persistence';
import type { RecordedConversation } from '@baton/rules';
import { unpackRecording } from './dialogues/recording.js';
import { recordedFrom } from './recorded.js';

/** A conversation on which a policy is tried. */
export interface TriedConversation {
  readonly id: string;
  readonly customerName: string | null;
  readonly messages: readonly TriedMessage[];
  readonly recorded: RecordedConversation;
}

export interface TriedMessage {
  readonly seq: Seq;
  readonly author: Author;
  readonly body: string;
}

/** Where the conversations come from. */
export interface TrialSource {
  /** One after the other; other work gets its turn in between. */
  all(): AsyncIterable<TriedConversation>;
  one(id: string): Promise<TriedConversation | null>;
}

/** Read at once; bounds what is in memory. */
const BATCH = 100;

/** The latest conversations of this deployment. Customers are named to those who may know them. */
export function storedSource(
  em: EntityManager,
  { limit, caller }: { limit: number; caller: Caller },
): TrialSource {
  const tried = (stored: StoredConversation): TriedConversation => ({
    id: stored.id,
    customerName: may(caller, 'read_customers') ? (stored.customer.name ?? null) : null,
    messages: stored.messages,
    recorded: recordedFrom(stored),
  });
  return {
    async *all() {
      const ids = await latestConversations(em, limit);
      for (let from = 0; from < ids.length; from += BATCH)
        for (const stored of await storedConversations(em, ids.slice(from, from + BATCH)))
          yield tried(stored);
    },
    async one(id) {
      const [stored] = await storedConversations(em, [id as ConversationId]);
      return stored ? tried(stored) : null;
    },
  };
}

/** What the models have read of an uploaded file. */
export function fileSource(em: EntityManager, fileId: string): TrialSource {
  const isRead = { fileId, recorded: { $ne: null } };
  return {
    async *all() {
      for (let from = 0; ; from += BATCH) {
        const page = { orderBy: { position: 'asc' }, limit: BATCH, offset: from } as const;
        const rows = await em.fork().find(FileDialogueRow, isRead, page);
        for (const row of rows) yield triedOf(row);
        if (rows.length < BATCH) return;
      }
    },
    async one(key) {
      const row = await em.fork().findOne(FileDialogueRow, { ...isRead, key });
      return row && triedOf(row);
    },
  };
}

function triedOf({ key, recorded }: FileDialogueRow): TriedConversation {
  const recording = unpackRecording(recorded);
  return { id: key, customerName: null, messages: recording.turns, recorded: recording };
}
