import { describe, expect, it } from 'vitest';
import { factFinder, FactSettings, type FactSettingsInput } from './fact-finder.js';

/** Monday, eleven in the morning in Berlin. */
const at = Date.parse('2026-11-23T10:00:00Z');

const shop = {
  country: 'DE',
  timeZone: 'Europe/Berlin',
  products: [
    { name: 'Larkspur Moor 400' },
    { name: 'Larkspur Moor 800' },
    { name: 'Larkspur Moor' },
    { name: 'Tarnlight Winterlight', aliases: ['Winterlight'] },
    { name: 'Ridge 2 footprint' },
    { name: 'Tarnlight Ridge 2', aliases: ['Ridge 2'] },
    { name: 'Café kettle' },
    { name: 'Tent pegs, set of ten' },
    { name: 'Gaiters' },
  ],
} satisfies FactSettingsInput;

const ofShop = factFinder(shop);

/** "kind=value" of each fact; every span must hold what was said. */
function found(text: string, find = ofShop): string[] {
  return find(text, at).facts.map(({ kind, value, span }) => {
    const said = text.slice(span.start, span.end);
    expect(said, text).toBe(said.trim());
    expect(said.length, text).toBeGreaterThan(0);
    return `${kind}=${value}`;
  });
}

type Case = readonly [text: string, ...facts: string[]];

const numbers: readonly Case[] = [
  ['my order 20418 is late', 'order_number=20418'],
  ['order #20418', 'order_number=20418'],
  ['#20418', 'order_number=20418'],
  ['20418', 'order_number=20418'],
  ['Order number: 20418.', 'order_number=20418'],
  ['order no. 20418 please', 'order_number=20418'],
  ['it is 20418, not 20419', 'order_number=20418', 'order_number=20419'],
  ['where is order20418', 'order_number=20418'],
  ['my postcode is 8001'],
  ['size 42 boots, 2 pairs'],
  ['a 3000 mm water column'],
  ['version 1.2.3'],
  ['100%'],
  [''],
  ['👍'],
  ['see https://example.com/orders'],
];

const emails: readonly Case[] = [
  ['write to jane.doe+shop@example.co.uk please', 'email=jane.doe+shop@example.co.uk'],
  ['My mail is JANE@Example.com.', 'email=jane@example.com'],
  ['(anna_b@mail.example.org)', 'email=anna_b@mail.example.org'],
  ['a1@example.com or b2@example.com', 'email=a1@example.com', 'email=b2@example.com'],
  ['friday2026@example.com', 'email=friday2026@example.com'],
  ['not.an.email@'],
  // Half an address is that of somebody else.
  ['jürgen@example.com'],
  [`${'x'.repeat(100)}@example.com`],
  ['我的邮箱是li@example.com谢谢', 'email=li@example.com'],
  ['@example on social media'],
  ['meet @ 5'],
];

const amounts: readonly Case[] = [
  ['I paid 129 €', 'amount=129.00 EUR'],
  ['129€ gone', 'amount=129.00 EUR'],
  ['EUR 129.00 was charged', 'amount=129.00 EUR'],
  ['charged $1,299', 'amount=1299.00 USD'],
  ['50 bucks??', 'amount=50.00 USD'],
  ['12,50 euro', 'amount=12.50 EUR'],
  ['I paid $49.90', 'amount=49.90 USD'],
  ['it was 49,90 €', 'amount=49.90 EUR'],
  ['refund of 120 euros', 'amount=120.00 EUR'],
  ['charged 1,299.00 USD', 'amount=1299.00 USD'],
  ['das waren 1.299,00 €', 'amount=1299.00 EUR'],
  ['1.299 euro for a tent', 'amount=1299.00 EUR'],
  ["CHF 1'250.50", 'amount=1250.50 CHF'],
  ['1 299,95 EUR', 'amount=1299.95 EUR'],
  ['129,- €', 'amount=129.00 EUR'],
  ['£15 too much', 'amount=15.00 GBP'],
  ['20 quid', 'amount=20.00 GBP'],
  ['€20418', 'amount=20418.00 EUR'],
  ['20418 euros are a lot', 'amount=20418.00 EUR'],
  ['shipping was 4.5eur', 'amount=4.50 EUR'],
  ['a 2k dollar trip', 'amount=2000.00 USD'],
  ['C$30 back', 'amount=30.00 CAD'],
  ['90 cents off', 'amount=0.90 EUR'],
  ['first €10, then €20', 'amount=10.00 EUR', 'amount=20.00 EUR'],
  ['it weighs 5 pounds'],
  ['10 eurasian owls'],
  ['$'],
  ['costs 129'],
  ['4 centuries'],
  ['a 2-3 person tent for 5'],
];

