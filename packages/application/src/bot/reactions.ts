import { readAnswer, type OfferAnswer } from '@baton/rules';
import type { Attempt, AttemptOutcome, Offer, Understanding } from '@baton/domain';

export interface ReactionInput {
  readonly understanding: Understanding;
  readonly text: string;
  readonly openOffer: Offer | null;
  readonly pendingAttempt: Attempt | null;
  /** The customer says again what was said before the attempt. */
  readonly rephrases: boolean;
  /** The best intent is small talk such as "thanks" or "bye". */
  readonly smallTalk: boolean;
}

/** How a customer message settles what the bot did before it. */
export interface Reaction {
  readonly offer: { readonly offer: Offer; readonly state: OfferAnswer } | null;
  readonly attempt: {
    readonly attempt: Attempt;
    readonly outcome: Exclude<AttemptOutcome, 'pending'>;
    readonly why: string;
  } | null;
}

/**
 * Reads a message as an answer to the open offer and to the last attempt. Typing "yes please" counts as the
 * button; anything else leaves the offer ignored. An attempt that is asked again has not helped.
 */
export function readReactions(input: ReactionInput): Reaction {
  return { offer: settleOffer(input), attempt: settleAttempt(input) };
}

function settleOffer({ openOffer, understanding }: ReactionInput): Reaction['offer'] {
  if (!openOffer) return null;
  return { offer: openOffer, state: readAnswer(understanding, openOffer.rung) ?? 'ignored' };
}

function settleAttempt(input: ReactionInput): Reaction['attempt'] {
  const attempt = input.pendingAttempt;
  if (!attempt) return null;
  if (attempt.kind === 'clarification') return settleClarification(attempt, input);
  const [outcome, why] = judge(attempt, input);
  return { attempt, outcome, why };
}

function judge(attempt: Attempt, input: ReactionInput): [Exclude<AttemptOutcome, 'pending'>, string] {
  const { signal, intents, sentiment } = input.understanding;
  if (signal === 'helped') return ['helped', 'the customer said so'];
  if (signal === 'not_helped') return ['not_helped', `the customer wrote “${shorten(input.text)}”`];
  if (signal === 'deny' && !input.openOffer)
    return ['not_helped', `the customer wrote “${shorten(input.text)}”`];
  if (isYes(input)) return ['helped', 'the customer said yes'];
  if (input.rephrases) return ['not_helped', 'the customer asked the same again'];
  const top = intents[0];
  if (top && top.intent === attempt.intent && top.confidence >= 0.5 && !input.smallTalk) {
    return ['not_helped', 'the customer came back to the same issue'];
  }
  if (input.smallTalk && sentiment > 0.2) return ['helped', 'the customer was content'];
  return ['ignored', 'the customer moved on'];
}

/** "Did that help?" – "yes". A longer message that begins with yes has something of its own to say. */
const LONGEST_YES = 6;

function isYes({ understanding, openOffer }: ReactionInput): boolean {
  const { signal, wordCount, facts } = understanding;
  return signal === 'affirm' && !openOffer && wordCount <= LONGEST_YES && facts.length === 0;
}

function settleClarification(attempt: Attempt, input: ReactionInput): Reaction['attempt'] {
  const denied = input.understanding.signal === 'deny' || input.understanding.signal === 'not_helped';
  return denied
    ? { attempt, outcome: 'not_helped', why: 'the guess was wrong' }
    : { attempt, outcome: 'helped', why: 'the customer made it clearer' };
}

const QUOTE_LENGTH = 80;

function shorten(text: string): string {
  return text.length <= QUOTE_LENGTH ? text : `${text.slice(0, QUOTE_LENGTH - 1).trimEnd()}…`;
}
