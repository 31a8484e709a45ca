import type { Attempt, Fact, Message, Offer, Understanding } from '@baton/domain';
import {
  AttemptRow,
  FactRow,
  OfferRow,
  UnderstandingRow,
  loadTranscript,
  toAttempt,
  toFact,
  toOffer,
  toUnderstanding,
  type ConversationTx,
} from '@baton/persistence';
import type { HealthTurn } from '@baton/rules';

/** Everything known about a conversation that decisions and briefs rest on; read under its lock. */
export interface Chart {
  readonly messages: Message[];
  readonly understandings: Understanding[];
  readonly attemptRows: AttemptRow[];
  readonly offerRows: OfferRow[];
  readonly factRows: FactRow[];
}

/** Reads the chart in five queries; time grows with the length of the conversation. */
export async function loadChart(tx: Pick<ConversationTx, 'em' | 'conversation'>): Promise<Chart> {
  const { em } = tx;
  const conversationId = tx.conversation.id;
  // One after the other: a transaction has one connection.
  const messages = await loadTranscript(em, conversationId);
  const understandings = await em.find(
    UnderstandingRow,
    { conversationId },
    { orderBy: { seq: 'asc' }, disableIdentityMap: true },
  );
  const attemptRows = await em.find(AttemptRow, { conversationId }, { orderBy: { atSeq: 'asc' } });
  const offerRows = await em.find(OfferRow, { conversationId }, { orderBy: { atSeq: 'asc' } });
  const factRows = await em.find(FactRow, { conversationId }, { orderBy: { sourceSeq: 'asc' } });
  return { messages, understandings: understandings.map(toUnderstanding), attemptRows, offerRows, factRows };
}

export function attemptsOf(chart: Chart): Attempt[] {
  return chart.attemptRows.map(toAttempt);
}

export function offersOf(chart: Chart): Offer[] {
  return chart.offerRows.map(toOffer);
}

export function factsOf(chart: Chart): Fact[] {
  return chart.factRows.map(toFact);
}

/** The conversation up to and including `seq`, as the health indicators see it. */
export function turnsUpTo(chart: Chart, seq: number): HealthTurn[] {
  const bySeq = new Map(chart.understandings.map((u) => [u.seq, u]));
  return chart.messages
    .filter((m) => m.seq <= seq)
    .map((m) => ({
      seq: m.seq,
      author: m.author,
      at: new Date(m.at),
      body: m.body,
      understanding: bySeq.get(m.seq),
    }));
}
