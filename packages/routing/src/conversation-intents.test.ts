import type { Understanding } from '@baton/domain';
import { expect, it } from 'vitest';
import { conversationIntents, conversationVector } from './conversation-intents.js';

const taxonomy = [
  { id: 'refund', smallTalk: false },
  { id: 'order_status', smallTalk: false },
  { id: 'thanks', smallTalk: true },
];

function said(intent: string, parts: Partial<Understanding> = {}): Understanding {
  return {
    seq: 1,
    intents: [{ intent, confidence: 0.8 }],
    outOfScope: 0,
    sentiment: 0,
    emotions: [],
    target: 'none',
    asksForHuman: false,
    signal: 'none',
    stakes: [],
    facts: [],
    vector: [],
    wordCount: 6,
    models: {},
    ...parts,
  };
}

it('keeps the issue when the last message only asks for a person', () => {
  const intents = conversationIntents(
    [said('refund'), said('order_status', { asksForHuman: true, wordCount: 4 })],
    taxonomy,
  );
  expect(intents).toEqual([{ intent: 'refund', confidence: 0.8 }]);
});

it('reads the issue from a request that names it', () => {
  const request = said('refund', { asksForHuman: true, wordCount: 12 });
  expect(conversationIntents([request], taxonomy)[0]?.intent).toBe('refund');
});

it('leaves out reactions and small talk', () => {
  const all = [said('refund'), said('order_status', { signal: 'not_helped', wordCount: 3 }), said('thanks')];
  expect(conversationIntents(all, taxonomy).map((i) => i.intent)).toEqual(['refund']);
});

it('lets a new issue overtake the first one', () => {
  const all = [said('refund'), said('order_status'), said('order_status')];
  const [first, second] = conversationIntents(all, taxonomy);
  expect(first?.intent).toBe('order_status');
  expect((first?.confidence ?? 0) + (second?.confidence ?? 0)).toBeCloseTo(0.8);
});

it('is not led astray by a later message that fits no topic', () => {
  const vague = said('newsletter', { asksForHuman: true, wordCount: 11, outOfScope: 0.67 });
  const all = [said('order_status', { intents: [{ intent: 'order_status', confidence: 1 }] }), vague];
  const [first] = conversationIntents(all, taxonomy);
  expect(first?.intent).toBe('order_status');
  expect(first?.confidence).toBeGreaterThan(0.65);
});

it('knows nothing about a conversation without an issue', () => {
  expect(conversationIntents([said('thanks')], taxonomy)).toEqual([]);
  expect(conversationIntents([], taxonomy)).toEqual([]);
});

it('points where its telling messages point, later ones more', () => {
  const all = [
    said('refund', { vector: [1, 0] }),
    said('order_status', { vector: [0, 1] }),
    said('thanks', { vector: [-1, 0] }),
    said('refund', { vector: [-1, 0], asksForHuman: true, wordCount: 3 }),
  ];
  const vector = conversationVector(all, taxonomy);
  expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1);
  expect((vector?.[0] ?? 0) / (vector?.[1] ?? 0)).toBeCloseTo(0.75);
});

it('points nowhere when nothing telling was said, nothing has a vector, or all cancels out', () => {
  expect(conversationVector([], taxonomy)).toBeNull();
  expect(conversationVector([said('thanks', { vector: [1, 0] })], taxonomy)).toBeNull();
  expect(conversationVector([said('refund')], taxonomy)).toBeNull();
  const zero = [said('refund', { vector: [0, 0] })];
  expect(conversationVector(zero, taxonomy)).toBeNull();
});

it("leaves out vectors of another encoder's", () => {
  const all = [said('refund', { vector: [1, 0, 0] }), said('refund', { vector: [0, 1] })];
  expect(conversationVector(all, taxonomy)).toEqual([0, 1]);
});
