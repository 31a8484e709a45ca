import { AttributeName, Channel, Health, Subscription } from '@baton/domain';
import type { ConversationCounts } from '../conversation/count-conversation.js';
import { moodOf } from './mood.js';
import type { PolicySignals, SignalDefinition, SignalValue } from './signals.js';

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
 * The signals a condition can name, beside the attributes of customers (see `signalFor`). A policy that names anything
 * else is refused. Where a text is not known it reads as the empty one, and `intent.confidence` as 0.
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
  ['intent.id', { type: 'text', mayBeMissing: true, read: ofMessage((s) => s.intent?.id ?? '') }],
  [
    'intent.handling',
    {
      type: 'text',
      values: ['bot', 'person', 'restricted'],
      mayBeMissing: true,
      read: ofMessage((s) => s.intent?.handling ?? ''),
    },
  ],
  ['intent.confidence', { type: 'number', range: [0, 1], read: ofMessage((s) => s.intent?.confidence ?? 0) }],
  ...healthSignals(),
  ['conversation.messagesWithoutResolution', countSignal('messagesWithoutResolution')],
  ['conversation.notUnderstoodInARow', countSignal('notUnderstoodInARow')],
  ['conversation.offersDeclined', countSignal('offersDeclined')],
  ['conversation.minutes', countSignal('minutes')],
  [
    'conversation.channel',
    { type: 'text', values: Channel.options, read: aside((s) => s.circumstances.channel) },
  ],
  ['conversation.language', { type: 'text', read: aside((s) => languageOf(s.circumstances.locale)) }],
  [
    'customer.segments',
    {
      type: 'list',
      values: ['high_value', 'recent_churner', 'new', 'member'],
      read: aside((s) => s.circumstances.segments),
    },
  ],
  ['customer.plan', { type: 'text', mayBeMissing: true, read: aside((s) => s.circumstances.plan ?? '') }],
  [
    'customer.subscription',
    {
      type: 'text',
      values: Subscription.shape.status.options,
      mayBeMissing: true,
      read: aside((s) => s.circumstances.subscription ?? ''),
    },
  ],
  ['knowledge.found', { type: 'flag', read: aside((s) => s.circumstances.knowledgeFound) }],
  ['system.technicalFailure', { type: 'flag', read: ofMessage((s) => s.circumstances.technicalFailure) }],
]);

function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}

/** Names of customers' attributes begin so: `customer.attributes.tier`. */
export const ATTRIBUTES = 'customer.attributes.';

/** The signal of this name, or undefined when there is none. Attributes need no entry in the catalogue. */
export function signalFor(name: string): SignalDefinition | undefined {
  const known = signalCatalogue.get(name);
  if (known || !name.startsWith(ATTRIBUTES)) return known;
  const attribute = name.slice(ATTRIBUTES.length);
  if (!AttributeName.safeParse(attribute).success) return undefined;
  const read = ({ circumstances: { attributes } }: PolicySignals): SignalValue =>
    Object.hasOwn(attributes, attribute) ? (attributes[attribute] ?? '') : '';
  return { type: 'any', mayBeMissing: true, read: aside(read) };
}
