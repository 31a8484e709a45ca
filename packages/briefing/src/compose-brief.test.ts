import { Brief } from '@baton/domain';
import { describe, expect, it } from 'vitest';
import { checkBrief } from './check-brief.js';
import { type BriefInput, composeBrief } from './compose-brief.js';
import { attempt, fact, inputFor, type Line } from './testing/factories.js';

const aboutRefund = [{ intent: 'refund_status', confidence: 0.9 }];
const lines: readonly Line[] = [
  ['customer', 'Hi there', { intents: [{ intent: 'greeting', confidence: 0.9 }], sentiment: 0.3 }],
  ['bot', "Hello! I'm the assistant. I'll be happy to help."],
  [
    'customer',
    'I was charged twice for order 48213 and the second payment of 129 euros has still not come back. I need it before Friday.',
    {
      intents: aboutRefund,
      sentiment: -0.3,
      stakes: [{ kind: 'deadline', span: { start: 0, end: 0 }, quote: 'before Friday' }],
    },
  ],
  ['bot', 'Refunds take five days. You’ll get an e-mail when it is paid. Did that help?'],
  ['customer', 'no that did not help', { signal: 'not_helped', sentiment: -0.6 }],
  ['bot', "I'll ask the warehouse to check the parcel."],
  [
    'customer',
    'This is the third time I ask. Just get me a person.',
    { asksForHuman: true, sentiment: -0.8, emotions: [{ emotion: 'anger', confidence: 0.8 }] },
  ],
];
const base = inputFor(lines);
const source = base.messages[2];
const input: BriefInput = {
  ...base,
  attempts: [attempt(4, 'not_helped', { outcomeSeq: 5 })],
  facts: source ? [fact('order_number', '48213', source)] : [],
  escalation: { reason: 'asked_for_person', atSeq: 7 },
};

describe('brief', () => {
  const brief = composeBrief(input);

  it('fits the vocabulary and the transcript', () => {
    expect(Brief.parse(brief)).toEqual(brief);
    expect(checkBrief(brief, input.messages)).toEqual([]);
  });

  it('says in one sentence what it is about', () => {
    expect(brief.headline).toBe(
      'Refund not received: “I was charged twice for order 48213 and the second payment of 129 euros has still not…”; ' +
        'has a deadline, 1 attempt did not help, asked for a person.',
    );
  });

  it("gives the issue in the customer's own words, from the message that says most", () => {
    expect(brief.issue).toEqual({ text: lines[2]?.[1], seqs: [3], quote: true });
    expect(brief).toMatchObject({
      intent: 'refund_status',
      intentName: 'Refund not received',
      intentConfidence: 0.8,
    });
  });

  it('says what was tried and why it did not help', () => {
    expect(brief.attempts).toEqual([
      {
        title: 'How long refunds take',
        kind: 'article',
        outcome: 'not_helped',
        why: '“no that did not help”',
        seqs: [4, 5],
      },
    ]);
    expect(brief.lastBotAttempts.map((l) => l.text)).toEqual([
      'How long refunds take: did not help (“no that did not help”)',
    ]);
  });

  it('lists the facts and what is missing', () => {
    expect(brief.facts).toEqual([
      { superseded: false, kind: 'order_number', value: '48213', status: 'extracted', seqs: [3] },
    ]);
    expect(brief.missingFacts).toEqual(['amount']);
  });

  it('lists what was promised and not what was polite', () => {
    expect(brief.commitments).toEqual([
      { text: 'You’ll get an e-mail when it is paid.', seqs: [4], quote: true },
      { text: "I'll ask the warehouse to check the parcel.", seqs: [6], quote: true },
    ]);
  });

  it('shows the mood, the emotions and the stakes', () => {
    expect(brief.sentimentNow).toBe(-0.8);
    expect(brief.sentimentCurve.map((c) => c.seq)).toEqual([1, 3, 5, 7]);
    expect(brief.emotions).toEqual([{ emotion: 'anger', seqs: [7] }]);
    expect(brief.stakes).toEqual([{ kind: 'deadline', quote: 'before Friday', seqs: [3] }]);
    expect(brief.stateNow).toBe(
      'Asked for a person (message 7). Very unhappy and getting worse. 1 message unanswered.',
    );
  });

  it('lists the last points, the latest first, without greetings and bare reactions', () => {
    expect(brief.lastCustomerPoints.map((p) => p.seqs)).toEqual([[7], [3]]);
  });

  it('has the first words ready', () => {
    expect(brief.openingMessage).toBe(
      'Hi Ada, this is Mira from Billing. I can see that you wrote “I was charged twice for order 48213 and the second ' +
        'payment of 129 euros has still not come back” and that “How long refunds take” didn’t resolve it. Let me take it from here.',
    );
  });
});