const dates: readonly Case[] = [
  // What is no date that anybody means is none.
  ['it arrived 9999 years ago'],
  ['in 9999 months'],
  ['by 1.1.9999'],
  ['closed from 30 may to 30 may 99'],
  ['I need it by friday', 'date=2026-11-27'],
  ['we leave in two days', 'date=2026-11-25'],
  ['call me tomorrow 5pm', 'date=2026-11-24T17:00'],
  ['tomorrow at 17:30 then', 'date=2026-11-24T17:30'],
  ['can it come 15.12. please', 'date=2026-12-15'],
  ['until 3.1. at the latest', 'date=2027-01-03'],
  ['delivered on 2026-06-14', 'date=2026-06-14'],
  ['on 14/06/2026', 'date=2026-06-14'],
  ['on 4/6/2026', 'date=2026-06-04'],
  ['14.06.26', 'date=2026-06-14'],
  ['ordered on June 3rd', 'date=2026-06-03'],
  ['3 June 2026 it arrived', 'date=2026-06-03'],
  ['the 3rd of june', 'date=2026-06-03'],
  ['it came last Friday', 'date=2026-11-20'],
  ['it arrived on friday', 'date=2026-11-20'],
  ['it was due yesterday', 'date=2026-11-22'],
  ['today', 'date=2026-11-23'],
  ['need it tonight', 'date=2026-11-23'],
  ['a week ago', 'date=2026-11-16'],
  ['ordered 3 days ago', 'date=2026-11-20'],
  ['i fly next week', 'date=2026-11-30/2026-12-06'],
  ['before the weekend', 'date=2026-11-28/2026-11-29'],
  ['by the end of the month', 'date=2026-11-30'],
  ['by end of week', 'date=2026-11-29'],
  ['bought it in may', 'date=2026-05'],
  ['we get married in May 2027', 'date=2027-05'],
  ['before christmas pls', 'date=2026-12-25'],
  ['by the 30th, please', 'date=2026-11-30'],
  ['by the 2nd at the latest', 'date=2026-12-02'],
  ['away from june 3rd to 5th', 'date=2026-06-03/2026-06-05'],
  ['1 - 3 December 2026 we are away', 'date=2026-12-01/2026-12-03'],
  ['tommorow works', 'date=2026-11-24'],
  ['needed by wensday', 'date=2026-11-25'],
  ['next tuesday', 'date=2026-12-01'],
  ['by thu', 'date=2026-11-26'],
  ['within 48 hours', 'date=2026-11-25T11:00'],
  ['by 5pm', 'date=2026-11-23T17:00'],
  ['this week would be great', 'date=2026-11-23/2026-11-29'],
  ['last week it broke', 'date=2026-11-16/2026-11-22'],
  ['order from 1.11.2026', 'date=2026-11-01'],
  ['Nov 27 5pm', 'date=2026-11-27T17:00'],
  ['by friday, nov 27', 'date=2026-11-27'],
  ['November 27, 2026', 'date=2026-11-27'],
  ['jun 3 to 5 2027', 'date=2027-06-03/2027-06-05'],
  ['from 15.12.2026-18.12.2026', 'date=2026-12-15/2026-12-18'],
  ['last month I returned it', 'date=2026-10'],
  ['my flight is at 6:30 on saturday', 'date=2026-11-28T06:30'],
  ['the black friday deal'],
  ['in the last week of it'],
  ['on tue or wed', 'date=2026-11-24', 'date=2026-11-25'],
  ['may I ask something'],
  ['I may buy 2 tents'],
  ['may 2 people sleep in it'],
  ['wait a second'],
  ['in a second'],
  ['is there sun protection'],
  ['dries in the sun'],
  ['I sat on it'],
  ['march 5 kilometres'],
  ['good morning'],
  ['you are there 24/7'],
  ['cut 1/2 of it'],
  ['waiting for 2 weeks'],
  ['over the last 3 days'],
  ['the 2nd floor'],
  ['open at 9?'],
  ['I need it now'],
  ['30.02.2026'],
  ['it costs 12.50', 'amount=12.50 EUR'],
  ['a second opinion on marching boots'],
];

