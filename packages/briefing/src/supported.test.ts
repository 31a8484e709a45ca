import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBorneBy, supportedLines } from './supported.js';

const messages = [
  { seq: 1, author: 'customer', body: 'I was charged twice for order 48213, 389 euros each time.' },
  { seq: 2, author: 'bot', body: 'Refunds take up to five working days.' },
  { seq: 3, author: 'customer', body: 'Mira Okonkwo told me that last week. The money has not come back.' },
] as const;

const kept = (summary: string) => supportedLines(summary, messages).map(({ text, seqs }) => [text, seqs]);

describe('sentences of a written summary', () => {
  it('are kept with the messages that bear them', () => {
    expect(
      kept(
        'The customer was charged twice for order 48213. The bot says that refunds take five working days.',
      ),
    ).toEqual([
      ['The customer was charged twice for order 48213.', [1]],
      ['The bot says that refunds take five working days.', [2]],
    ]);
  });

  it('may rest on several messages', () => {
    expect(kept('Charged twice for order 48213, and the money has not come back.')).toEqual([
      ['Charged twice for order 48213, and the money has not come back.', [1, 3]],
    ]);
  });

  it.each([
    ['another number', 'The customer was charged twice for order 48214.'],
    ['another name', 'The customer was told by Anna last week about the money.'],
    ['a negation nobody made', 'The customer was not charged twice for order 48213.'],
    ['something nobody said', 'The customer wants to cancel the membership and move to Spain.'],
    ['nothing at all', 'The customer is.'],
  ])('are left out with %s', (_, sentence) => expect(kept(sentence)).toEqual([]));

  it('whatever is written, what is kept is borne by what it cites', () => {
    const words = fc.constantFrom(
      'charged',
      'twice',
      'order',
      '48213',
      '99',
      'Mira',
      'Paul',
      'not',
      'money',
      'moon',
      '.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (all) => {
        for (const { text, seqs } of supportedLines(all.join(' '), messages))
          expect(
            isBorneBy(
              text,
              messages.filter(({ seq }) => seqs.includes(seq)),
            ),
          ).toBe(true);
      }),
    );
  });
});

it.each([
  [
    'The customer agreed to pay 50 euros for the repair.',
    'I have not agreed to pay 50 euros for the repair.',
  ],
  ['The customer received the parcel for order 48213.', 'I never received the parcel for order 48213'],
  ['The agent promised a full refund of 500 euros.', 'Somebody promised me a full refund of 500 euros.'],
])('does not bear “%s” when the customer wrote “%s”', (line, body) => {
  expect(supportedLines(line, [{ seq: 1, author: 'customer', body }])).toEqual([]);
});
