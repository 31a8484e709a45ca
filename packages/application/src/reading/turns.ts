import type {
  Attempt,
  ConversationId,
  Decision,
  Fact,
  Health,
  Note,
  Offer,
  Understanding,
} from '@baton/domain';
import {
  AttemptRow,
  DecisionRow,
  FactRow,
  NoteRow,
  OfferRow,
  UnderstandingRow,
  toAttempt,
  toDecision,
  toFact,
  toHealth,
  toNote,
  toOffer,
  toUnderstanding,
  type EntityManager,
} from '@baton/persistence';
import DataLoader from 'dataloader';
import { many } from './batch.js';
import { fresh } from './rows.js';

const of = (ids: readonly ConversationId[]) => ({ conversationId: { $in: [...ids] } });
const keyOf = (row: { conversationId: ConversationId }) => row.conversationId;
const bySeq = { ...fresh, orderBy: { seq: 'asc' } } as const;
const byAtSeq = { ...fresh, orderBy: { atSeq: 'asc' } } as const;

/** What the turns of a conversation left behind, oldest first. */
export function turnLoaders(em: EntityManager) {
  // Understanding and health lie in one row: read once for both.
  const understood = many<ConversationId, UnderstandingRow, UnderstandingRow>(
    (ids) => em.find(UnderstandingRow, of(ids), bySeq),
    { keyOf, view: (row) => row },
  );
  return {
    understandings: derived(understood, (rows): readonly Understanding[] => rows.map(toUnderstanding)),
    health: derived(understood, (rows): Health | null => {
      const latest = rows.at(-1);
      return latest ? toHealth(latest) : null;
    }),
    decisions: many<ConversationId, DecisionRow, Decision>((ids) => em.find(DecisionRow, of(ids), bySeq), {
      keyOf,
      view: toDecision,
    }),
    attempts: many<ConversationId, AttemptRow, Attempt>((ids) => em.find(AttemptRow, of(ids), byAtSeq), {
      keyOf,
      view: toAttempt,
    }),
    offers: many<ConversationId, OfferRow, Offer>((ids) => em.find(OfferRow, of(ids), byAtSeq), {
      keyOf,
      view: toOffer,
    }),
    facts: many<ConversationId, FactRow, Fact>(
      (ids) => em.find(FactRow, of(ids), { ...fresh, orderBy: { sourceSeq: 'asc', id: 'asc' } }),
      { keyOf, view: toFact },
    ),
    notes: many<ConversationId, NoteRow, Note>((ids) => em.find(NoteRow, of(ids), bySeq), {
      keyOf,
      view: toNote,
    }),
  };
}

function derived<K, A, B>(from: DataLoader<K, A>, view: (value: A) => B): DataLoader<K, B> {
  return new DataLoader(async (keys: readonly K[]) =>
    (await from.loadMany(keys)).map((value) => (value instanceof Error ? value : view(value))),
  );
}
