import type { Circumstances, Health, Seq, Understanding } from '@baton/domain';
import type { ConversationCounts } from '../conversation/count-conversation.js';
import type { TopIntent } from '../conversation/top-intent.js';

/** Everything a policy may look at when one customer message is decided. */
export interface PolicySignals {
  /** The customer message that is being decided. */
  readonly seq: Seq;
  /** Its text, for quotes in the evidence. */
  readonly body: string;
  readonly understanding: Understanding;
  readonly intent: TopIntent | null;
  readonly health: Health;
  readonly conversation: ConversationCounts;
  readonly circumstances: Circumstances;
}

export type SignalValue = number | string | boolean | readonly string[];

/** What a signal reads now, and the messages it rests on. `quoted` when the present message shows it. */
export interface Reading {
  readonly value: SignalValue;
  readonly seqs: readonly Seq[];
  readonly quoted: boolean;
}

/** `number` compares, `text` and `flag` equal, `list` contains; `any` is whatever the host says it is. */
export type SignalType = 'number' | 'text' | 'flag' | 'list' | 'any';

export interface SignalDefinition {
  readonly type: SignalType;
  /** Least and greatest possible value of a number; what lies outside can never fire and is refused. */
  readonly range?: readonly [number, number];
  /** The possible values of a text or the possible members of a list. */
  readonly values?: readonly string[];
  /** Reads as the empty text where it is not known. */
  readonly mayBeMissing?: true;
  readonly read: (signals: PolicySignals) => Reading;
}
