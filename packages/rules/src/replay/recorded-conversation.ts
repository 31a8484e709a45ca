import type { Attempt, Circumstances, Health, IntentDefinition, Offer, Seq } from '@baton/domain';
import type { HealthTurn } from '../health/turn.js';

/** One message of the customer as it was decided when it came. */
export interface RecordedDecision {
  readonly seq: Seq;
  readonly health: Health;
  readonly circumstances: Circumstances;
  /** It was decided to offer something. */
  readonly offered: boolean;
}

/** What is known about a conversation, as far as decisions rest on it. */
export interface RecordedConversation {
  /** In order of seq; customers' messages with their understanding. */
  readonly turns: readonly HealthTurn[];
  /** In order of seq. */
  readonly decisions: readonly RecordedDecision[];
  readonly attempts: readonly Attempt[];
  readonly offers: readonly Offer[];
  /** Number of the event with which it first left the bot; null while it never has. */
  readonly leftBotAt: Seq | null;
}

/** The topics there are; null where the conversations are about nothing that is known: topics then say nothing. */
export type KnownIntents = readonly Pick<IntentDefinition, 'id' | 'handling' | 'smallTalk'>[] | null;
