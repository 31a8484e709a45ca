import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startShop, type Shop } from '../support/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
}, 600_000);
afterAll(() => shop.stop());

const PATIENT = { timeout: 120_000 };

describe('what a customer wants decides who answers', PATIENT, () => {
  it('S1.1: what the bot may resolve it answers itself', async () => {
    const chat = await shop.chat();
    const { decision, state, said } = await chat.say('What is your return policy?');
    expect(decision).toMatchObject({ outcome: 'CONTINUE', reason: 'NONE' });
    expect(state).toBe('WITH_BOT');
    expect(said.join()).toContain('60 days');
  });

  it.each([
    ['There is a charge on my card that I never made, I want to dispute it', 'RESTRICTED_INTENT', 'billing'],
    ['Somebody hacked my account and changed my password', 'RESTRICTED_INTENT', 'care'],
    ['I want a refund outside of the 60 days, can you make an exception?', 'NEEDS_PERSON_INTENT', 'returns'],
  ])('S1.1: “%s” goes to a person, on the path of its topic', async (issue, reason, path) => {
    const chat = await shop.chat();
    const { decision, state } = await chat.say(issue);
    expect(decision).toMatchObject({ outcome: 'ESCALATE', reason });
    expect(state).toBe('QUEUED');
    expect((await chat.chart()).escalation).toMatchObject({ mode: 'FORCED', reason, path });
  });
});

describe('the mood over the conversation', PATIENT, () => {
  it('S1.2: two points of decline lead to an offer that names both messages', async () => {
    const chat = await shop.chat();
    const calm = await chat.say('Hello, I love your shop! How long does a delivery take?');
    const lower = await chat.say('I can not wait that long for the delivery');
    expect(lower).toMatchObject({
      decision: { outcome: 'CONTINUE' },
      health: { declinePoints: { value: 1, seqs: [lower.seq] } },
    });
    const lowest = await chat.say('I am disappointed that you do not deliver on weekends and holidays');
    expect(lowest.decision).toMatchObject({
      outcome: 'OFFER',
      reason: 'DECLINING_SENTIMENT',
      ruleId: 'declining-sentiment',
      evidence: [
        { signal: 'health.declinePoints', value: '2', threshold: '2', seqs: [lower.seq, lowest.seq] },
      ],
      explanation: expect.stringContaining(
        `because the customer's mood went down in messages ${lower.seq} and ${lowest.seq}`,
      ),
    });
    expect(lowest.health['sentimentSlope']).toMatchObject({ seqs: [calm.seq, lower.seq, lowest.seq] });
    expect(lowest.health['sentimentSlope']?.value).toBeLessThan(-0.3);
    expect(lowest.offer).toMatchObject({ state: 'OPEN', reason: 'declining_sentiment' });
  });

  it('S1.2: a single bad message is a bad message and no decline', async () => {
    const chat = await shop.chat();
    await chat.say('What is your return policy?');
    const bad = await chat.say('The zip of my new jacket is broken and I am furious about it!');
    expect(bad.health['declinePoints']).toEqual({ value: 1, seqs: [bad.seq] });
    expect(bad.decision).toMatchObject({ outcome: 'OFFER', reason: 'LOW_SENTIMENT' });
    expect(bad.decision.applicable).not.toContain('declining-sentiment');
  });

  it('S1.2: whoever arrives upset has not declined', async () => {
    const first = await (await shop.chat()).say("I'm really annoyed, the zip broke on day one");
    expect(first.health['declinePoints']).toEqual({ value: 0, seqs: [] });
  });
});

