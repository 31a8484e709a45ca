import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryOf } from './summary.js';
import { transcriptOf } from './transcript.js';

function dialogue(...bodies: readonly string[]) {
  return transcriptOf(
    bodies.map((body, i) => ({ seq: i + 1, author: i % 2 === 0 ? 'customer' : 'bot', body })),
    [],
  );
}

/** The whole message as one sentence. */
const whole = (seq: number, body: string, score: number) => ({
  seq,
  span: { start: 0, end: body.length },
  score,
  commits: null,
});

describe('the summary', () => {
  const bodies = [
    'Hi there.',
    'Hello! How can I help?',
    'The second payment for order 48213 has been on my card since Monday and I want it back.',
    'Refunds take up to five working days.',
    'The second payment is on my card since Monday and I want it back.',
  ] as const;

  it('quotes the most telling sentences in the order in which they were said', () => {
    const salience = [0.1, 0.05, 0.9, 0.8, 0.2].map((score, i) => whole(i + 1, bodies[i]!, score));
    expect(summaryOf(dialogue(...bodies), salience)).toEqual([
      { text: bodies[2], seqs: [3], quote: true },
      { text: bodies[3], seqs: [4], quote: true },
    ]);
  });

  it('does not say the same twice', () => {
    const salience = [0, 0, 0.9, 0.1, 0.8].map((score, i) => whole(i + 1, bodies[i]!, score));
    const texts = summaryOf(dialogue(...bodies), salience).map(({ text }) => text);
    expect(texts).toContain(bodies[2]);
    expect(texts).not.toContain(bodies[4]);
  });

  it('makes one quote of neighbours', () => {
    const body = 'My tent leaks. The seam at the back has come open.';
    const salience = [
      { seq: 1, span: { start: 0, end: 14 }, score: 0.5, commits: null },
      { seq: 1, span: { start: 15, end: body.length }, score: 0.9, commits: null },
    ];
    expect(summaryOf(dialogue(body), salience)).toEqual([{ text: body, seqs: [1], quote: true }]);
  });

  it('is empty where nothing was weighed', () => {
    expect(summaryOf(dialogue('Hello'), [])).toEqual([]);
  });

  it('quotes nothing but what was said, however wrong the spans are, and stays short', () => {
    const spans = fc.record({
      seq: fc.integer({ min: 1, max: 8 }),
      start: fc.integer({ min: 0, max: 90 }),
      length: fc.integer({ min: 0, max: 90 }),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 40 }), (all) => {
        const transcript = dialogue(...bodies);
        const salience = all.map(({ seq, start, length, score }) => ({
          seq,
          span: { start, end: start + length },
          score,
          commits: null,
        }));
        const lines = summaryOf(transcript, salience);
        for (const { text, seqs } of lines)
          expect(transcript.bySeq.get(seqs[0]!)?.body.includes(text)).toBe(true);
        expect(lines.map(({ seqs }) => seqs[0]!)).toEqual(
          lines.map(({ seqs }) => seqs[0]!).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