const phones: readonly Case[] = [
  ['call me on +44 20 7946 0018', 'phone=+442079460018'],
  ['my number is 0171 5551234', 'phone=+491715551234'],
  ['+491715551234', 'phone=+491715551234'],
  ['0049 171 5551234', 'phone=+491715551234'],
  ['06131 20418', 'phone=+49613120418'],
  ['tel 0171/5551234.', 'phone=+491715551234'],
  ['(0171) 555-1234 is my mobile', 'phone=+491715551234'],
  ['+1 (212) 555-0187 works', 'phone=+12125550187'],
  ['my phone: 171 5551234', 'phone=+491715551234'],
  ['0171 5551234 or 030 1234567', 'phone=+491715551234', 'phone=+49301234567'],
  ['tracking 00340434161094021501'],
  ['tracking number 0034043416'],
  ['parcel 12345678901'],
  ['serial 0171 5551234'],
  ['invoice 2026 1234567'],
  ['4111 1111 1111 1111'],
  ['192.168.100.200'],
  ['10 000 000 people'],
  ['sizes 38 39 40 41'],
  ['12345678'],
  ['+1 234'],
];

const products: readonly Case[] = [
  ['the larkspur moor 400 leaks', 'product=Larkspur Moor 400'],
  ['Larkspur moor800', 'product=Larkspur Moor 800'],
  ['my Larkspur Moor, 2 years old', 'product=Larkspur Moor'],
  ['my larkspurr moor', 'product=Larkspur Moor'],
  ['my larskpur moor 400', 'product=Larkspur Moor 400'],
  ['winterligt is cold', 'product=Tarnlight Winterlight'],
  ['ridge 2', 'product=Tarnlight Ridge 2'],
  ['a ridge 2 footprint', 'product=Ridge 2 footprint'],
  ['tarnlight  ridge-2', 'product=Tarnlight Ridge 2'],
  ['the cafe kettle', 'product=Café kettle'],
  ['tent pegs (set of ten)', 'product=Tent pegs, set of ten'],
  ['one gaiter is torn', 'product=Gaiters'],
  ['Gaiters and a Winterlight', 'product=Gaiters', 'product=Tarnlight Winterlight'],
  ['the ridge is steep'],
  ['larkspur. moor'],
  ['the moors'],
  ['mor 400'],
];

const several: readonly Case[] = [
  [
    'order 20418, jane@example.com, paid $30 on 2 May',
    'order_number=20418',
    'email=jane@example.com',
    'amount=30.00 USD',
    'date=2026-05-02',
  ],
  ['on friday 12.50 euros were taken', 'date=2026-11-20', 'amount=12.50 EUR'],
  ['order 20418 0171 5551234', 'order_number=20418', 'phone=+491715551234'],
  ['0171 5551234 20418', 'phone=+491715551234', 'order_number=20418'],
  ['20418 $30', 'order_number=20418', 'amount=30.00 USD'],
  [
    'the moor 400 no, Larkspur Moor 400 for 89,00 €',
    'product=Larkspur Moor 400',
    'product=Larkspur Moor 400',
    'amount=89.00 EUR',
  ],
  ['ridge 2 15.12.2026', 'product=Tarnlight Ridge 2', 'date=2026-12-15'],
  [
    '😡😡 order 20418 👨‍👩‍👧 by friday 🙏 0171 5551234',
    'order_number=20418',
    'date=2026-11-27',
    'phone=+491715551234',
  ],
  ['tomorrow? no, on friday', 'date=2026-11-24', 'date=2026-11-27'],
];

