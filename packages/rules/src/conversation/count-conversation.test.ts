import { describe, expect, it } from 'vitest';
import { attempt, conversation } from '../testing/factories.js';
import { countConversation } from './count-conversation.js';

const about = (intent: string) => ({ intents: [{ intent, confidence: 0.9 }] });
const turns = conversation(
  ['customer', 'Where is my order please?', about('order_status')],
  ['bot', 'It is on its way.'],
  ['customer', 'And when is a refund paid?', about('refund_status')],
  ['bot', 'Within five days.'],
  ['customer', 'And now?', about('refund_status')],
);
const counted = (...attempts: ReturnType<typeof attempt>[]) =>
  countConversation({ turns, attempts, offers: [] }).messagesWithoutResolution;

describe('messages without a resolution', () => {
  it('begin anew with the next topic, although nobody said that the last answer helped', () => {
    expect(counted(attempt(2, 'ignored', { outcomeSeq: 3 }))).toEqual({ value: 2, seqs: [3, 5] });
  });

  it('go on while the topic is the same, or the answer did not help', () => {
    const same = attempt(4, 'ignored', { intent: 'refund_status', outcomeSeq: 5 });
    expect(counted(same).value).toBe(3);
    expect(counted(attempt(2, 'not_helped', { outcomeSeq: 3 })).value).toBe(3);
  });

  it('leave out what the bot asked for, unless it comes with a no, a question or a topic', () => {
    const details = conversation(
      ['customer', 'Where is my order please?', about('order_status')],
      ['bot', 'What is its number?'],
      ['customer', '48213', { intents: [] }],
      ['bot', 'Did that help?'],
      ['customer', 'no', { intents: [], signal: 'deny' }],
      ['bot', 'Which e-mail address did you use?'],
      ['customer', 'why do you ask?', { intents: [] }],
      ['bot', 'To find it. Which one?'],
      ['customer', 'it is still not here', about('order_status')],
    );
    const { messagesWithoutResolution } = countConversation({ turns: details, attempts: [], offers: [] });
    expect(messagesWithoutResolution.seqs).toEqual([1, 5, 7, 9]);
  });
});