describe('every turn is decided for a reason that can be checked', PATIENT, () => {
  it('S1.3: each message has its outcome, reason, rule, evidence and policy version', async () => {
    const chat = await shop.chat();
    const question = await chat.say('What is your return policy?');
    const upset = await chat.say('The zip of my new jacket is broken and I am furious about it!');
    const { decisions } = await chat.chart();
    expect(decisions).toMatchObject([
      {
        seq: question.seq,
        outcome: 'CONTINUE',
        reason: 'NONE',
        ruleId: null,
        evidence: [],
        policyVersion: 1,
        explanation: 'Nothing called for a person.',
      },
      {
        seq: upset.seq,
        outcome: 'OFFER',
        reason: 'LOW_SENTIMENT',
        ruleId: 'low-sentiment',
        applicable: ['low-sentiment'],
        evidence: [
          {
            signal: 'understanding.sentiment',
            threshold: '-0.6',
            seqs: [upset.seq],
            quote: 'The zip of my new jacket is broken and I am furious about it!',
          },
        ],
        policyVersion: 1,
        explanation: `Offered a person because the customer sounded very unhappy in message ${upset.seq}.`,
      },
    ]);
    expect(Number(decisions[1]?.evidence[0]?.value)).toBeLessThan(-0.6);
  });

  it('S1.3: asking for a person with the very first message puts the customer in line, with one message', async () => {
    const chat = await shop.chat();
    const { decision, seq, said, state } = await chat.say('get me a human');
    expect(decision).toMatchObject({
      outcome: 'ESCALATE',
      reason: 'ASKED_FOR_PERSON',
      ruleId: 'asked-for-person',
      explanation: `Handed over to a person because the customer asked for one in message ${seq}.`,
    });
    expect(state).toBe('QUEUED');
    expect((await chat.chart()).escalation).toMatchObject({ mode: 'REQUESTED', reason: 'ASKED_FOR_PERSON' });
    expect(said).toHaveLength(1);
  });

  it('S1.3: too many messages without a solution lead to an offer', async () => {
    const chat = await shop.chat();
    const chatter = [
      'Hello',
      'How are you?',
      'Are you a bot?',
      'Good morning',
      'How are you doing?',
      'Hi there',
    ];
    let turn = await chat.say('Hi');
    for (let i = 0; turn.decision.outcome === 'CONTINUE' && i < 12; i += 1)
      turn = await chat.say(chatter[i % chatter.length] ?? '');
    expect(turn.decision).toMatchObject({
      outcome: 'OFFER',
      reason: 'TOO_MANY_MESSAGES',
      ruleId: 'too-many-messages',
      evidence: [{ signal: 'conversation.messagesWithoutResolution', value: '9', threshold: '8' }],
      explanation: 'Offered a person because there is no solution after 9 messages.',
    });
    expect(turn.offer).toMatchObject({ rung: 'HUMAN', state: 'OPEN' });
  });

  it('S1.4: a customer of high value is offered a person earlier in the same conversation', async () => {
    const said = [
      'How long does a repair take?',
      'That did not work for me',
      'I need another answer about the repair',
    ];
    const outcomes = async (customer?: 'C-10023') => {
      const chat = await shop.chat(customer);
      const made: string[] = [];
      for (const body of said) {
        const { decision } = await chat.say(body);
        made.push(decision.outcome);
        if (decision.outcome === 'OFFER') return { made, threshold: decision.evidence[0]?.threshold };
      }
      return { made };
    };
    expect(await outcomes()).toEqual({ made: ['CONTINUE', 'CONTINUE', 'OFFER'], threshold: '-0.6' });
    expect(await outcomes('C-10023')).toEqual({ made: ['CONTINUE', 'OFFER'], threshold: '-0.4' });
  });
});

describe('anger', PATIENT, () => {
  it('S1.P: at the problem is answered, and a person is only offered', async () => {
    const chat = await shop.chat();
    const { decision, state } = await chat.say(
      'The zip of my new jacket is broken and I am furious about it!',
    );
    expect(decision).toMatchObject({ outcome: 'OFFER', reason: 'LOW_SENTIMENT' });
    expect(state).toBe('WITH_BOT');
  });

  it('S1.P: at this chat is handed over at once', async () => {
    const chat = await shop.chat();
    await chat.say('How do I return a jacket?');
    const { decision, seq, state } = await chat.say('You keep giving me the same useless answer');
    expect(decision).toMatchObject({
      outcome: 'ESCALATE',
      reason: 'INTERACTION_ANGER',
      explanation: `Handed over to a person because the customer is angry at this chat in message ${seq}.`,
    });
    expect(state).toBe('QUEUED');
    expect((await chat.chart()).escalation).toMatchObject({ mode: 'FORCED', reason: 'INTERACTION_ANGER' });
  });

  it('S1.P: is not read into a plain “that did not help”', async () => {
    const chat = await shop.chat();
    await chat.say('How do I return a jacket?');
    const { decision, state, said } = await chat.say('that did not help');
    expect(decision.outcome).toBe('CONTINUE');
    expect(state).toBe('WITH_BOT');
    expect(said.join()).toContain('Labels and QR codes');
  });
});

