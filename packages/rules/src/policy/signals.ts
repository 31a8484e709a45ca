import { Health, type Segment, type Seq, type Understanding } from '@baton/domain';
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
  readonly segments: readonly Segment[];
  /** Did retrieval find an article that is likely to answer the message? */
  readonly knowledgeFound: boolean;
  /** Did the bot's own machinery fail at this message (connector down, playbook error)? */
  readonly technicalFailure: boolean;
}

export type SignalValue = number | string | boolean | readonly string[];

/** What a signal reads now, and the messages it rests on. `quoted` when the present message shows it. */
export interface Reading {
  readonly value: SignalValue;
  readonly seqs: readonly Seq[];
  readonly quoted: boolean;
}

/** `number` compares, `text` and `flag` equal, `list` contains. */
export type SignalType = 'number' | 'text' | 'flag' | 'list';

interface SignalDefinition {
  readonly type: SignalType;
  /** Least and greatest possible value of a number; what lies outside can never fire and is refused. */
  readonly range?: readonly [number, number];
  /** The possible values of a text or the possible members of a list. */
  readonly values?: readonly string[];
  readonly read: (signals: PolicySignals) => Reading;
}

const ofMessage =
  (value: (s: PolicySignals) => SignalValue): SignalDefinition['read'] =>
  (s) => ({ value: value(s), seqs: [s.seq], quoted: true });

const aside =
  (value: (s: PolicySignals) => SignalValue): SignalDefinition['read'] =>
  (s) => ({ value: value(s), seqs: [], quoted: false });

const HEALTH_RANGES: Readonly<Record<keyof Health, readonly [number, number]>> = {
  customerMessages: [0, Infinity],
  failedExchanges: [0, Infinity],
  sentimentNow: [-1, 1],
  sentimentMean: [-1, 1],
  sentimentSlope: [-2, 2],
  declinePoints: [0, Infinity],
  rephrasings: [0, Infinity],
  circlingBack: [0, Infinity],
  terseness: [0, 1],
  messageRate: [0, 1],
  repeatedFailedIntent: [0, Infinity],
  clarificationRequests: [0, Infinity],
  risk: [0, 1],
};

const LONGEST_BARE_NO = 4;

/** "not really" answers a question; models read it as misery, but whoever clicks it is not taken for upset either. */
function moodOf({ signal, wordCount, target, sentiment }: Understanding): number {
  const bareNo = (signal === 'deny' || signal === 'not_helped') && wordCount <= LONGEST_BARE_NO;
  return bareNo && target !== 'interaction' ? Math.max(sentiment, 0) : sentiment;
}

function healthSignals(): [string, SignalDefinition][] {
  return Health.keyof().options.map((name) => [
    `health.${name}`,
    {
      type: 'number',
      range: HEALTH_RANGES[name],
      read: (s) => ({ ...s.health[name], quoted: false }),
    },
  ]);
}

function countSignal(name: keyof ConversationCounts): SignalDefinition {
  return {
    type: 'number',
    range: [0, Infinity],
    read: (s) => ({ ...s.conversation[name], quoted: false }),
  };
}

/**
 * The signals a condition can name. A policy that names anything else is refused. Where the intent is not
 * known, `intent.id` and `intent.handling` read as the empty text and `intent.confidence` as 0.
 */
export const signalCatalogue: ReadonlyMap<string, SignalDefinition> = new Map<string, SignalDefinition>([
  ['understanding.asksForHuman', { type: 'flag', read: ofMessage((s) => s.understanding.asksForHuman) }],
  [
    'understanding.sentiment',
    { type: 'number', range: [-1, 1], read: ofMessage((s) => moodOf(s.understanding)) },
  ],
  [
    'understanding.target',
    {
      type: 'text',
      values: ['issue', 'interaction', 'none'],
      read: ofMessage((s) => s.understanding.target),
    },
  ],
  [
    'understanding.outOfScope',
    { type: 'number', range: [0, 1], read: ofMessage((s) => s.understanding.outOfScope) },
  ],
  [
    'understanding.signal',
    {
      type: 'text',
      values: ['affirm', 'deny', 'not_helped', 'helped', 'clarification_request', 'none'],
      read: ofMessage((s) => s.understanding.signal),
    },
  ],
  [
    'understanding.stakes',
    {
      type: 'list',
      values: ['deadline', 'business_impact', 'recurring'],
      read: ofMessage((s) => s.understanding.stakes.map((stake) => stake.kind)),
    },
  ],
  ['intent.id', { type: 'text', read: ofMessage((s) => s.intent?.id ?? '') }],
  [
    'intent.handling',
    {
      type: 'text',
      values: ['bot', 'person', 'restricted'],
      read: ofMessage((s) => s.intent?.handling ?? ''),
    },
  ],
  ['intent.confidence', { type: 'number', range: [0, 1], read: ofMessage((s) => s.intent?.confidence ?? 0) }],
  ...healthSignals(),
  ['conversation.messagesWithoutResolution', countSignal('messagesWithoutResolution')],
  ['conversation.notUnderstoodInARow', countSignal('notUnderstoodInARow')],
  [
    'customer.segments',
    {
      type: 'list',
      values: ['high_value', 'recent_churner', 'new', 'member'],
      read: aside((s) => s.segments),
    },
  ],
  ['knowledge.found', { type: 'flag', read: aside((s) => s.knowledgeFound) }],
  ['system.technicalFailure', { type: 'flag', read: ofMessage((s) => s.technicalFailure) }],
]);
