import { expect, it } from 'vitest';
import { commitmentsIn } from './commitments.js';
import { transcriptOf } from './transcript.js';

const commitmentsOf = (body: string) =>
  commitmentsIn(transcriptOf([{ seq: 1, author: 'bot', body }], []), []).map((line) => line.text);

it.each([
  "I'll send you the label today.",
  'I will ask the warehouse to check.',
  'I’m going to cancel the second payment.',
  "We'll refund the postage.",
  'We will contact you with details in due course.',
  'We are going to replace it.',
  'I promise that nothing else is charged.',
  "We won't charge you again.",
  "You'll get the tracking link as soon as it leaves the warehouse.",
  'You will receive an e-mail within 24 hours.',
  "You'll also hear from us by Friday.",
  'You will be refunded in full.',
  'Your payment will be credited within five days.',
  'The parcel will be delivered tomorrow.',
  'Our delivery team will call you.',
  'Someone will write to you this afternoon.',
  'If it is not there by Monday, we will send a new one.',
])('finds the promise: %s', (sentence) => {
  expect(commitmentsOf(`Thanks for waiting. ${sentence} Anything else?`)).toEqual([sentence]);
});

it.each([
  "I'll be happy to help.",
  "No problem, we'll carry on here.",
  "I'm the assistant here.",
  'Shall I connect you?',
  'Will you be at home tomorrow?',
  'I will need your order number for that.',
  'We will never ask for your password.',
  'Refunds take up to five working days.',
  'You can return it within 30 days.',
  'You will have to sign for it.',
  'Have you tried turning it off?',
])('hears no promise in: %s', (sentence) => {
  expect(commitmentsOf(sentence)).toEqual([]);
});

it('lists a repeated promise once, with every message it stands in', () => {
  const messages = [1, 2].map((seq) => ({ seq, author: 'bot' as const, body: "I'll check that." }));
  expect(commitmentsIn(transcriptOf(messages, []), [])).toEqual([
    { text: "I'll check that.", seqs: [1, 2], quote: true },
  ]);
});

it('takes what the customer will do for no promise of ours', () => {
  expect(
    commitmentsIn(transcriptOf([{ seq: 1, author: 'customer', body: "I'll sue you." }], []), []),
  ).toEqual([]);
});