describe('what an agent is told was tried', () => {
  const asked: Line = ['customer', 'Where is my refund for the tent?', { intents: aboutRefund }];
  const shown: Line = ['bot', 'Refunds take five days.'];

  it('mentions no attempt to the customer that they merely passed over', () => {
    const brief = composeBrief(inputFor([asked, shown], { attempts: [attempt(2, 'ignored')] }));
    expect(brief.openingMessage).not.toContain('How long refunds take');
  });

  it('mentions no attempt at another topic', () => {
    const other: Line = ['customer', 'And which boots?', { intents: [{ intent: 'boots', confidence: 0.9 }] }];
    const failed = attempt(2, 'not_helped', { title: 'Boots', intent: 'boots', outcomeSeq: 3 });
    const brief = composeBrief(inputFor([other, shown, asked], { attempts: [failed] }));
    expect(brief.openingMessage).not.toContain('“Boots”');
  });

  it('lists what failed first, and of what was passed over only the latest three', () => {
    const answers: Line[] = [1, 2, 3, 4, 5, 6].map((n) => ['bot', `Answer ${n}`]);
    const passedOver = [1, 2, 3, 4, 5].map((seq) => attempt(seq, 'ignored', { title: `${seq}` }));
    const brief = composeBrief(
      inputFor(answers, { attempts: [...passedOver, attempt(6, 'not_helped', { title: '6' })] }),
    );
    expect(brief.attempts.map((a) => a.title)).toEqual(['6', '3', '4', '5']);
  });

  it('knows the order that the bot looked up on the account', () => {
    const found: Line = ['bot', 'Order 48213 is on its way.'];
    const lookup = attempt(2, 'ignored', { kind: 'playbook', title: 'Order 48213' });
    const brief = composeBrief(inputFor([asked, found], { attempts: [lookup] }));
    expect(brief.facts).toMatchObject([{ kind: 'order_number', value: '48213', seqs: [2] }]);
    expect(brief.missingFacts).toEqual(['amount']);
  });
});

describe('odd conversations', () => {
  it('without messages', () => {
    expect(Brief.parse(composeBrief(inputFor([], { intents: [] })))).toMatchObject({
      issue: null,
      headline: 'Topic unclear.',
      lastCustomerPoints: [],
      openingMessage: 'Hi Ada, this is Mira from Billing. Let me take it from here.',
    });
  });

  it('with nothing but emoji', () => {
    const brief = composeBrief(
      inputFor([
        ['customer', '😡😡'],
        ['bot', 'Sorry?'],
        ['customer', '🤬'],
      ]),
    );
    expect(brief.issue).toBeNull();
    expect(brief.lastCustomerPoints.map((p) => p.text)).toEqual(['🤬', '😡😡']);
  });

  it('with a request for a person as the only message', () => {
    const brief = composeBrief(inputFor([['customer', 'get me a human', { asksForHuman: true }]]));
    expect(brief.issue).toBeNull();
    expect(brief.openingMessage).not.toContain('get me a human');
  });

  it('not understood yet', () => {
    const { messages, ...rest } = input;
    const brief = composeBrief({ ...rest, messages, understandings: [] });
    expect(brief.issue?.seqs).toEqual([3]);
    expect(brief.sentimentCurve).toEqual([]);
  });

  it('with contradicting facts: both are shown, the later one first', () => {
    const twice = inputFor([
      ['customer', 'order 11111 is late'],
      ['customer', 'sorry, I meant 22222'],
    ]);
    const facts = twice.messages.map((m, i) => fact('order_number', i === 0 ? '11111' : '22222', m));
    expect(composeBrief({ ...twice, facts }).facts.map((f) => f.value)).toEqual(['22222', '11111']);
  });

  it('keeps what a person promised before a transfer', () => {
    const brief = composeBrief(inputFor([['agent', 'We will refund the postage.']]));
    expect(brief.commitments[0]).toEqual({ text: 'We will refund the postage.', seqs: [1], quote: true });
  });
});

it('of two thousand messages is sound, and no longer than one of twenty', () => {
  const talk = (turns: number) =>
    inputFor(
      Array.from({ length: turns }, (_, i): Line =>
        i % 2 === 0
          ? [
              'customer',
              `Point ${i} about my refund for order 48213`,
              { intents: aboutRefund, sentiment: -0.1 },
            ]
          : ['bot', `I'll look at point ${i - 1}.`],
      ),
    );
  const long = talk(2_000);
  const brief = composeBrief(long);
  expect(checkBrief(brief, long.messages)).toEqual([]);
  expect(brief.lastCustomerPoints[0]?.seqs).toEqual([1_999]);
  expect(brief.headline.length).toBeLessThan(2 * composeBrief(talk(20)).headline.length);
  expect(brief.commitments.length).toBeLessThanOrEqual(8);
});
