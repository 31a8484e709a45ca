import type { Attempt, Seq } from '@baton/domain';
import { type HealthTurn, topicOf } from './turn.js';

/**
 * What the bot said between two customer messages and how the customer took it. The last exchange of a
 * conversation may still be open (`reaction` null). `attempts` are those made in it.
 */
export interface Exchange {
  readonly question: HealthTurn | null;
  readonly answered: boolean;
  readonly attempts: readonly Attempt[];
  readonly reaction: HealthTurn | null;
}

/** Cuts a conversation into exchanges, in order. */
export function exchangesOf(turns: readonly HealthTurn[], attempts: readonly Attempt[]): Exchange[] {
  const exchanges: Exchange[] = [];
  let question: HealthTurn | null = null;
  let answered = false;
  const ordered = attempts.toSorted((a, b) => a.atSeq - b.atSeq);
  let next = 0;
  const close = (reaction: HealthTurn | null) => {
    const from = next;
    while (next < ordered.length && (ordered[next]?.atSeq ?? 0) < (reaction?.seq ?? Infinity)) next += 1;
    exchanges.push({ question, answered, attempts: ordered.slice(from, next), reaction });
  };
  for (const turn of turns) {
    if (turn.author === 'customer') {
      close(turn);
      question = turn;
      answered = false;
    } else if (turn.author !== 'system') {
      answered = true;
    }
  }
  close(null);
  return exchanges;
}

/** An exchange that did not get the customer further, and the message that shows it. */
export interface FailedExchange {
  readonly seq: Seq | null;
  readonly intent: string | null;
}

/**
 * Exchanges that failed, each once, in order. One fails when
 * - an attempt made in it ended `not_helped` or `failed`, or
 * - the customer answers "that did not help" to anything, or "no" to an attempt, or
 * - the customer repeats the issue after an answer (`repeated`), and no attempt in it is known to have helped.
 * A message that settled an earlier attempt as failed is counted there and not again here.
 */
export function failedExchangesOf(
  exchanges: readonly Exchange[],
  repeated: ReadonlySet<Seq>,
): FailedExchange[] {
  const settledBy = new Map<Seq, Exchange>();
  for (const exchange of exchanges)
    for (const attempt of exchange.attempts)
      if (hasFailed(attempt) && attempt.outcomeSeq !== null) settledBy.set(attempt.outcomeSeq, exchange);
  const reactions = new Set(exchanges.map((e) => e.reaction?.seq));

  return exchanges.flatMap((exchange) => {
    const { question, reaction } = exchange;
    const attempt = exchange.attempts.find(hasFailed);
    if (attempt) {
      const settled = attempt.outcomeSeq !== null && reactions.has(attempt.outcomeSeq);
      const seq = settled ? attempt.outcomeSeq : (question?.seq ?? reaction?.seq ?? null);
      return [{ seq, intent: attempt.intent ?? topicOfTurn(question) }];
    }
    if (!reaction || settledBy.has(reaction.seq) || !reactedBadly(exchange, repeated)) return [];
    return [{ seq: reaction.seq, intent: topicOfTurn(question) }];
  });
}

function hasFailed(attempt: Attempt): boolean {
  return attempt.outcome === 'not_helped' || attempt.outcome === 'failed';
}

/** Only an answer to a question can fail: nobody reacts to a greeting. */
function reactedBadly(exchange: Exchange, repeated: ReadonlySet<Seq>): boolean {
  const { question, answered, attempts, reaction } = exchange;
  if (!question || !reaction || !answered || attempts.some((a) => a.outcome === 'helped')) return false;
  const signal = reaction.understanding?.signal;
  return signal === 'not_helped' || (signal === 'deny' && attempts.length > 0) || repeated.has(reaction.seq);
}

function topicOfTurn(turn: HealthTurn | null): string | null {
  return turn?.understanding ? topicOf(turn.understanding) : null;
}
