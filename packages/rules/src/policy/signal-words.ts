import type { Segment } from '@baton/domain';
import type { Literal, Operator } from './condition.js';
import { ATTRIBUTES } from './signal-catalogue.js';

/** A comparison of a signal in words, completing "when …": `against` is the literal as people write it. */
type Wording = (op: Operator, against: string, literal: Literal) => string;

const MORE: Readonly<Record<Operator, string>> = {
  '<': 'fewer than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
  '=': 'exactly',
  '!=': 'any number but',
  has: '',
};
const LEVEL: Readonly<Record<Operator, string>> = {
  '<': 'below',
  '<=': 'at or below',
  '>': 'above',
  '>=': 'at or above',
  '=': 'exactly',
  '!=': 'anything but',
  has: '',
};

/** "at least 2 messages were rephrasings": the thing counted stands in the middle. */
const count =
  (one: string, many: string, what: string): Wording =>
  (op, against, literal) =>
    `${MORE[op]} ${against} ${literal === 1 ? one : many} ${what}`.trimEnd();

const level =
  (what: string): Wording =>
  (op, against) =>
    `${what} is ${LEVEL[op]} ${against}`;

const flag =
  (yes: string, no: string): Wording =>
  (op, _, literal) =>
    (op === '=') === (literal === true) ? yes : no;

/** One sentence for each value and one for when it is another, or, of a list, missing. */
const oneOf =
  (is: Readonly<Record<string, readonly [yes: string, no: string]>>, name: string): Wording =>
  (op, _, literal) => {
    const words = is[String(literal)];
    if (words) return op === '!=' ? words[1] : words[0];
    return `${name} is ${op === '!=' ? 'not ' : ''}“${String(literal)}”`;
  };

export const segmentWords: Readonly<Record<Segment, string>> = {
  high_value: 'high-value customers',
  recent_churner: 'recent churners',
  new: 'new customers',
  member: 'members',
};

/** The comparison of any signal in words. An attribute is called what the host calls it. */
export function wordsFor(signal: string): Wording | undefined {
  if (Object.hasOwn(signalWords, signal)) return signalWords[signal];
  if (!signal.startsWith(ATTRIBUTES)) return undefined;
  const name = `the customer’s “${signal.slice(ATTRIBUTES.length)}”`;
  return (op, against, literal) =>
    typeof literal === 'number'
      ? level(name)(op, against, literal)
      : `${name} is ${op === '!=' ? 'not ' : ''}${typeof literal === 'string' ? `“${literal}”` : against}`;
}