/** What remains when nothing else fires first. */
const ONLY_AT_RISK = `coolDownMessages: 4
maxOffers: 3
thresholds:
  at_risk: { default: 0.5 }
rules:
  - { id: at-risk, description: Much points to this going wrong, when: { signal: health.risk, op: '>=', threshold: at_risk }, outcome: offer, reason: at_risk, priority: 35 }
`;

describe('when much comes together', PATIENT, () => {
  it('S1.3: mood, wording and what the bot could not do add up to an offer', async () => {
    await shop.publish(ONLY_AT_RISK);
    const chat = await shop.chat();
    const broken = await chat.say('My tent arrived with a broken pole, can I get a new one?');
    expect(broken.decision).toMatchObject({ outcome: 'CONTINUE', policyVersion: 2 });
    const upset = await chat.say('I already tried that and it did NOT HELP. This is annoying.');
    expect(upset.decision).toMatchObject({
      outcome: 'OFFER',
      reason: 'AT_RISK',
      ruleId: 'at-risk',
      evidence: [{ signal: 'health.risk', threshold: '0.5' }],
      explanation: expect.stringContaining(
        'Offered a person because much points to this going wrong in messages',
      ),
    });
    const [because] = upset.decision.evidence;
    expect(Number(because?.value)).toBeGreaterThanOrEqual(0.5);
    expect(because?.seqs).toEqual(expect.arrayContaining([broken.seq, upset.seq]));
    // What the bot said in between is part of it.
    expect(because?.seqs.some((seq) => seq > broken.seq && seq < upset.seq)).toBe(true);
    expect(upset.offer).toMatchObject({ rung: 'HUMAN', state: 'OPEN', reason: 'at_risk' });
    await shop.lead.the(USE, { input: { baseVersion: 2, version: 1, note: 'Back to the default' } });
  });
});

const USE = `mutation ($input: UsePolicyVersionInput!) { usePolicyVersion(input: $input) { policy { version } } }`;

describe('when our own systems fail', PATIENT, () => {
  async function without(table: string, work: () => Promise<void>): Promise<void> {
    const { db } = shop.server.test;
    await db.fork().execute(`alter table ${table} rename to out_of_reach`);
    try {
      await work();
    } finally {
      await db.fork().execute(`alter table out_of_reach rename to ${table}`);
    }
  }

  it('S1.3: a customer whose account cannot be looked up is handed over instead of being asked to try again', async () => {
    const chat = await shop.chat('C-10023');
    await without('customer_account', async () => {
      const { decision, state } = await chat.say('Where is my order 48213?');
      expect(decision).toMatchObject({
        outcome: 'ESCALATE',
        reason: 'TECHNICAL_FAILURE',
        ruleId: 'technical-failure',
        explanation: expect.stringContaining('because the bot ran into a technical failure'),
      });
      expect(state).toBe('QUEUED');
    });
  });

  it('S1.3: so is one whose message cannot be read at all, and the offer on the table is closed', async () => {
    const chat = await shop.chat();
    await chat.say('The zip of my new jacket is broken and I am furious about it!');
    await without('article', async () => {
      const { decision, state, said, seq } = await chat.say('And what do I do now?');
      expect(decision).toMatchObject({ outcome: 'ESCALATE', reason: 'TECHNICAL_FAILURE' });
      expect(state).toBe('QUEUED');
      expect(said).toHaveLength(1);
      expect((await chat.chart()).offers).toMatchObject([{ state: 'IGNORED', answeredSeq: seq }]);
    });
  });
});
