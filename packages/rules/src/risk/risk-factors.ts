import type { Health, Seq } from '@baton/domain';
import { type HealthTurn, understoodTurns, type UnderstoodTurn } from '../health/turn.js';
import { refusals, refusalsInARow, repeatedAnswers } from './bot-conduct.js';

/** What tells conversations that go wrong from others. Each 0 where nothing points that way, about 1 where much does. */
export const riskFactors = [
  'lowMood',
  'fallingMood',
  'badMoment',
  'frustration',
  'upsetMessages',
  'blamesTheChat',
  'shouting',
  'rephrasing',
  'clarifying',
  'refusals',
  'refusalsInARow',
  'repeatedAnswers',
  'early',
] as const;
export type RiskFactor = (typeof riskFactors)[number];

/** A number and the messages that it rests on. */
export interface Factor {
  readonly value: number;
  readonly seqs: readonly Seq[];
}

export interface RiskInput {
  /** All messages in order of seq. */
  readonly turns: readonly HealthTurn[];
  /** As computed from the same messages. */
  readonly indicators: Pick<
    Health,
    'sentimentMean' | 'sentimentSlope' | 'sentimentNow' | 'rephrasings' | 'clarificationRequests'
  >;
}

/** Counts beyond this say nothing new. */
const MOST = 3;

/** How strongly each factor shows in a conversation; time grows linearly with the messages. */
export function factorsOf({ turns, indicators }: RiskInput): Readonly<Record<RiskFactor, Factor>> {
  const messages = understoodTurns(turns);
  const shares = (isOne: (turn: UnderstoodTurn) => boolean): Factor => shareOf(messages, isOne);
  return {
    lowMood: { value: -indicators.sentimentMean.value, seqs: indicators.sentimentMean.seqs },
    fallingMood: { value: -indicators.sentimentSlope.value, seqs: indicators.sentimentSlope.seqs },
    badMoment: { value: -indicators.sentimentNow.value, seqs: indicators.sentimentNow.seqs },
    frustration: strongest(messages),
    upsetMessages: shares(({ understanding }) => understanding.target === 'issue'),
    blamesTheChat: some(
      messages.filter(({ understanding }) => understanding.target === 'interaction').map(({ seq }) => seq),
    ),
    shouting: shares(({ body }) => /\p{Lu}{4,}/u.test(body ?? '')),
    rephrasing: some(indicators.rephrasings.seqs),
    clarifying: some(indicators.clarificationRequests.seqs),
    refusals: some(refusals(turns)),
    refusalsInARow: some(refusalsInARow(turns)),
    repeatedAnswers: some(repeatedAnswers(turns)),
    // Those whom the first answer lets down leave soon, so a short conversation is no good sign.
    early: { value: 1 / Math.max(1, messages.length), seqs: [] },
  };
}

function some(seqs: readonly Seq[]): Factor {
  return { value: Math.min(MOST, seqs.length) / MOST, seqs };
}

function shareOf(messages: readonly UnderstoodTurn[], isOne: (turn: UnderstoodTurn) => boolean): Factor {
  const seqs = messages.filter(isOne).map(({ seq }) => seq);
  return { value: seqs.length / Math.max(1, messages.length), seqs };
}

const heated = new Set(['anger', 'frustration', 'disappointment']);

/** The message that shows most anger, frustration or disappointment. */
function strongest(messages: readonly UnderstoodTurn[]): Factor {
  let value = 0;
  let seqs: readonly Seq[] = [];
  for (const { seq, understanding } of messages)
    for (const { emotion, confidence } of understanding.emotions)
      if (heated.has(emotion) && confidence > value) [value, seqs] = [confidence, [seq]];
  return { value, seqs };
}
