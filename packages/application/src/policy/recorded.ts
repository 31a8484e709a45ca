import type { StoredConversation } from '@baton/persistence';
import type { RecordedConversation } from '@baton/rules';

/** A stored conversation as a policy is replayed over it. Segments are those the customer belongs to now. */
export function recordedFrom(stored: StoredConversation): RecordedConversation {
  const { attempts, offers, leftBotAt } = stored;
  const understood = new Map(stored.understandings.map((u) => [u.understanding.seq, u]));
  return {
    turns: stored.messages.map(({ seq, author, at, body }) => ({
      seq,
      author,
      at: new Date(at),
      body,
      understanding: understood.get(seq)?.understanding,
    })),
    decisions: stored.decisions.flatMap(({ seq, outcome, reason }) => {
      const health = understood.get(seq)?.health;
      const technicalFailure = reason === 'technical_failure';
      return health ? [{ seq, health, technicalFailure, offered: outcome === 'offer' }] : [];
    }),
    attempts,
    offers,
    segments: stored.customer.segments,
    leftBotAt,
  };
}