describe('facts', () => {
  const groups = { numbers, emails, amounts, dates, phones, products, several };
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      it.each(cases)('in "%s"', (text, ...expected) => expect(found(text)).toEqual(expected));
    });
  }

  it('stand where they were said, in spite of emoji and typographic quotes', () => {
    const text =
      '“😡👨‍👩‍👧 Hello” – order #20418 for Jane@example.com, I paid €30 for the Winterlight, due by friday 🙏';
    expect(ofShop(text, at).facts.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '20418',
      'Jane@example.com',
      '€30',
      'Winterlight',
      'friday',
    ]);
  });
});

describe('settings of the organisation', () => {
  it('decide how its numbers look', () => {
    const find = factFinder({
      patterns: [
        { kind: 'order_number', expression: '\\b([A-Z]{2}-\\d{4})\\b' },
        { kind: 'account_id', expression: 'member (\\d{3,8})' },
      ],
    });
    expect(found('order ab-1234, member 778812', find)).toEqual([
      'order_number=ab-1234',
      'account_id=778812',
    ]);
    expect(found('order 20418', find)).toEqual([]);
  });

  it('decide which day it is', () => {
    const late = Date.parse('2026-11-23T23:30:00Z');
    const value = (timeZone: string) => factFinder({ timeZone })('tomorrow', late).facts[0]?.value;
    expect([value('Europe/Berlin'), value('America/New_York'), value('Asia/Tokyo')]).toEqual([
      '2026-11-25',
      '2026-11-24',
      '2026-11-25',
    ]);
  });

  it('decide whose phones, dollars and days are meant', () => {
    const american = factFinder({ country: 'US' });
    expect(found('212-555-0187, $5, on 4/6/2026, 25 cents', american)).toEqual([
      'phone=+12125550187',
      'amount=5.00 USD',
      'date=2026-04-06',
      'amount=0.25 USD',
    ]);
    expect(found('$5', factFinder({ country: 'AU' }))).toEqual(['amount=5.00 AUD']);
    expect(found('0171 5551234 or +49 171 5551234', factFinder())).toEqual(['phone=+491715551234']);
  });

  it.each([
    { country: 'Germany' },
    { timeZone: 'Mars/Base' },
    { products: [{ name: ' ' }] },
    { patterns: [{ kind: 'order_number', expression: '(' }] },
  ])('are refused when they cannot be: %o', (settings) => {
    expect(FactSettings.safeParse(settings).success).toBe(false);
  });

  it('find a product among thousands', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({ name: `Larkspur Model ${i} tent` }));
    expect(found('my larkspur model 4321 tent broke', factFinder({ products: many }))).toEqual([
      'product=Larkspur Model 4321 tent',
    ]);
  });
});

describe('hostile input', () => {
  it.each([
    '20418 ',
    '1',
    '1 ',
    'a@',
    '0171 5551234 ',
    '2 days and ',
    'in 2 ',
    'may ',
    '12/',
    '12.12.',
    '1,111',
    '$1',
    'monday ',
    'larkspur ',
    'larkspurr moor ',
    '+',
    '(0',
    '😡',
    'é',
    'a.a@a.a',
  ])('%j, again and again, is read in bounded time', (piece) => {
    const { facts } = ofShop(piece.repeat(100_000 / piece.length), at);
    expect(facts.length).toBeLessThanOrEqual(20);
  });
});
