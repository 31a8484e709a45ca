import type { Circumstances, Decision } from '@baton/domain';
import type { StoredConversation } from '@baton/persistence';
import type { RecordedConversation, RecordedDecision } from '@baton/rules';

/** A stored conversation as a policy is replayed over it. */
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
    decisions: stored.decisions.flatMap(({ decision, circumstances }, i): RecordedDecision[] => {
      const { seq, outcome } = decision;
      const health = understood.get(seq)?.health;
      if (!health) return [];
      const next = stored.decisions[i + 1]?.decision.seq ?? Infinity;
      const known = circumstances ?? guessed(stored, { decision, next });
      return [{ seq, health, circumstances: known, offered: outcome === 'offer' }];
    }),
    attempts,
    offers,
    leftBotAt,
  };
}

/** For decisions from before circumstances were kept: the customer of today, and whether an article was shown. */
function guessed(
  { customer, conversation, attempts }: StoredConversation,
  { decision, next }: { readonly decision: Decision; readonly next: number },
): Circumstances {
  return {
    segments: customer.segments,
    attributes: customer.attributes,
    plan: null,
    subscription: null,
    channel: conversation.channel,
    locale: conversation.locale,
    knowledgeFound: attempts.some(
      ({ kind, atSeq }) => kind === 'article' && atSeq > decision.seq && atSeq < next,
    ),
    technicalFailure: decision.reason === 'technical_failure',
  };
}
