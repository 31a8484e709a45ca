import { describe, expect, it } from 'vitest';
import { attempt, conversation, type Line, moods, understanding } from '../testing/factories.js';
import { computeHealth } from './compute-health.js';
import type { HealthTurn } from './turn.js';

const health = (
  turns: readonly HealthTurn[],
  attempts: Parameters<typeof computeHealth>[0]['attempts'] = [],
) => computeHealth({ turns, attempts });

describe('failed exchanges', () => {
  it('counts an exchange once however many signs of failure it shows', () => {
    const turns = conversation(
      ['customer', 'where is my blue tent order'],
      ['bot', 'Here is a page.'],
      ['customer', 'no that did not help, where is my blue tent order', { signal: 'not_helped' }],
    );
    const attempts = [attempt(2, 'not_helped', { outcomeSeq: 3 })];
    expect(health(turns, attempts).failedExchanges).toEqual({ value: 1, seqs: [3] });
  });

  it('counts "no" only when something was tried', () => {
    const turns = conversation(
      ['customer', 'hello'],
      ['bot', 'Anything else?'],
      ['customer', 'no', { signal: 'deny' }],
    );
    expect(health(turns).failedExchanges.value).toBe(0);
    expect(health(turns, [attempt(2, 'pending')]).failedExchanges).toEqual({ value: 1, seqs: [3] });
  });

  it('counts a repeated question only after an answer', () => {
    const question: Line = ['customer', 'where is my blue tent order'];
    expect(health(conversation(question, question)).failedExchanges.value).toBe(0);
    expect(health(conversation(question, ['bot', 'See here.'], question)).failedExchanges.value).toBe(1);
  });

  it('counts a message that turns down an earlier answer for that answer only', () => {
    const turns = conversation(
      ['customer', 'where is it'],
      ['bot', 'See this page.'],
      ['customer', 'also the refund'],
      ['bot', 'Noted.'],
      ['customer', 'that page did not help', { signal: 'not_helped' }],
    );
    const attempts = [attempt(2, 'not_helped', { outcomeSeq: 5 })];
    expect(health(turns, attempts).failedExchanges).toEqual({ value: 1, seqs: [5] });
  });

  it('cites the question when the bot failed before the customer could react', () => {
    const turns = conversation(['customer', 'where is it']);
    expect(health(turns, [attempt(2, 'failed')]).failedExchanges).toEqual({ value: 1, seqs: [1] });
  });

  it('is not put off by a greeting of the bot', () => {
    const turns = conversation(
      ['bot', 'Hi!'],
      ['customer', 'your article did not help', { signal: 'not_helped' }],
    );
    expect(health(turns).failedExchanges.value).toBe(0);
  });
});

describe('sentiment', () => {
  it('reads the latest message and the mean of the last three', () => {
    const { sentimentNow, sentimentMean } = health(moods(1, -0.2, -0.4, -0.9));
    expect(sentimentNow).toEqual({ value: -0.9, seqs: [7] });
    expect(sentimentMean.value).toBeCloseTo(-0.5);
    expect(sentimentMean.seqs).toEqual([3, 5, 7]);
  });

  it('follows the trend and not one misread message', () => {
    expect(health(moods(0.4, 0.2, 0, -0.2, -0.4)).sentimentSlope.value).toBeCloseTo(-0.2);
    expect(health(moods(0.4, 0.2, 1, -0.2, -0.4)).sentimentSlope.value).toBeCloseTo(-0.2);
  });
});

describe('decline points', () => {
  const points = (...sentiments: number[]) => health(moods(...sentiments)).declinePoints.seqs;

  it('marks each clear fall', () => {
    expect(points(0, -0.4, -0.8)).toEqual([3, 5]);
  });

  it('adds up a slow slide', () => {
    expect(points(0, -0.1, -0.2, -0.3)).toEqual([7]);
  });

  it('takes politeness for no level to fall from', () => {
    expect(points(0.9, -0.05)).toEqual([]);
  });

  it('does not count an angry arrival', () => {
    expect(points(-0.9, -0.9, -0.95)).toEqual([]);
  });

  it('counts a wobbling mood once, and again only after a recovery', () => {
    expect(points(0, -0.4, -0.3, -0.45, -0.35, -0.5)).toEqual([3]);
    expect(points(0, -0.5, 0.2, -0.5)).toEqual([3, 7]);
  });
});

