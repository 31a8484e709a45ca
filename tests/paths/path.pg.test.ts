import { PathExampleRow } from '@baton/persistence';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat } from '../support/chat.ts';
import { startShop, type Shop } from '../support/shop.ts';
import { until } from '../support/until.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
}, 600_000);
afterAll(() => shop.stop());

const PATIENT = { timeout: 300_000 };

const Routed = z.object({
  team: z.object({ key: z.string() }),
  transfers: z.int(),
  routing: z.object({
    confidence: z.number(),
    mayNeedReassignment: z.boolean(),
    steps: z.array(z.object({ step: z.string(), result: z.string() })),
  }),
});
const ROUTED = `query ($id: ID!) { conversation(id: $id) { team { key } transfers
  routing { confidence mayNeedReassignment steps { step result } } } }`;
const TRANSFER = `mutation ($input: TransferConversationInput!) { transferConversation(input: $input) {
  conversation { id } problem { ... on Problem { message } } } }`;

async function routed({ id }: Chat): Promise<z.infer<typeof Routed>> {
  return Routed.parse(await shop.lead.the(ROUTED, { id }));
}

/** Says it, and wants a person. */
async function wants(...said: readonly [string, ...string[]]): Promise<Chat> {
  const chat = await shop.chat();
  await chat.sayAll(...said);
  await chat.requestHuman();
  return chat;
}

async function passedOn({ id }: Chat, team: string): Promise<void> {
  const { problem } = await shop.lead.the(TRANSFER, {
    input: { conversationId: id, team, reason: 'They know the fabric' },
  });
  if (problem) throw new Error(JSON.stringify(problem));
}

const reassigned = async (key: string): Promise<number> => {
  const { teams } = await shop.lead.ask(
    z.object({ teams: z.array(z.object({ key: z.string(), reassigned: z.int() })) }),
    '{ teams { key reassigned } }',
  );
  return teams.find((team) => team.key === key)?.reassigned ?? 0;
};

describe('S3.2: the path follows from what was said', PATIENT, () => {
  it('and not from a menu: three topics, three teams, each with its reasons', async () => {
    const billing = await routed(await wants('I was charged twice for my order 48213'));
    const orders = await routed(await wants('Where is my parcel? It has not arrived'));
    const returns = await routed(await wants('How do I send the boots back, they are too small'));
    expect([billing.team.key, orders.team.key, returns.team.key]).toEqual(['billing', 'orders', 'returns']);
    expect(billing.routing.confidence).toBeGreaterThan(0.5);
    expect(billing.routing.steps[0]?.result).toMatch(/^what was said points to Billing \(\d+ %\)$/);
  });

  it('a vague request for a person at the end does not hide the topic before it', async () => {
    const chat = await shop.chat();
    await chat.sayAll('Where is my order?', 'it was supposed to come on Monday. get me a person please');
    expect((await routed(chat)).team.key).toBe('orders');
  });
});

describe('S3.P: when it is not clear whose it is', PATIENT, () => {
  it('the generalists get it, flagged; what is said while waiting moves it on', async () => {
    const chat = await shop.chat();
    await chat.requestHuman();
    const unclear = await routed(chat);
    expect(unclear).toMatchObject({ team: { key: 'care' }, routing: { mayNeedReassignment: true } });
    await chat.say('I was charged twice for my order 48213');
    await until(async () => (await routed(chat)).team.key === 'billing');
    const clear = await routed(chat);
    expect(clear.routing.mayNeedReassignment).toBe(false);
    expect((await chat.chart()).messages.at(-1)?.body).toContain('Billing');
  });

  it('learns from corrections: similar conversations go where agents sent them, and both are counted', async () => {
    const question = 'Which of your jackets is made without that wax coating?';
    const first = await wants(question);
    const before = await routed(first);
    const other = before.team.key === 'returns' ? 'orders' : 'returns';
    const count = await reassigned(before.team.key);
    for (const chat of [first, await wants(question), await wants(question), await wants(question)])
      await passedOn(chat, other);
    expect((await routed(first)).transfers).toBe(1);
    expect(await reassigned(before.team.key)).toBeGreaterThan(count);
    expect(await shop.server.test.db.fork().count(PathExampleRow, { toTeam: other })).toBeGreaterThan(0);

    const next = await routed(await wants('Which of your jackets is made without the wax coating?'));
    expect(next.team.key).toBe(other);
    expect(next.routing.steps.map(({ result }) => result).join('; ')).toMatch(
      /similar conversations?.*(were|was)/,
    );
    // Another topic is not led astray.
    expect((await routed(await wants('I was charged twice for my order 48213'))).team.key).toBe('billing');
  });
});
