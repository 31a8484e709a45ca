import type { Attempt, Health, IntentDefinition, Offer, Segment, Seq } from '@baton/domain';
import type { HealthTurn } from '../health/turn.js';

/** One message of the customer as it was decided when it came. */
export interface RecordedDecision {
  readonly seq: Seq;
  readonly health: Health;
  /** The bot's own machinery had failed. */
  readonly technicalFailure: boolean;
  /** It was decided to offer something. */
  readonly offered: boolean;
}

/** What is stored about a conversation, as far as decisions rest on it. */
export interface RecordedConversation {
  /** In order of seq; customers' messages with their understanding. */
  readonly turns: readonly HealthTurn[];
  /** In order of seq. */
  readonly decisions: readonly RecordedDecision[];
  readonly attempts: readonly Attempt[];
  readonly offers: readonly Offer[];
  readonly segments: readonly Segment[];
  /** Number of the event with which it first left the bot; null while it never has. */
  readonly leftBotAt: Seq | null;
}

export type KnownIntents = readonly Pick<IntentDefinition, 'id' | 'handling' | 'smallTalk'>[];
