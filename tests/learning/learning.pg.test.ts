import { OutboxRow, ResolutionRow } from '@baton/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Chat } from '../support/chat.ts';
import { startShop, type Shop } from '../support/shop.ts';
import { until } from '../support/until.ts';
import { openDesk, type Desk } from './desk.ts';

const MINUTES = { timeout: 300_000 };

let shop: Shop;
let desk: Desk;
beforeAll(async () => {
  shop = await startShop();
  desk = await openDesk(shop);
}, 300_000);
afterAll(() => shop.stop());

/** What the bot answers a new visitor who asks this first, and the articles it showed. */
async function answerTo(question: string): Promise<{ said: string; articles: string[] }> {
  const chat = await shop.chat();
  const { said } = await chat.say(question);
  const { attempts } = await chat.chart();
  return { said: said.join('\n'), articles: attempts.filter((a) => a.kind === 'ARTICLE').map((a) => a.ref) };
}

const ARTICLE = `query ($slug: String!) { article(slug: $slug) { title intents
  provenance { conversations { id } resolvedBy approvedBy approvedAt } } }`;

describe('S2.3: an article that was missing', MINUTES, () => {
  it('S2.3: is drafted from the resolution, and answers the next such question after approval', async () => {
    const reworded = 'is it possible to rent an avalanche beacon from you';
    expect((await answerTo(reworded)).articles).toEqual([]);
    const chat = await desk.taken('Do you rent out avalanche transceivers?');
    await desk.note(chat, { body: 'KB: Bring a passport or an identity card as a deposit.' });
    await desk.note(chat, { body: 'Nice customer.' });
    await desk.resolve(chat, {
      cause: 'It is not on our site.',
      whatWorked: 'Our Munich shop rents them by the day. Call ahead to reserve one.',
      articleMissing: true,
    });
    const { id, draft, resolvedBy } = await desk.proposed(chat, 'ArticleDraft');
    expect(resolvedBy).toBe('Mira Okonkwo');
    expect(draft).toMatchObject({
      title: 'Do you rent out avalanche transceivers?',
      summary: 'Our Munich shop rents them by the day. Call ahead to reserve one.',
      question: 'Do you rent out avalanche transceivers?',
    });
    expect(draft.body).toContain('Bring a passport or an identity card');
    expect(draft.body).not.toContain('Nice customer');
    // Nothing reaches the bot unread.
    expect((await answerTo(reworded)).articles).toEqual([]);

    const { proposal } = await desk.approve(id, { title: 'Renting avalanche gear' });
    expect(proposal).toMatchObject({
      state: 'APPROVED',
      result: 'renting-avalanche-gear',
      decidedBy: 'Ruth Adeyemi',
    });
    await until(async () => (await answerTo(reworded)).articles.includes('renting-avalanche-gear'));
    expect((await answerTo('Hello, do you rent out avalanche transceivers?')).said).toContain('by the day');

    const slug = 'renting-avalanche-gear';
    expect(await desk.agent.the(ARTICLE, { slug })).toMatchObject({
      provenance: {
        conversations: [{ id: chat.id }],
        resolvedBy: 'Mira Okonkwo',
        approvedBy: 'Ruth Adeyemi',
      },
    });
    const visitor = (await shop.server.visitor()).client;
    expect(await visitor.the(ARTICLE, { slug })).toMatchObject({ provenance: null });
    expect(await desk.agent.the(ARTICLE, { slug: 'return-policy' })).toMatchObject({ provenance: null });
  });

  it('S2.3: wins over the article of the topic that the bot took the question for', async () => {
    const reworded = 'zip of the rucksack stuck since washing, why?';
    const question = 'Why is the zip on my rucksack stuck after washing?';
    const chat = await desk.taken(question);
    await desk.resolve(chat, { whatWorked: 'Rub a candle over the teeth and work the slider to and fro.' });
    const { id } = await desk.proposed(chat, 'ArticleDraft');
    const { proposal } = await desk.approve(id, { intent: 'product_care' });
    const slug = z.object({ result: z.string() }).parse(proposal).result;
    await until(async () => (await answerTo(reworded)).articles.includes(slug));
    expect((await answerTo(question)).articles).toEqual([slug]);
    expect(await desk.agent.the(ARTICLE, { slug })).toMatchObject({ intents: ['product_care'] });
  });

  it('S2.3: says what is there already that is much like it', async () => {
    const chat = await desk.taken('How do I return something?');
    await desk.resolve(chat, { whatWorked: 'Sent the label by hand.', articleMissing: true });
    const { id, resembles } = await desk.proposed(chat, 'ArticleDraft');
    expect(resembles).toMatchObject({ kind: 'ARTICLE', ref: 'start-a-return' });
    await desk.reject(id);
  });
});

