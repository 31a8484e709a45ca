import type { Account, Attempt, Decision, Fact, IntentDefinition, Offer, Understanding } from '@baton/domain';
import type { ArticleHit } from '../knowledge/search.js';
import type { TeamOffer } from './offer.js';
import type { Reaction } from './reactions.js';
import type { BotState } from './state.js';
import type { Voice } from './voice.js';

/** Everything the bot may look at when it chooses; read before or under the conversation's lock. */
export interface BotTurn {
  readonly text: string;
  readonly understanding: Understanding;
  readonly decision: Decision;
  readonly reaction: Reaction;
  readonly botState: BotState;
  /** The ledger after the customer's reaction was entered. */
  readonly attempts: readonly Attempt[];
  readonly offers: readonly Offer[];
  readonly facts: readonly Fact[];
  readonly intents: ReadonlyMap<string, IntentDefinition>;
  /** Retrieval for this message, best first. */
  readonly hits: readonly ArticleHit[];
  /** When the last attempt did not help: the other articles that the team linked to the same intent, not shown yet. */
  readonly alternatives: readonly ArticleHit[];
  /** The article behind the offer of a resource that was open before this message. */
  readonly resource: ArticleHit | null;
  readonly account: Account | null;
  /** The team a person would come from. */
  readonly team: TeamOffer;
  /** What the customer said to earlier offers leaves room for another one. */
  readonly mayOffer: boolean;
  /** The customer was told how to reach a person whenever they like. */
  readonly knowsTheWay: boolean;
  /** How the rule that fired wants an offer or a handoff worded, most fitting first; empty for as usual. */
  readonly wordings: readonly string[];
  readonly customerName: string | null;
  readonly voice: Voice;
  readonly locale: string;
  /** Number of customer messages so far; rotates the wording. */
  readonly turn: number;
}

/** Below this calibrated confidence an intent is a guess to be affirmed, not a basis for an answer. */
export const SURE = 0.45;
/** On the second failure the bot stops showing articles and offers a person. */
export const FAILURES_BEFORE_OFFER = 2;
/** Below this the guess is not even worth asking about. */
export const PLAUSIBLE = 0.18;
/** Two intents closer than this are ambiguous. */
export const CLOSE = 0.12;
