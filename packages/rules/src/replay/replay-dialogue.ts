import type { Circumstances, Decision, Health, Seq } from '@baton/domain';
import type { Policy } from '../policy/policy.js';
import { recordDialogue, type RecordedTurn } from './record-dialogue.js';
import type { KnownIntents } from './recorded-conversation.js';
import { replayRecorded } from './replay-recorded.js';

export interface ReplayOptions {
  readonly policy: Policy;
  readonly intents: KnownIntents;
  readonly about?: Partial<Circumstances>;
}

/** What would have been decided at one message of the customer. */
export interface ReplayedTurn {
  /** Place of the message in the dialogue, from 1. */
  readonly seq: Seq;
  readonly health: Health;
  readonly decision: Decision;
}

/**
 * Runs a policy over a dialogue from elsewhere, to its end, as if the bot had written the agent's messages. Nobody
 * answered the offers that it would have made, so each counts as passed over at the customer's next message.
 */
export function replayDialogue(
  dialogue: readonly RecordedTurn[],
  { policy, intents, about }: ReplayOptions,
): ReplayedTurn[] {
  const recorded = recordDialogue(dialogue, intents, about);
  const decisions = [...replayRecorded(recorded, policy, intents)];
  return decisions.flatMap((decision, i): ReplayedTurn[] => {
    const health = recorded.decisions[i]?.health;
    return health ? [{ seq: decision.seq, health, decision }] : [];
  });
}
