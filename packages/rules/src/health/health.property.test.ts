import { DialogueSignal, Health, type Seq } from '@baton/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, understanding } from '../testing/factories.js';
import { computeHealth } from './compute-health.js';
import type { HealthTurn } from './turn.js';

const turn = fc.record({
  author: fc.constantFrom('customer', 'customer', 'bot', 'agent', 'system'),
  body: fc.constantFrom(
    'where is my blue tent order',
    'still no blue tent order',
    'ok',
    '',
    '🙂',
    'refund please now',
  ),
  gap: fc.integer({ min: -5, max: 600 }),
  sentiment: fc.double({ min: -1, max: 1, noNaN: true }),
  signal: fc.constantFrom(...DialogueSignal.options),
  intent: fc.constantFrom('order_status', 'refund_status', 'greeting'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  understood: fc.boolean(),
});

const attempts = fc.uniqueArray(
  fc.record({
    atSeq: fc.integer({ min: 1, max: 60 }),
    outcome: fc.constantFrom('pending', 'helped', 'not_helped', 'ignored', 'failed'),
    outcomeSeq: fc.option(fc.integer({ min: 1, max: 60 })),
  }),
  { maxLength: 8, selector: (a) => a.atSeq },
);

type Drawn = typeof turn extends fc.Arbitrary<infer T> ? T : never;

function toTurns(drawn: readonly Drawn[]): HealthTurn[] {
  let at = 0;
  return drawn.map(({ author, body, gap, understood, intent, confidence, ...parts }, i) => {
    at += gap * 1000;
    const seq: Seq = i + 1;
    const read = understanding(seq, {
      sentiment: parts.sentiment,
      signal: parts.signal,
      intents: [{ intent, confidence }],
      vector: [1, 0],
      wordCount: body.split(' ').length,
    });
    return {
      seq,
      author,
      at: new Date(at),
      body,
      understanding: author === 'customer' && understood ? read : undefined,
    };
  });
}

const conversations = fc.record({
  turns: fc.array(turn, { maxLength: 40 }).map(toTurns),
  attempts: attempts.map((all) =>
    all.map(({ atSeq, outcome, outcomeSeq }) => attempt(atSeq, outcome, { outcomeSeq })),
  ),
});

describe('health of any conversation', () => {
  it('keeps to the vocabulary and its ranges', () => {
    fc.assert(
      fc.property(conversations, (input) => {
        const health = Health.parse(computeHealth(input));
        for (const name of ['sentimentNow', 'sentimentMean'] as const)
          expect(Math.abs(health[name].value)).toBeLessThanOrEqual(1);
        expect(Math.abs(health.sentimentSlope.value)).toBeLessThanOrEqual(2);
        for (const name of ['terseness', 'messageRate'] as const) {
          expect(health[name].value).toBeGreaterThanOrEqual(0);
          expect(health[name].value).toBeLessThanOrEqual(1);
        }
        expect(health.failedExchanges.value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('cites only customer messages that exist, each once; the risk may cite answers, too', () => {
    fc.assert(
      fc.property(conversations, (input) => {
        const known = new Set(input.turns.filter((t) => t.author === 'customer').map((t) => t.seq));
        const everything = new Set(input.turns.map((t) => t.seq));
        for (const [name, { seqs }] of Object.entries(computeHealth(input))) {
          const citable = name === 'risk' ? everything : known;
          expect(seqs.filter((seq) => !citable.has(seq))).toEqual([]);
          expect(new Set(seqs).size).toBe(seqs.length);
        }
      }),
    );
  });

  it('says the same twice and changes nothing it is given', () => {
    fc.assert(
      fc.property(conversations, (input) => {
        const before = structuredClone(input);
        const once = computeHealth(input);
        expect(computeHealth(input)).toEqual(once);
        expect(input).toEqual(before);
      }),
    );
  });

  it('never declines by a friendly message', () => {
    const friendly = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(conversations, friendly, ({ turns }, sentiment) => {
        const seq = turns.length + 1;
        const more = [
          ...turns,
          {
            seq,
            author: 'customer' as const,
            at: new Date(0),
            understanding: understanding(seq, { sentiment }),
          },
        ];
        const points = (all: readonly HealthTurn[]) =>
          computeHealth({ turns: all, attempts: [] }).declinePoints;
        expect(points(more)).toEqual(points(turns));
      }),
    );
  });

  it('never takes back what was counted when the conversation goes on', () => {
    fc.assert(
      fc.property(conversations, ({ turns }) => {
        const shorter = computeHealth({ turns: turns.slice(0, -1), attempts: [] });
        const longer = computeHealth({ turns, attempts: [] });
        for (const name of [
          'customerMessages',
          'declinePoints',
          'rephrasings',
          'failedExchanges',
          'circlingBack',
        ] as const)
          expect(longer[name].value).toBeGreaterThanOrEqual(shorter[name].value);
      }),
    );
  });
});
