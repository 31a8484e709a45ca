import type { Attempt, Indicator, Offer, Seq, Understanding } from '@baton/domain';
import { counted, customerTurns, topicOf, type HealthTurn } from '../health/turn.js';

/** Counts over the conversation which policies ask about, beside its health. */
export interface ConversationCounts {
  /**
   * Customer messages since something last helped (or since the start). An answer after which the customer went on to
   * another topic counts as having helped: whoever asks the next thing is done with the last. Messages that give the
   * bot what it asked for are left out: a booking that asks for five details is long, not stuck.
   */
  readonly messagesWithoutResolution: Indicator;
  /** Length of the run of customer messages, up to the latest, that the bot could not make sense of. */
  readonly notUnderstoodInARow: Indicator;
  /** Offers the customer said no to, with the messages or clicks that said it. */
  readonly offersDeclined: Indicator;
  /** Whole minutes from the customer's first message to the latest. */
  readonly minutes: Indicator;
}

/** Below this the best intent is a guess. */
const UNDERSTOOD_FROM = 0.35;
const OUT_OF_SCOPE_FROM = 0.5;

export interface CountInput {
  readonly turns: readonly HealthTurn[];
  readonly attempts: readonly Attempt[];
  readonly offers: readonly Offer[];
}

/** Counts a conversation from all its messages, in order of seq, and the ledgers of attempts and offers. */
export function countConversation({ turns, attempts, offers }: CountInput): ConversationCounts {
  const messages = customerTurns(turns);
  const helpedAt = attempts
    .filter((a) => a.outcome === 'helped')
    .map((a) => a.outcomeSeq ?? a.atSeq)
    .concat(answeredInPassing(messages, attempts))
    .concat(messages.filter((t) => t.understanding?.signal === 'helped').map((t) => t.seq));
  const resolvedUpTo = Math.max(0, ...helpedAt);
  return {
    messagesWithoutResolution: counted(
      openMessages(turns)
        .map((t) => t.seq)
        .filter((seq) => seq > resolvedUpTo),
    ),
    notUnderstoodInARow: counted(trailingNotUnderstood(messages).map((t) => t.seq)),
    offersDeclined: counted(
      offers.filter(({ state }) => state === 'declined').map((o) => o.answeredSeq ?? o.atSeq),
    ),
    minutes: minutesOf(messages),
  };
}

const MINUTE_MS = 60_000;

function minutesOf(messages: readonly HealthTurn[]): Indicator {
  const [first, last] = [messages[0], messages.at(-1)];
  if (!first || !last) return { value: 0, seqs: [] };
  // Clocks may be set back between two messages.
  const elapsed = Math.max(0, last.at.getTime() - first.at.getTime());
  return { value: Math.floor(elapsed / MINUTE_MS), seqs: [...new Set([first.seq, last.seq])] };
}

/** Customer messages but for answers to what the bot asked. */
function openMessages(turns: readonly HealthTurn[]): HealthTurn[] {
  return turns.filter((turn, i) => turn.author === 'customer' && !answersTheBot(turn, turns[i - 1]));
}

const unresolved: ReadonlySet<string> = new Set(['not_helped', 'deny', 'clarification_request']);

/** Whoever raises a topic, asks back or says no has not answered. */
function answersTheBot({ body, understanding }: HealthTurn, before: HealthTurn | undefined): boolean {
  if (before?.author !== 'bot' || !asksBack(before.body) || !understanding) return false;
  return !asksBack(body) && !unresolved.has(understanding.signal) && topicOf(understanding) === null;
}

function asksBack(body: string | undefined): boolean {
  return body?.includes('?') ?? false;
}

/** Attempts the customer said nothing about, but followed with a topic of another kind. */
function answeredInPassing(messages: readonly HealthTurn[], attempts: readonly Attempt[]): Seq[] {
  return attempts
    .filter(({ outcome, outcomeSeq, intent }) => {
      const next = messages.find((t) => t.seq === outcomeSeq)?.understanding;
      const topic = outcome === 'ignored' && next ? topicOf(next) : null;
      return topic !== null && topic !== intent;
    })
    .map((a) => a.atSeq);
}

/** Messages without words (an emoji, "?!") neither add to the run nor end it: nothing was there to understand. */
function trailingNotUnderstood(messages: readonly HealthTurn[]): HealthTurn[] {
  const withWords = messages.filter((t) => t.understanding === undefined || t.understanding.wordCount > 0);
  const lastUnderstood = withWords.findLastIndex((t) => !t.understanding || isUnderstood(t.understanding));
  return withWords.slice(lastUnderstood + 1);
}

/**
 * Did the bot make sense of the message? A likely intent inside the taxonomy, a reaction to what was said, a
 * request for a person or a fact that was asked for ("48213") all count as sense.
 */
export function isUnderstood(understanding: Understanding): boolean {
  const { signal, asksForHuman, facts, outOfScope, intents } = understanding;
  if (signal !== 'none' || asksForHuman || facts.length > 0) return true;
  return outOfScope < OUT_OF_SCOPE_FROM && (intents[0]?.confidence ?? 0) >= UNDERSTOOD_FROM;
}
