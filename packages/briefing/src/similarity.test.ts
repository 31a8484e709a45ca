import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonLength, keptOf, outcomeOf } from './similarity.js';

const PROPOSED =
  'Hi Ada, this is Mira from Billing. I can see that you wrote “charged twice” and that “Refunds” didn’t resolve it. Let me take it from here.';

describe('what was sent', () => {
  it('as it was proposed, or with other white space, was sent as it is', () => {
    expect(outcomeOf(PROPOSED, PROPOSED)).toEqual({ verdict: 'as_is', similarity: 1 });
    expect(outcomeOf(PROPOSED, ` ${PROPOSED.replaceAll('. ', '.\n\n')}\n`)).toEqual({
      verdict: 'as_is',
      similarity: 1,
    });
  });

  it('with a mark changed was edited, though every word is there', () => {
    expect(outcomeOf(PROPOSED, PROPOSED.replace('Ada,', 'Ada!').replace('didn’t', "didn't"))).toEqual({
      verdict: 'edited',
      similarity: 1,
    });
  });

  it('with something added was edited, however much it is', () => {
    const more = ' I have already sent the second payment back.'.repeat(8);
    expect(outcomeOf(PROPOSED, PROPOSED + more)).toEqual({ verdict: 'edited', similarity: 1 });
  });

  it('with a word changed was edited, with most of it kept', () => {
    const { verdict, similarity } = outcomeOf(PROPOSED, PROPOSED.replace('take it', 'look at this'));
    expect(verdict).toBe('edited');
    expect(similarity).toBeGreaterThan(0.85);
    expect(similarity).toBeLessThan(1);
  });

  it.each([
    'Sorry!',
    'I am so sorry about that. I have just refunded the second payment, and it will be with you by Friday.',
    'Hi Ada, this is Mira from Billing.',
    '👍',
    '请稍等，我来看看。',
  ])('%j in its place is a replacement', (sent) => {
    expect(outcomeOf(PROPOSED, sent).verdict).toBe('replaced');
  });

  it('is compared by words in languages without blanks too', () => {
    expect(
      keptOf('您好，我是客服，我已经看过您的对话。', '您好，我是客服，我已经看过您的对话，请稍等。'),
    ).toBe(1);
    expect(keptOf('您好，我是客服。', 'Good morning')).toBe(0);
  });

  it('shares nothing with a proposal without words', () => {
    expect(outcomeOf('…', 'Hello')).toEqual({ verdict: 'replaced', similarity: 0 });
    expect(outcomeOf('Hello', 'hello there')).toEqual({ verdict: 'edited', similarity: 1 });
  });
});

describe('how much was kept', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const text = fc.array(word, { maxLength: 30 }).map((list) => list.join(' '));

  it('is between nothing and everything, and everything of the same text', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(keptOf(a, b)).toBeGreaterThanOrEqual(0);
        expect(keptOf(a, b)).toBeLessThanOrEqual(1);
        if (a !== '') expect(keptOf(a, a)).toBe(1);
      }),
    );
  });

  it('does not suffer from what is added before or after', () => {
    fc.assert(
      fc.property(text, text, text, (a, before, after) => {
        fc.pre(a !== '');
        expect(keptOf(a, `${before}. ${a}. ${after}`)).toBe(1);
      }),
    );
  });

  it('never grows by cutting the end off', () => {
    fc.assert(
      fc.property(text, fc.nat(), (a, n) => {
        const cut = a
          .split(' ')
          .slice(0, n % (a.split(' ').length + 1))
          .join(' ');
        expect(keptOf(a, cut)).toBeLessThanOrEqual(keptOf(a, a));
      }),
    );
  });

  it('is nothing where no word is shared', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(keptOf(a, b.toUpperCase().replaceAll(/[A-Z]/g, '7'))).toBe(0);
      }),
    );
  });

  it('counts a common subsequence from either side alike', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(commonLength(a, b)).toBe(commonLength(b, a));
        expect(commonLength(a, [...b, ...a])).toBe(a.length);
        expect(commonLength(a, b)).toBeLessThanOrEqual(Math.min(a.length, b.length));
      }),
    );
  });
});