describe('S2.3: the same again', MINUTES, () => {
  it('S2.3: counts for the proposal that waits, in other words or when the job runs twice', async () => {
    const first = await desk.taken('Can I bring my dog into your shop in Hamburg?');
    await desk.resolve(first, { articleMissing: true });
    const { id, draft } = await desk.proposed(first, 'ArticleDraft');
    expect(draft.summary).toBe('');
    const second = await desk.taken('can my dog come into your shop too');
    await desk.resolve(second, { whatWorked: 'Dogs on a lead are welcome.' });
    await runAgain(second);
    await desk.learned();
    const dogs = (await desk.open()).filter((p) => p.draft.question?.includes('dog'));
    expect(dogs.map((p) => p.conversations.map((c) => c.id))).toEqual([[first.id, second.id]]);
    // Nobody had said what worked; now somebody has.
    expect(dogs[0]).toMatchObject({ id, draft: { summary: 'Dogs on a lead are welcome.' } });
    await desk.reject(id);
  });

  it('S2.3: is not proposed anew once a lead has turned it down', async () => {
    const first = await desk.taken('Do you sponsor mountain rescue teams?');
    await desk.resolve(first, { articleMissing: true });
    const { id } = await desk.proposed(first, 'ArticleDraft');
    expect((await desk.reject(id))['proposal']).toMatchObject({ state: 'REJECTED' });
    const again = await desk.taken('do you sponsor mountain rescue');
    await desk.resolve(again, { articleMissing: true });
    await desk.learned();
    expect((await desk.open()).filter((p) => p.draft.question?.includes('rescue'))).toEqual([]);
  });
});

/** As when a worker dies between doing a job and saying so. */
async function runAgain(chat: Chat): Promise<void> {
  const em = shop.server.db.fork();
  const { conversationId, seq } = await em.findOneOrFail(ResolutionRow, { conversationId: chat.id as never });
  em.create(OutboxRow, { job: 'learn', data: { conversationId, seq }, dedupe: null, delayMs: 0 });
  await em.flush();
}

describe('S2.3: a way of asking that the bot did not know', MINUTES, () => {
  it('S2.3: becomes an example of the topic whose article answered, and a version of the topics says where from', async () => {
    const question = 'Can I pick up my parcel at a locker instead?';
    const chat = await desk.taken(question);
    await desk.resolve(chat, { article: 'change-delivery-address' });
    const { id, draft, intentName } = await desk.proposed(chat, 'ExampleDraft');
    expect(draft.text).toBe(question);
    const before = await topics();
    const { proposal } = await desk.approve(id);
    expect(proposal).toMatchObject({ state: 'APPROVED', result: String(before.version + 1) });
    const after = await topics();
    expect(after.version).toBe(before.version + 1);
    expect(after.history[0]?.note).toBe('Learned from a conversation that Mira Okonkwo resolved');
    expect(after.intents.find(({ name }) => name === intentName)?.examples).toContain(question);
    // Whoever was editing the topics meanwhile is told as of any other version.
    const save = {
      baseVersion: before.version,
      note: '',
      upsert: [],
      delete: [],
      outOfScope: ['how tall are you'],
    };
    expect(await shop.lead.the(SAVE, { input: save })).toMatchObject({
      problem: { __typename: 'StaleVersion', version: after.version },
    });
    await until(async () => (await topics()).status === 'READY', 240_000);
    const next = await shop.chat();
    await next.say(question);
    expect(await topicOf(next)).toBe(intentName);
  });

  it('S2.3: is none when the bot understood, or when it was small talk', async () => {
    const chat = await desk.taken('what are the opening hours of your shop in Hamburg');
    await desk.resolve(chat, { article: 'shops-and-hours' });
    const hello = await desk.taken('good morning everybody');
    await desk.resolve(hello, { article: 'shops-and-hours' });
    await desk.learned();
    const ids = [chat.id, hello.id];
    expect((await desk.open()).filter((p) => p.conversations.some(({ id }) => ids.includes(id)))).toEqual([]);
  });
});

const TOPICS = '{ taxonomy { version status history { note } intents { name examples } } }';
const SAVE = `mutation ($input: SaveTaxonomyInput!) { saveTaxonomy(input: $input) {
  problem { __typename ... on StaleVersion { version } } } }`;
const Topics = z.object({
  version: z.int(),
  status: z.string(),
  history: z.array(z.object({ note: z.string() })),
  intents: z.array(z.object({ name: z.string(), examples: z.array(z.string()) })),
});
const topics = async () => Topics.parse(await shop.lead.the(TOPICS));

async function topicOf(chat: Chat): Promise<unknown> {
  const { intentName } = await desk.agent.the('query ($id: ID!) { conversation(id: $id) { intentName } }', {
    id: chat.id,
  });
  return intentName;
}

