import type { IntentDefinition, IntentGuess } from '@baton/domain';
import { expect, it } from 'vitest';
import { exampleIntent } from './example-intent.js';

const intent = (id: string, more: Partial<IntentDefinition> = {}): IntentDefinition => ({
  id,
  name: id,
  description: '',
  handling: 'bot',
  path: 'general',
  playbook: null,
  requiredFacts: [],
  articles: [],
  smallTalk: false,
  reply: null,
  examples: ['one'],
  ...more,
});
const intents = [
  intent('refund'),
  intent('address'),
  intent('greeting', { smallTalk: true }),
  intent('account_security', { handling: 'restricted' }),
];
const guess = (id: string, confidence: number): IntentGuess => ({ intent: id, confidence });
const asked = (what: {
  understood?: IntentGuess[];
  outOfScope?: number;
  answered?: string[];
  conversation?: IntentGuess[];
}) =>
  exampleIntent({
    understanding: { intents: what.understood ?? [guess('refund', 0.9)], outOfScope: what.outOfScope ?? 0 },
    answered: what.answered ?? [],
    conversation: what.conversation ?? [],
    intents,
  });

it('is the topic of the article that answered, when the bot took the question for another', () => {
  expect(asked({ answered: ['address'] })).toBe('address');
});

it('is the topic that the bot was not sure of, or thought none of its own', () => {
  expect(asked({ understood: [guess('refund', 0.3)], answered: ['refund'] })).toBe('refund');
  expect(asked({ outOfScope: 0.8, answered: ['refund'] })).toBe('refund');
  expect(asked({ understood: [], answered: ['refund'] })).toBe('refund');
});

it('is none when the bot understood', () => {
  expect(asked({ answered: ['refund'] })).toBeNull();
  expect(asked({ conversation: [guess('refund', 0.9)] })).toBeNull();
});

it('is what the conversation turned out to be about, when that is sure', () => {
  expect(asked({ conversation: [guess('address', 0.7)] })).toBe('address');
  expect(asked({ conversation: [guess('address', 0.3)] })).toBeNull();
});

it('is never small talk, and never a guess at a protected topic', () => {
  expect(asked({ answered: ['greeting'] })).toBeNull();
  expect(asked({ understood: [guess('greeting', 0.8)], answered: ['refund'] })).toBeNull();
  expect(asked({ conversation: [guess('account_security', 0.9)] })).toBeNull();
  expect(asked({ answered: ['account_security'] })).toBe('account_security');
});

it('of several topics that share an article is the one that was thought of, or none', () => {
  const answered = ['address', 'account_security'];
  expect(asked({ understood: [guess('refund', 0.5), guess('address', 0.2)], answered })).toBe('address');
  expect(asked({ answered })).toBeNull();
  expect(asked({ answered: ['gone'] })).toBeNull();
});
