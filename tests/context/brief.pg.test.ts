import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefed, citations } from '../support/briefs.ts';
import type { Chat } from '../support/chat.ts';
import { startShop, type Shop } from '../support/shop.ts';
import { until } from '../support/until.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
}, 600_000);
afterAll(() => shop.stop());

const PATIENT = { timeout: 120_000 };
const PERSON = 'Please let me talk to a person';

/** A customer who was charged twice, was not helped, and asked for a person. */
async function chargedTwice(): Promise<Chat> {
  const chat = await shop.chat();
  await chat.say('I was charged twice for my tent, order 48213, and I need the 389 euros back before Friday');
  await chat.say('No, that did not help at all');
  await chat.say(PERSON);
  // Handed over before, so the last message comes to the brief by its own job.
  await until(async () => (await briefed(shop.lead, chat.id)).brief.sentimentCurve.length === 3);
  return chat;
}

describe('what an agent reads before the first word', PATIENT, () => {
  it('S5.1: intent, the issue in their own words, what was tried, how they feel and what was promised', async () => {
    const chat = await chargedTwice();
    const { brief, messages } = await briefed(shop.lead, chat.id);
    expect(brief.intent).toBe('double_charge');
    expect(brief.issue).toMatchObject({ quote: true, seqs: [2] });
    expect(messages.find(({ seq }) => seq === 2)?.body).toContain(brief.issue?.text);
    expect(brief.attempts).not.toEqual([]);
    expect(brief.sentimentCurve.map(({ seq }) => seq)).toEqual(
      messages.filter(({ author }) => author === 'CUSTOMER').map(({ seq }) => seq),
    );
    for (const { text, seqs } of brief.commitments)
      expect(messages.find(({ seq }) => seq === seqs[0])?.body).toContain(text);
  });

  it('S5.2: it is there before anybody can accept, and every line names messages that exist', async () => {
    const chat = await chargedTwice();
    const { brief, messages, state } = await briefed(shop.lead, chat.id);
    expect(state).toBe('QUEUED');
    const seqs = new Set(messages.map(({ seq }) => seq));
    const cited = citations(brief);
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((seq) => !seqs.has(seq))).toEqual([]);
    expect(brief.flags).toEqual([]);
    for (const line of [...brief.summary, ...brief.lastCustomerPoints].filter(({ quote }) => quote))
      expect(messages.find(({ seq }) => seq === line.seqs[0])?.body).toContain(line.text);
  });

  it('S5.P: what is at stake stands there with its evidence', async () => {
    const { brief } = await briefed(shop.lead, (await chargedTwice()).id);
    expect(brief.stakes).toContainEqual({
      kind: 'deadline',
      quote: expect.stringContaining('Friday'),
      seqs: [2],
    });
  });

  it('S2.P: the last things said, the latest first, the last that was tried, and how it stands', async () => {
    const chat = await shop.chat();
    await chat.sayAll(
      'How do I wash a down jacket in a machine?',
      'It is the blue Plume that I bought here last winter',
      'And my order 48213 has not come yet either',
      'The parcel was to be here on Monday already',
      PERSON,
    );
    const { brief } = await briefed(shop.lead, chat.id);
    expect(brief.lastCustomerPoints.map(({ text }) => text)).toEqual([
      'The parcel was to be here on Monday already',
      'And my order 48213 has not come yet either',
      'It is the blue Plume that I bought here last winter',
    ]);
    expect(brief.lastBotAttempts.length).toBeGreaterThan(0);
    expect(brief.lastBotAttempts.length).toBeLessThanOrEqual(2);
    expect(brief.stateNow).toMatch(/Asked for a person/);
  });

  it('S2.2: the gist of a long talk in a few quotes, without what says nothing', async () => {
    const chat = await shop.chat();
    await chat.sayAll(
      'Hello there',
      'The left sole of my Fellhaven boots has come loose after only two tours',
      'I glued it myself but the glue did not hold in the cold',
      PERSON,
    );
    const { brief, messages } = await briefed(shop.lead, chat.id);
    const texts = brief.summary.map(({ text }) => text);
    expect(texts.join(' ')).toContain('come loose');
    expect(texts).not.toContain('Hello there');
    const written = messages
      .map(({ body }) => body)
      .join(' ')
      .split(/\s+/).length;
    expect(texts.join(' ').split(/\s+/).length).toBeLessThan(written / 2);
  });

  it('S2.1: beside the transcript stand intents with confidence, attempts with their end, and the mood of each turn', async () => {
    const chat = await chargedTwice();
    const record = await shop.lead.the(
      `query ($id: ID!) { conversation(id: $id) {
        understandings { seq sentiment intents { intent confidence } }
        attempts { kind ref outcome } } }`,
      { id: chat.id },
    );
    expect(record).toMatchObject({
      understandings: expect.arrayContaining([
        expect.objectContaining({
          seq: 2,
          intents: expect.arrayContaining([{ intent: 'double_charge', confidence: expect.any(Number) }]),
        }),
      ]),
      attempts: expect.arrayContaining([expect.objectContaining({ outcome: 'NOT_HELPED' })]),
    });
  });

  it('S5.2: programs read it too, as plain text, and hear of it by an event', async () => {
    const chat = await chargedTwice();
    const { client: key } = await shop.server.program('CONVERSATIONS_READ');
    const { brief } = await briefed(key, chat.id);
    expect(brief.text).toContain(brief.headline);
    expect(brief.text).not.toMatch(/undefined|null|NaN/);
    const { events } = await key.the(
      `query ($id: ID!) { conversation(id: $id) { events(afterSeq: 0, first: 200) { type payload {
        ... on BriefPayload { version headline missingFacts } } } } }`,
      { id: chat.id },
    );
    expect(events).toContainEqual({
      type: 'brief.ready',
      payload: { version: brief.version, headline: brief.headline, missingFacts: brief.missingFacts },
    });
  });
});

