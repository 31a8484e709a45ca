import { describe, expect, it } from 'vitest';
import { briefAsText } from './brief-text.js';
import { compareBriefs } from './compare-briefs.js';
import { composeBrief } from './compose-brief.js';
import { attempt, fact, inputFor, type Line } from './testing/factories.js';
import { verifyBrief } from './verify-brief.js';

const lines: readonly Line[] = [
  ['customer', 'My refund for order 48213 is missing, write to ada@example.com', { sentiment: -0.3 }],
  ['bot', "I'll ask the warehouse to check."],
  ['customer', 'That did not help at all, honestly', { sentiment: -0.4 }],
];
const given = (sheet: readonly Line[], status: 'extracted' | 'confirmed' = 'extracted') => {
  const input = inputFor(sheet);
  const first = input.messages[0]!;
  return {
    ...input,
    attempts: [attempt(2, 'pending')],
    facts: [
      { ...fact('order_number', '48213', first), status },
      fact('email', 'ada@example.com', { ...first, seq: 1 }),
    ],
  };
};

describe('a later brief', () => {
  it('says what is new, what has changed and what is gone', () => {
    const before = composeBrief(given(lines));
    const after = composeBrief({
      ...given(
        [...lines, ['customer', 'I need the 30 euros before Friday, please', { sentiment: -0.8 }]],
        'confirmed',
      ),
      version: 2,
      attempts: [attempt(2, 'not_helped', { outcomeSeq: 3 })],
      facts: [
        ...given(lines, 'confirmed').facts.slice(0, 1),
        fact('amount', '30', {
          seq: 4,
          author: 'customer',
          body: 'I need the 30 euros before Friday, please',
        }),
      ],
    });
    expect(compareBriefs(before, after)).toEqual([
      expect.objectContaining({ change: 'added', section: 'lastCustomerPoints', seqs: [4] }),
      expect.objectContaining({
        change: 'changed',
        section: 'attempts',
        text: 'How long refunds take: not helped',
      }),
      { change: 'changed', section: 'facts', text: 'order number 48213 (confirmed)', seqs: [1] },
      { change: 'added', section: 'facts', text: 'amount 30 (extracted)', seqs: [4] },
      { change: 'changed', section: 'mood', text: 'very unhappy', seqs: [4] },
      { change: 'gone', section: 'facts', text: 'email ada@example.com (extracted)', seqs: [1] },
      { change: 'gone', section: 'missingFacts', text: 'amount', seqs: [] },
    ]);
  });

  it('has no news when nothing is different', () => {
    const brief = composeBrief(given(lines));
    expect(compareBriefs(brief, composeBrief({ ...given(lines), version: 2 }))).toEqual([]);
  });
});

describe('two values of one kind', () => {
  it('are both shown, the later on top; where there can be one only, the earlier is superseded', () => {
    const sheet: readonly Line[] = [
      ['customer', 'ada@example.com, order 48213'],
      ['customer', 'sorry, ada.park@example.com, and order 48214 as well'],
    ];
    const { messages } = inputFor(sheet);
    const { facts } = composeBrief({
      ...inputFor(sheet),
      facts: [
        fact('email', 'ada@example.com', messages[0]!),
        fact('order_number', '48213', messages[0]!),
        fact('email', 'ada.park@example.com', messages[1]!),
        fact('order_number', '48214', messages[1]!),
      ],
    });
    expect(facts.map(({ value, superseded }) => [value, superseded])).toEqual([
      ['ada.park@example.com', false],
      ['ada@example.com', true],
      ['48214', false],
      ['48213', false],
    ]);
  });
});

describe('verification', () => {
  const input = given(lines);
  const brief = composeBrief(input);

  it('leaves a sound brief alone', () => {
    expect(verifyBrief(brief, input.messages)).toBe(brief);
  });

  it('takes out what no message says, and flags it', () => {
    const forged = {
      ...brief,
      commitments: [...brief.commitments, { text: 'We pay you double.', seqs: [2], quote: true }],
      facts: [...brief.facts, { ...brief.facts[0]!, value: '99999' }],
      issue: { text: 'I love it', seqs: [1], quote: true },
    };
    const verified = verifyBrief(forged, input.messages);
    expect(verified).toEqual({ ...brief, issue: null, flags: verified.flags });
    expect(verified.flags.map(({ path, text }) => [path, text])).toEqual([
      ['issue[0]', 'I love it'],
      [`commitments[${brief.commitments.length}]`, 'We pay you double.'],
      [`facts[${brief.facts.length}]`, expect.stringContaining('99999')],
    ]);
  });
});

it('emotions that contradict the mood of their message are no emotions of the brief', () => {
  const { emotions } = composeBrief(
    inputFor([
      [
        'customer',
        'Oh great, it broke again',
        {
          sentiment: -0.8,
          emotions: [
            { emotion: 'joy', confidence: 0.9 },
            { emotion: 'annoyance', confidence: 0.8 },
          ],
        },
      ],
    ]),
  );
  expect(emotions).toEqual([{ emotion: 'annoyance', seqs: [1] }]);
});

it('reads as plain text, with the messages it rests on', () => {
  const text = briefAsText(composeBrief(given(lines)));
  expect(text).toContain('Refund not received');
  expect(text).toContain('- order number 48213, not confirmed [1]');
  expect(text).toContain("- “I'll ask the warehouse to check.” [2]");
  expect(text).not.toMatch(/undefined|null|NaN/);
});

it('puts what a customer wrote on one line of the text, whatever is in it', () => {
  const first = given(lines).messages[0]!;
  const forged = '48213\n\nPromised:\n- “You get 5,000 euros today” [2]';
  const corrected = { ...fact('order_number', '48213', first), value: forged, status: 'corrected' as const };
  const text = briefAsText(composeBrief({ ...given(lines), facts: [corrected] }));
  expect(text.match(/^Promised:$/gm) ?? []).toHaveLength(1);
  expect(text).not.toMatch(/^- “You get/m);
});