export const signalWords: Readonly<Record<string, Wording>> = {
  'understanding.asksForHuman': flag(
    'the customer asks for a person',
    'the customer does not ask for a person',
  ),
  'understanding.sentiment': level('the mood of the message (−1 to 1)'),
  'understanding.target': oneOf(
    {
      interaction: ['the complaint is about this chat', 'the complaint is not about this chat'],
      issue: ['the complaint is about the problem', 'the complaint is not about the problem'],
      none: ['the message complains of nothing', 'the message complains of something'],
    },
    'the complaint',
  ),
  'understanding.outOfScope': level('the chance that no topic fits (0 to 1)'),
  'understanding.signal': oneOf(
    {
      affirm: ['the customer says yes', 'the customer does not say yes'],
      deny: ['the customer says no', 'the customer does not say no'],
      not_helped: [
        'the customer says that it did not help',
        'the customer does not say that it did not help',
      ],
      helped: ['the customer says that it helped', 'the customer does not say that it helped'],
      clarification_request: ['the customer asks what was meant', 'the customer does not ask what was meant'],
      none: ['the message reacts to nothing said before', 'the message reacts to what was said before'],
    },
    'the reaction',
  ),
  'understanding.stakes': oneOf(
    {
      deadline: ['a deadline is mentioned', 'no deadline is mentioned'],
      business_impact: [
        'harm to the customer’s business is mentioned',
        'no harm to the customer’s business is mentioned',
      ],
      recurring: [
        'the customer says that it keeps happening',
        'the customer does not say that it keeps happening',
      ],
    },
    'what is at stake',
  ),
  'intent.id': oneOf({}, 'the topic'),
  'intent.handling': oneOf(
    {
      bot: ['the bot may settle the topic', 'the bot may not settle the topic'],
      person: ['the topic needs a person to decide', 'the topic needs no person to decide'],
      restricted: [
        'the topic needs access to a protected system',
        'the topic needs no access to a protected system',
      ],
    },
    'the topic',
  ),
  'intent.confidence': level('the bot’s confidence in the topic (0 to 1)'),
  'health.customerMessages': count('message', 'messages', 'came from the customer'),
  'health.failedExchanges': count('exchange', 'exchanges', 'led nowhere'),
  'health.sentimentNow': level('the latest mood (−1 to 1)'),
  'health.sentimentMean': level('the mood on average (−1 to 1)'),
  'health.sentimentSlope': level('the trend of the mood (−2 to 2)'),
  'health.declinePoints': (op, against, literal) => {
    const times = literal === 1 ? 'point' : 'points';
    const fell = op === '>=' && typeof literal === 'number' ? FELL[literal] : undefined;
    return fell
      ? `the mood fell ${fell} (${against} or more decline points)`
      : `the mood fell at ${MORE[op]} ${against} decline ${times}`;
  },
  'health.rephrasings': count('message', 'messages', 'said the same again in other words'),
  'health.circlingBack': count('time', 'times', 'the customer came back to what was not solved'),
  'health.terseness': level('how much shorter the replies have become (0 to 1)'),
  'health.messageRate': level('how much faster the messages have become (0 to 1)'),
  'health.repeatedFailedIntent': count('try', 'tries', 'at the same topic failed'),
  'health.risk': level('the risk that this goes wrong (0 to 1)'),
  'health.clarificationRequests': count('message', 'messages', 'asked what was meant'),
  'conversation.messagesWithoutResolution': count('message', 'messages', 'brought no solution'),
  'conversation.notUnderstoodInARow': count('message', 'messages', 'in a row were not understood'),
  'conversation.offersDeclined': count('offer', 'offers', 'met with a “no”'),
  'conversation.minutes': (op, against, literal) =>
    `the conversation has gone on for ${MORE[op]} ${against} ${literal === 1 ? 'minute' : 'minutes'}`,
  'conversation.channel': oneOf(
    {
      widget: ['the customer writes in the widget', 'the customer does not write in the widget'],
      api: ['the message comes through the API', 'the message does not come through the API'],
    },
    'the channel',
  ),
  'conversation.language': oneOf({}, 'the language of the conversation'),
  'customer.plan': oneOf({}, 'the customer’s plan'),
  'customer.subscription': oneOf(
    {
      active: ['the subscription is active', 'the subscription is not active'],
      paused: ['the subscription is paused', 'the subscription is not paused'],
      past_due: ['a payment for the subscription is overdue', 'no payment for the subscription is overdue'],
      cancelled: ['the subscription is cancelled', 'the subscription is not cancelled'],
    },
    'the subscription',
  ),
  'customer.segments': oneOf(
    {
      high_value: ['the customer is of high value', 'the customer is not of high value'],
      recent_churner: ['the customer is a recent churner', 'the customer is no recent churner'],
      new: ['the customer is new', 'the customer is not new'],
      member: ['the customer is a member', 'the customer is no member'],
    },
    'the segment',
  ),
  'knowledge.found': flag('an article answers the message', 'no article answers the message'),
  'system.technicalFailure': flag('the bot itself failed', 'the bot itself did not fail'),
};

const FELL: Readonly<Record<number, string>> = { 1: 'once', 2: 'twice', 3: 'three times', 4: 'four times' };