describe('a brief that grows while somebody waits', PATIENT, () => {
  it('S5.2: has a new version that says what is new, for whoever has read an earlier one', async () => {
    const chat = await chargedTwice();
    const first = (await briefed(shop.lead, chat.id)).brief;
    await chat.say('By the way, my e-mail address is ada.park@example.com');
    await until(async () => (await briefed(shop.lead, chat.id)).brief.version > first.version);
    const { brief } = await briefed(shop.lead, chat.id, first.version);
    expect(brief.changes).toContainEqual({
      change: 'ADDED',
      section: 'facts',
      text: 'email ada.park@example.com (extracted)',
    });
    expect((await briefed(shop.lead, chat.id, brief.version)).brief.changes).toEqual([]);
  });
});

describe('conversations that are out of the ordinary', PATIENT, () => {
  it.each([
    ['of one word', ['human']],
    [
      'in another language',
      ['Mein Zelt ist undicht und ich brauche Hilfe', 'Ich möchte mit einem Menschen sprechen'],
    ],
    ['of emoji', ['😡😡😡', '🤬', 'person please']],
    [
      'with contradictions',
      ['order 48213', 'sorry, order 48214', 'my mail is a@example.com, no, b@example.com', PERSON],
    ],
  ])('S5.1: %s has a brief that claims nothing', async (_, said) => {
    const chat = await shop.chat();
    const [first = '', ...rest] = said;
    await chat.sayAll(first, ...rest);
    await chat.requestHuman();
    const { brief, messages } = await briefed(shop.lead, chat.id);
    const seqs = new Set(messages.map(({ seq }) => seq));
    expect(citations(brief).filter((seq) => !seqs.has(seq))).toEqual([]);
    expect(`${brief.headline} ${brief.openingMessage} ${brief.text}`).not.toMatch(/undefined|null|NaN|\{\{/);
  });

  it('S2.4: of contradicting values the later one stands on top, and both are there', async () => {
    const chat = await shop.chat();
    await chat.sayAll('my mail is a@example.com', 'sorry, it is b@example.com', PERSON);
    const { brief } = await briefed(shop.lead, chat.id);
    const mails = brief.facts.filter(({ kind }) => kind === 'email');
    expect(mails.map(({ value, superseded }) => [value, superseded])).toEqual([
      ['b@example.com', false],
      ['a@example.com', true],
    ]);
  });
});

it('S5.4: what stands out in the account, and may be said, is in the opening', PATIENT, async () => {
  const chat = await shop.chat('C-10023');
  await chat.sayAll('I was charged twice for my tent, order 48213', PERSON);
  const { brief } = await briefed(shop.lead, chat.id);
  expect(brief.openingMessage).toMatch(/What I see here as well: [a-z].*48213/);
  const stranger = await shop.chat();
  await stranger.sayAll('I was charged twice for my tent, order 48213', PERSON);
  expect((await briefed(shop.lead, stranger.id)).brief.openingMessage).not.toContain('What I see here');
});