describe('rephrasings', () => {
  it('recognises the same issue in similar words', () => {
    const turns = conversation(
      ['customer', 'I was charged twice for my order'],
      ['bot', 'Payments work like this.'],
      ['customer', 'you charge me twice for one order!'],
      ['bot', 'Payments work like this.'],
      ['customer', 'do you also sell climbing ropes'],
    );
    expect(health(turns).rephrasings).toEqual({ value: 1, seqs: [3] });
  });

  it('recognises the same meaning by its vector, unless the topics are clearly different', () => {
    const vector = [0.6, 0.8];
    const same = conversation(
      ['customer', 'when does the parcel come', { vector }],
      ['bot', 'Soon.'],
      ['customer', 'is delivery going to happen today', { vector }],
    );
    expect(health(same).rephrasings.seqs).toEqual([3]);
    const different = conversation(
      ['customer', 'one thing about it', { vector, intents: [{ intent: 'order_status', confidence: 0.9 }] }],
      ['bot', 'Soon.'],
      [
        'customer',
        'other thing about it',
        { vector, intents: [{ intent: 'refund_status', confidence: 0.9 }] },
      ],
    );
    expect(health(different).rephrasings.seqs).toEqual([]);
  });

  it('takes the same question about another number for another question', () => {
    const turns = conversation(
      ['customer', 'where is my order 48213 please'],
      ['bot', 'On its way.'],
      ['customer', 'and where is my order 51907'],
    );
    expect(health(turns).rephrasings.value).toBe(0);
  });

  it('leaves tiny messages alone', () => {
    const turns = conversation(
      ['customer', 'ok', { vector: [1] }],
      ['bot', 'Good.'],
      ['customer', 'ok', { vector: [1] }],
    );
    expect(health(turns).rephrasings.value).toBe(0);
  });
});

describe('going in circles', () => {
  const about = (intent: string): Line => [
    'customer',
    `about ${intent}`,
    { intents: [{ intent, confidence: 0.8 }] },
  ];

  it('marks the return to a topic that was left', () => {
    const turns = conversation(
      about('order_status'),
      about('order_status'),
      about('refund_status'),
      about('order_status'),
    );
    expect(health(turns).circlingBack).toEqual({ value: 1, seqs: [4] });
  });

  it('takes a topic that was settled for a new question', () => {
    const turns = conversation(
      about('order_status'),
      ['bot', 'Here.'],
      about('refund_status'),
      about('order_status'),
    );
    expect(health(turns, [attempt(2, 'helped')]).circlingBack.value).toBe(0);
  });

  it('does not take small talk for a topic', () => {
    const turns = conversation(about('order_status'), about('greeting'), about('order_status'));
    const smallTalkIntents = new Set(['greeting']);
    expect(computeHealth({ turns, attempts: [], smallTalkIntents }).circlingBack.value).toBe(0);
  });
});

describe('pace and length', () => {
  it('sees replies get terser', () => {
    const words = (wordCount: number): Line => ['customer', 'x', { wordCount }];
    expect(health(conversation(words(20), words(20), words(5), words(5))).terseness).toEqual({
      value: 0.75,
      seqs: [3, 4],
    });
    expect(health(conversation(words(5), words(5), words(20), words(20))).terseness.value).toBe(0);
  });

  it('sees messages come faster', () => {
    const turns = [0, 60, 120, 180, 195, 210].map((seconds, i): HealthTurn => ({
      seq: i + 1,
      author: 'customer',
      at: new Date(seconds * 1000),
      understanding: understanding(i + 1),
    }));
    expect(health(turns).messageRate).toEqual({ value: 0.75, seqs: [5, 6] });
  });

  it('bears a clock that steps back', () => {
    const turns = [50, 40, 30, 20, 10, 0].map((s, i): HealthTurn => ({
      seq: i + 1,
      author: 'customer',
      at: new Date(s * 1000),
    }));
    expect(health(turns).messageRate.value).toBe(0);
  });
});

it('counts failures of one intent beyond the first', () => {
  const turns = moods(0, 0, 0);
  const attempts = [2, 4, 6].map((seq) => attempt(seq, 'not_helped'));
  expect(health(turns, attempts).repeatedFailedIntent.value).toBe(2);
  expect(
    health(turns, [attempt(2, 'not_helped'), attempt(4, 'not_helped', { intent: 'refund_status' })])
      .repeatedFailedIntent,
  ).toEqual({ value: 0, seqs: [] });
});

it('counts requests for clarification', () => {
  const turns = conversation(
    ['customer', 'where is it'],
    ['bot', 'In transit.'],
    ['customer', 'what do you mean', { signal: 'clarification_request' }],
  );
  expect(health(turns).clarificationRequests).toEqual({ value: 1, seqs: [3] });
});

it('bears an empty conversation', () => {
  expect(Object.values(health([])).map((i) => i.value)).toEqual(Array.from({ length: 13 }, () => 0));
});