describe('S2.3: personal data', MINUTES, () => {
  it('S2.3: is in no proposal, whoever wrote it where', async () => {
    const chat = await desk.taken(
      'Hi, Ada Park here, ada.park@example.test, +49 170 1234567. Does the warranty of order 48213 cover a cracked tent pole?',
      'C-10023',
    );
    await desk.note(chat, {
      body: 'KB: Ada (C-10023) paid 249,00 € by card 4111 1111 1111 1111, ask Mira Okonkwo.',
    });
    await desk.resolve(chat, {
      cause: 'Ada Park dropped it at Musterstraße 12, 10115 Berlin.',
      whatWorked: 'Sent a new pole to ADA PARK, IBAN DE89 3704 0044 0532 0130 00, as order 51999.',
      articleMissing: true,
    });
    const { id, draft } = await desk.proposed(chat, 'ArticleDraft');
    const told = JSON.stringify(draft);
    for (const secret of [
      /ada/i,
      /park\b/i,
      /example\.test/,
      /\d{4}/,
      /249/,
      /musterstra/i,
      /mira|okonkwo/i,
      /C-10/,
    ])
      expect(told).not.toMatch(secret);
    expect(told).toContain('cover a cracked tent pole');
    expect(told).toContain('[order number]');
    await desk.reject(id);
  });
});

const Articles = z.object({ articles: z.array(z.object({ slug: z.string() })) });

describe('S2.3: deciding', MINUTES, () => {
  async function waiting(question: string): Promise<string> {
    const chat = await desk.taken(question);
    await desk.resolve(chat, { whatWorked: `About that: ${question}`, articleMissing: true });
    return (await desk.proposed(chat, 'ArticleDraft')).id;
  }

  it('S2.3: one of two leads at once decides, the other is told who; the same twice is once', async () => {
    const id = await waiting('Do you lend bear canisters for the Sierra?');
    const admin = (await shop.server.agent('admin')).client;
    const both = await Promise.all([desk.approve(id), desk.reject(id, admin)]);
    const lost = both.find(({ problem }) => problem !== null);
    expect(both.filter(({ problem }) => problem === null)).toHaveLength(1);
    expect(lost).toMatchObject({ proposal: null, problem: { __typename: 'AlreadyDecided' } });
    const twice = await waiting('Is there a museum of old tents?');
    const results = await Promise.all([desk.approve(twice), desk.approve(twice)]);
    expect(results.map(({ problem }) => problem)).toEqual([null, null]);
    const { articles } = Articles.parse((await desk.agent.send('{ articles(first: 100) { slug } }')).data);
    const slugs = articles.map(({ slug }) => slug);
    expect(slugs.filter((slug) => slug.startsWith('is-there-a-museum'))).toEqual([
      'is-there-a-museum-of-old-tents',
    ]);
  });

  it('S2.3: is for leads, admins and programs that may write knowledge', async () => {
    const id = await waiting('Do you have vegan climbing shoes?');
    const reader = (await shop.server.program('KNOWLEDGE_READ')).client;
    const visitor = (await shop.server.visitor()).client;
    for (const client of [desk.agent, reader, visitor]) {
      for (const operation of [
        '{ proposals { totalCount } }',
        `mutation { approveProposal(input: { id: "${id}" }) { proposal { id } } }`,
        `mutation { rejectProposal(input: { id: "${id}" }) { proposal { id } } }`,
      ])
        expect((await client.send(operation)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    const writer = (await shop.server.program('KNOWLEDGE_WRITE')).client;
    // A program that may not read conversations learns from a proposal that there were some, and no more.
    const mine = (await desk.proposals({ first: 100 }, writer)).edges.find(({ node }) => node.id === id);
    expect(mine?.node.conversations).toEqual([]);
    expect((await desk.approve(id, {}, writer))['proposal']).toMatchObject({
      state: 'APPROVED',
      decidedBy: null,
    });
  });

  it('S2.3: names what is wrong with an edit, and leaves the proposal open', async () => {
    const id = await waiting('Can I charge an e-bike at your shop?');
    const wrong: [object, string][] = [
      [{ title: '  ' }, 'title'],
      [{ summary: 'x'.repeat(501) }, 'summary'],
      [{ body: 'a\0b' }, 'body'],
      [{ intent: 'no_such_topic' }, 'intent'],
      [{ intent: 'greeting' }, 'intent'],
    ];
    for (const [edits, field] of wrong)
      expect((await desk.approve(id, { ...edits }))['problem']).toMatchObject({
        __typename: 'InvalidInput',
        field,
      });
    expect((await desk.approve('nobody'))['problem']).toMatchObject({
      __typename: 'InvalidInput',
      field: 'id',
    });
    expect((await desk.reject(crypto.randomUUID()))['problem']).toMatchObject({ __typename: 'NotFound' });
    expect((await desk.open()).map((p) => p.id)).toContain(id);
    expect(
      (await shop.lead.send('{ proposals(after: "x") { totalCount } }')).errors[0]?.extensions['field'],
    ).toBe('after');
    expect(
      (await shop.lead.send('{ proposals(first: 0) { totalCount } }')).errors[0]?.extensions['field'],
    ).toBe('first');
  });

  it('S2.3: pages through what is decided, newest first', async () => {
    const all = await desk.proposals({ state: 'REJECTED', first: 100 });
    const first = await desk.proposals({ state: 'REJECTED', first: 2 });
    const second = await desk.proposals({ state: 'REJECTED', first: 100, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...first.edges, ...second.edges].map((e) => e.node.id)).toEqual(all.edges.map((e) => e.node.id));
    expect(all.totalCount).toBe(all.edges.length);
  });
});
