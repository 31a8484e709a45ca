import { Brief } from '@baton/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBrief } from './check-brief.js';
import { composeBrief } from './compose-brief.js';
import { verifyBrief } from './verify-brief.js';
import { attempt, fact, inputFor, type Line } from './testing/factories.js';

const words = fc.constantFrom(
  'Hello there!',
  "I'll refund that today. You will get an e-mail.",
  'My order 48213 is late, and I need it for a trip on Friday. It is really urgent! Please help me.',
  '{{customer.name}} and undefined',
  'no',
  '🤬',
  '何が起きているのですか。返金してください。',
  '\n\n  spaced \t out \n',
);
const body = fc.oneof(words, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }));
const line = fc.record({
  author: fc.constantFrom('customer', 'bot', 'agent', 'system'),
  body,
  sentiment: fc.double({ min: -1, max: 1, noNaN: true }),
  quote: fc.constantFrom('Friday', 'trip', 'never said', ''),
});
const anySeq = fc.integer({ min: 1, max: 40 });
const inputs = fc
  .record({
    lines: fc.array(line, { maxLength: 30 }),
    attempts: fc.uniqueArray(fc.tuple(anySeq, fc.option(anySeq)), { maxLength: 5, selector: ([at]) => at }),
    factSeqs: fc.array(anySeq, { maxLength: 5 }),
  })
  .map(({ lines, attempts, factSeqs }) =>
    inputFor(
      lines.map(({ author, body: text, sentiment, quote }): Line => [
        author,
        text,
        {
          sentiment,
          stakes: [{ kind: 'deadline', span: { start: 0, end: 1 }, quote }],
          emotions: [{ emotion: 'anger', confidence: 0.9 }],
        },
      ]),
      {
        attempts: attempts.map(([at, outcomeSeq]) => attempt(at, 'not_helped', { outcomeSeq })),
        facts: factSeqs.map((seq) =>
          fact('order_number', '48213', { seq, author: 'customer', body: '48213' }),
        ),
        escalation: { reason: 'low_sentiment', atSeq: 3 },
        salience: lines.flatMap(({ body: text }, i) =>
          text.trim() === ''
            ? []
            : [
                {
                  seq: i + 1,
                  span: { start: 0, end: text.length },
                  score: ((i * 7) % 10) / 10,
                  commits: i % 3 === 0 ? null : (i % 5) / 5,
                },
              ],
        ),
      },
    ),
  );

describe('the brief of any conversation', () => {
  it('claims nothing that the cited messages do not say', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const brief = Brief.parse(verifyBrief(composeBrief(input), input.messages));
        expect(checkBrief(brief, input.messages)).toEqual([]);
        // Facts are made up here, whatever the message says: those alone are taken out.
        expect(brief.flags.every(({ path }) => path.startsWith('facts['))).toBe(true);
      }),
    );
  });

  it('is the same again, and reads without holes', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const brief = composeBrief(input);
        expect(composeBrief(input)).toEqual(brief);
        expect(brief.issue?.text).not.toBe('');
        expect(brief.headline.isWellFormed() && brief.openingMessage.isWellFormed()).toBe(true);
        expect(brief.stateNow).not.toMatch(/undefined|null|NaN/);
      }),
    );
  });
});

describe('the integrity check', () => {
  const input = inputFor([
    ['customer', 'My order is late and I would like my money back, please.'],
    ['bot', 'We will send a new one.'],
  ]);
  const brief = composeBrief(input);

  it.each([
    [
      'a message that does not exist',
      { ...brief, emotions: [{ emotion: 'anger', seqs: [9] }] },
      'emotions[0]',
    ],
    ['words nobody wrote', { ...brief, issue: { text: 'I love it', seqs: [1], quote: true } }, 'issue[0]'],
    [
      'a promise the customer made',
      { ...brief, commitments: [{ text: 'My order', seqs: [1], quote: true }] },
      'commitments[0]',
    ],
  ])('finds %s', (_, forged, path) => {
    expect(checkBrief(brief, input.messages)).toEqual([]);
    expect(checkBrief(forged, input.messages).map((p) => p.path)).toEqual([path]);
  });
});
