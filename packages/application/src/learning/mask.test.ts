import { factFinder } from '@baton/nlp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonal, type Personal } from './mask.js';

const finder = factFinder({ country: 'DE', timeZone: 'Europe/Berlin', products: [] });
const nobody: Personal = { names: [], colleagues: [], values: [] };
const mask = (text: string, personal: Partial<Personal> = {}): string =>
  maskPersonal(text, { finder, personal: { ...nobody, ...personal } });

describe('what tells who it was about', () => {
  it.each([
    ['Where is order 48213?', 'Where is order [order number]?'],
    ['please write to Ada.Park+shop@example.co.uk today', 'please write to [e-mail address] today'],
    ['it is ada dot park at gmail dot com', 'it is ada dot [e-mail address]'],
    ['call me on +49 170 1234567', 'call me on [phone number]'],
    ['you took 129,00 € twice', 'you took [amount] twice'],
    ['IBAN DE89 3704 0044 0532 0130 00 please', 'IBAN [bank account] please'],
    ['iban de89370400440532013000', 'iban [bank account]'],
    ['card 4111 1111 1111 1111 was charged', 'card [card number] was charged'],
    ['card 4111-1111-1111-1111', 'card [card number]'],
    ['card 4111\n1111\n1111\n1111', 'card [card number]'],
    ['card 4111_1111_1111_1111', 'card [card number]'],
    ['card 4111   1111   1111   1111', 'card [card number]'],
    ['IBAN: DE89\n3704\n0044\n0532\n0130\n00', 'IBAN: [bank account]'],
    ['tel 030 / 12 34 56 78', 'tel [phone number]'],
    ['tel 030 / 12 34', 'tel [phone number]'],
    ['0301\n2345\n67', '[number]'],
    ['my name is john smith and I wait', 'my name is [name] and I wait'],
    ['my name is wrong on the parcel', 'my name is wrong on the parcel'],
    ['born 03.05.1990', 'born [date]'],
    ['born on 3rd of May 1990', 'born on [date]'],
    ['I live at 12 Old Mill Road', 'I live at [address]'],
    ['Musterstraße 12a, 10115 Berlin', '[address], [order number] Berlin'],
    ['send it to SW1A 1AA', 'send it to [address]'],
    ['zip NY 10001', 'zip [address]'],
    ['tracking 1Z999AA10123456784', 'tracking [number]'],
    ['invoice no. 4711', 'invoice no. [number]'],
    ['ticket #731', 'ticket #[number]'],
    ['https://shop.test/login?token=s3cr3t#me is the link', 'https://shop.test/login is the link'],
    ['from 192.168.10.77', 'from [number]'],
    ['my name is Ada Park and I wait', 'my name is [name] and I wait'],
    ['I spoke to Mrs. Lindqvist', 'I spoke to Mrs. [name]'],
    ['Dear Jonas, the zip is stuck', 'Dear [name], the zip is stuck'],
    ['Thanks,\nJonas Keller', 'Thanks,\n[name]'],
    ['４８２１３ is my order', '[order number] is my order'],
    ['4\u200b8\u200b2\u200b1\u200b3', '[order number]'],
    ['٤٨٢١٣٧', '[number]'],
  ])('is taken out of “%s”', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it('is the customer’s name, in whole and in part, however it is written', () => {
    const names = { names: ['Ada Park'] };
    expect(mask('ADA PARK called, Ada’s tent is torn; ada was upset', names)).toBe(
      '[name] called, [name]’s tent is torn; [name] was upset',
    );
  });

  it('leaves the everyday word that a name also is', () => {
    const names = { names: ['Will Park'] };
    expect(mask('will you open the car park? Will asked', names)).toBe(
      'will you open the car park? [name] asked',
    );
  });

  it('is a colleague’s name', () => {
    expect(mask('@Mira Lindqvist found it', { colleagues: ['Mira Lindqvist'] })).toBe(
      '@[colleague] found it',
    );
  });

  it('is what the conversation or the account holds', () => {
    const values = { values: ['C-10023', 'ada@example.test', 'X7-Q'] };
    expect(mask('c-10023 has voucher x7-q', values)).toBe('[number] has voucher [number]');
  });
});

describe('what the question is about', () => {
  it.each([
    'Do you rent out avalanche transceivers?',
    'Can I bring my dog into your shop on Saturday?',
    'Does the 2026 model fit a 28 l pack?',
    'The stove whistles at full power, is that dangerous?',
    'It took 14 days, then 3 more.',
    'The pole broke after 3 trips in 5 years',
    'I am German, do you ship to Sweden?',
    'Press and hold the button for 10 seconds, then pair it again in the app.',
    'The Summit Club is 10 minutes down the road',
  ])('stays: “%s”', (text) => {
    expect(mask(text)).toBe(text);
  });
});

const word = fc.constantFrom(
  'please',
  'the tent',
  'it says',
  'wrong,',
  'and then',
  'why?',
  'zip',
  'see',
  'on',
);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
const secret = fc.oneof(
  digits(5),
  digits(8),
  digits(16),
  digits(11).map((n) => `+49 ${n.slice(0, 3)} ${n.slice(3)}`),
  digits(20).map((n) => `DE${n}`),
  digits(6).map((n) => `ref ${n}`),
  fc.stringMatching(/^[a-z]{3,8}\.[a-z]{3,8}@[a-z]{3,8}\.(?:com|de|test)$/),
);

describe('whatever stands around it', () => {
  const told = fc.array(fc.oneof(word, secret), { minLength: 1, maxLength: 40 });

  it('no e-mail address and no longer number is left', () => {
    fc.assert(
      fc.property(told, (parts) => {
        const masked = mask(parts.join(' '));
        expect(masked).not.toMatch(/\p{Nd}{5}/u);
        expect(masked).not.toContain('@');
      }),
    );
  });

  it('a known name and a known value are gone', () => {
    const known = fc.record({
      first: fc.stringMatching(/^[A-Z][a-z]{4,9}qx$/),
      last: fc.stringMatching(/^[A-Z][a-z]{4,9}zv$/),
    });
    fc.assert(
      fc.property(known, told, ({ first, last }, parts) => {
        const text = [first.toUpperCase(), ...parts, `${first} ${last}`, last.toLowerCase()].join(' ');
        const masked = mask(text, { names: [`${first} ${last}`] }).toLowerCase();
        expect(masked).not.toContain(first.toLowerCase());
        expect(masked).not.toContain(last.toLowerCase());
      }),
    );
  });

  it('twice is once', () => {
    const anything = fc.oneof(
      told.map((parts) => parts.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const once = mask(text, { names: ['Ada Park'] });
        expect(mask(once, { names: ['Ada Park'] })).toBe(once);
      }),
    );
  });

  it('more facts than a finder returns at once are all found', () => {
    const many = Array.from({ length: 60 }, (_, i) => `order ${10_000 + i}`).join(', ');
    expect(mask(many)).not.toMatch(/\d/);
  });
});
