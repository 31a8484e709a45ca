import { describe, expect, it } from 'vitest';
import { linkBack } from './link-back.js';
import { confirmationText, quoteOf, replyText, subjectOf, type Frame } from './wording.js';

const frame: Frame = {
  firstName: 'Nora',
  organisation: 'Larkspur',
  number: 12,
  link: 'https://shop.example/help',
  answersAreRead: false,
};

describe('a mail to a customer', () => {
  it('confirms a ticket that is answered by mail', () => {
    const text = confirmationText(frame, {
      quote: 'Where is my parcel?',
      channel: 'email',
      team: 'Delivery',
      replyBy: 'within one working day',
    });
    expect(text).toBe(
      [
        'Hello Nora,',
        'we have your question. Its ticket number is 12.',
        'You wrote: “Where is my parcel?”',
        'Delivery will write to you at this address within one working day.',
        'You can go on in the chat at any time: https://shop.example/help',
        'Please do not answer this mail: nobody reads what is sent to its address.',
        'Larkspur',
      ].join('\n\n'),
    );
    expect(subjectOf(frame)).toBe('Your question to Larkspur (ticket 12)');
  });

  it('confirms one that is answered by phone, and leaves out what is not known', () => {
    const bare = { ...frame, firstName: null, link: null, answersAreRead: true };
    const text = confirmationText(bare, { quote: null, channel: 'callback', team: 'Delivery', replyBy: '' });
    expect(text).toBe(
      [
        'Hello,',
        'we have your question. Its ticket number is 12.',
        'Delivery will call you.',
        'You can also simply answer this mail.',
        'Larkspur',
      ].join('\n\n'),
    );
  });

  it('has what agents wrote, and says whose words they are', () => {
    const lines = [
      { author: 'Mira', body: 'One.' },
      { author: 'Mira', body: 'Two.\nThree.' },
      { author: 'Jon', body: 'Four.' },
    ];
    expect(replyText(frame, lines)).toMatch(
      /^Hello Nora,\n\nMira has answered:\n\nOne\.\n\nTwo\.\nThree\.\n\nJon:\n\nFour\.\n\n/,
    );
  });
});

describe('what a customer wrote, in the mail that confirms it', () => {
  it.each([
    ['Where\n is   it?', 'Where is it?'],
    ['see https://evil.example/a?b and www.evil.example now', 'see … and … now'],
    ['HTTP://EVIL.example', '…'],
    ['log in at evil-bank.com/login or hxxps://x.y now', 'log in at … or … now'],
    ['call +1 900 555 0199 or mail me@evil.example', 'call … or mail …'],
    ['order 48213 of 389.50 came at 9.30', 'order 48213 of 389.50 came at 9.30'],
  ])('%j is quoted as %j', (body, quote) => {
    expect(quoteOf(body)).toBe(quote);
  });

  it('is cut where it is long, and never in the middle of a character', () => {
    for (const body of ['a'.repeat(300), '👟'.repeat(150), `x${'👟'.repeat(150)}`]) {
      const quote = quoteOf(body);
      expect(quote.length).toBeLessThanOrEqual(200);
      expect(quote).toMatch(/[a👟]…$/u);
      expect(quote.isWellFormed()).toBe(true);
    }
  });
});

describe('the way back', () => {
  it.each([
    ['https://shop.example/a/b?session=1#top', 'https://shop.example/a/b'],
    ['http://127.0.0.1:4000/demo', 'http://127.0.0.1:4000/demo'],
    ['https://evil.example/login', null],
    ['https://shop.example.evil.example/', null],
    ['https://shop.example@evil.example/', null],
    ['http://shop.example/', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
    [null, null],
  ])('from %s leads to %s', (page, link) => {
    expect(linkBack(page, ['https://shop.example', 'http://127.0.0.1:4000'])).toBe(link);
  });
});
