import type { Message, Understanding } from '@baton/domain';
import { expect, it } from 'vitest';
import { questionOf } from './question.js';

const message = (seq: number, author: Message['author'], body: string) => ({ seq, author, body }) as Message;
const read = (seq: number, more: Partial<Understanding>) =>
  ({ seq, wordCount: 6, asksForHuman: false, ...more }) as Understanding;

const messages = [
  message(1, 'customer', 'hi'),
  message(2, 'bot', 'Hello! What can I do for you today, then?'),
  message(3, 'customer', 'get me a person please now'),
  message(5, 'customer', 'my tent pole is cracked, help'),
];
const understandings = [read(1, { wordCount: 1 }), read(3, { asksForHuman: true }), read(5, {})];

it('is the issue that the brief quotes, with what the bot made of it', () => {
  const brief = { issue: { text: 'tent pole is cracked', seqs: [5], quote: true } };
  expect(questionOf({ brief, messages, understandings })).toEqual({
    text: 'tent pole is cracked',
    understanding: understandings[2],
  });
});

it('is else what the customer first said about anything', () => {
  expect(questionOf({ brief: null, messages, understandings })?.text).toBe('my tent pole is cracked, help');
});

it('is else the first thing they said at all; nothing of one who said nothing', () => {
  expect(questionOf({ brief: { issue: null }, messages, understandings: [] })).toEqual({
    text: 'hi',
    understanding: null,
  });
  expect(questionOf({ brief: null, messages: [message(1, 'bot', 'Hello')], understandings: [] })).toBeNull();
});
