import type { Client } from '@baton/api/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Crm } from '../support/crm.ts';
import { opened, type Chat } from '../support/chat.ts';
import { mute } from '../support/log.ts';
import { startShop, type Shop } from '../support/shop.ts';
import { until } from '../support/until.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const order = {
  number: '48213',
  placedAt: '2026-11-01T10:00:00.000Z',
  status: 'shipped',
  items: [{ sku: 'T-1', name: 'Tent', quantity: 1, price: euros(12_900) }],
  total: euros(12_900),
  payments: 2,
  carrier: null,
  trackingCode: null,
  expectedAt: null,
  deliveredAt: null,
  refund: null,
};
const account = (externalId: string) => ({
  externalId,
  status: 'active',
  since: '2024-01-01T00:00:00.000Z',
  subscription: { plan: 'Gold', status: 'active', renewsAt: null, price: euros(450) },
  orders: [order],
  openInvoices: [{ number: 'INV-7', total: euros(2_000), dueAt: '2026-01-01T00:00:00.000Z' }],
});
const numbers = ['K-1', 'K-2', 'K-3', 'K-4', 'K-5', 'K-6', 'K-7'];

const PANEL = `query ($id: ID!) { conversation(id: $id) { state brief { headline openingMessage }
  customer { name highlights accountState account { externalId status since highlights
    subscription { plan status } openInvoices { number total { amount } } orders { number payments } } } } }`;
const PERSON =
  'mutation ($input: ConversationInput!) { requestHuman(input: $input) { conversation { state } } }';

let crm: Crm;
let shop: Shop;
let agent: Client;
beforeAll(async () => {
  crm = await Crm.start(Object.fromEntries(numbers.map((number) => [number, account(number)])));
  shop = await startShop(crm.settings, mute);
  ({ client: agent } = await shop.server.agent('agent1'));
}, 600_000);
afterAll(async () => {
  await shop.stop();
  await crm.stop();
});
beforeEach(() => crm.wakeUp());

/** A conversation of this customer, whom the shop's server has signed in. */
async function chatOf(number: string): Promise<{ chat: Chat; client: Client }> {
  const client = await shop.server.customer(number, { name: 'Ada Park' });
  return { chat: await opened(client, agent), client };
}
const panel = async ({ id }: Chat) => agent.the(PANEL, { id });
async function untilFound(chat: Chat): Promise<void> {
  await until(async () => {
    const { customer } = await panel(chat);
    return (customer as { accountState: string }).accountState === 'FOUND';
  });
}

const found = { accountState: 'FOUND', account: { orders: [{ number: '48213', payments: 2 }] } };
const away = { accountState: 'UNAVAILABLE', account: null, name: 'Ada Park' };

describe('S2.C: the account comes from the organisation’s own CRM', { timeout: 120_000 }, () => {
  it('with orders, subscription, status, open invoices and what stands out', async () => {
    const { chat } = await chatOf('K-1');
    expect(await panel(chat)).toMatchObject({
      customer: {
        accountState: 'FOUND',
        highlights: ['Two payments on order 48213', 'Invoice INV-7 is overdue'],
        account: {
          externalId: 'K-1',
          status: 'active',
          since: '2024-01-01T00:00:00.000Z',
          highlights: ['Two payments on order 48213', 'Invoice INV-7 is overdue'],
          subscription: { plan: 'Gold', status: 'active' },
          openInvoices: [{ number: 'INV-7', total: { amount: 2_000 } }],
          orders: [{ number: '48213', payments: 2 }],
        },
      },
    });
    expect(crm.asked.at(-1)).toEqual({ path: '/customers/K-1', authorization: 'Bearer crm-secret' });
  });

  it('or there is none, which is something else than being out of reach', async () => {
    const { chat } = await chatOf('nobody');
    expect(await panel(chat)).toMatchObject({ customer: { accountState: 'NONE', account: null } });
  });

  it('and a CRM that keeps everybody waiting holds nothing up; what it says at last is there for the next look', async () => {
    crm.mood = 'silent';
    const { chat } = await chatOf('K-2');
    const before = crm.asked.length;
    expect(await panel(chat)).toMatchObject({ customer: away });
    expect(await panel(chat)).toMatchObject({ customer: away });
    crm.wakeUp();
    await untilFound(chat);
    // Everybody who asked has waited for the one look-up.
    expect(crm.asked.length - before).toBe(1);
  });

  it.each([
    ['hangs up', 'hangs_up', 'K-3'],
    ['shows its login page', 'html', 'K-4'],
  ] as const)('and one that %s is out of reach until it answers', async (_, mood, number) => {
    crm.mood = mood;
    const { chat } = await chatOf(number);
    expect(await panel(chat)).toMatchObject({ customer: away });
    crm.wakeUp();
    expect(await panel(chat)).toMatchObject({ customer: found });
  });

  it('and without it the handoff has its brief all the same', async () => {
    crm.mood = 'silent';
    const { chat, client } = await chatOf('K-5');
    await chat.say('I was charged twice for my tent, what a mess');
    await client.the(PERSON, { input: { conversationId: chat.id } });
    expect(await panel(chat)).toMatchObject({
      state: 'QUEUED',
      brief: {
        headline: expect.stringMatching(/\w/),
        openingMessage: expect.stringContaining('charged twice'),
      },
      customer: away,
    });
    crm.wakeUp();
    await untilFound(chat);
    expect(await panel(chat)).toMatchObject({ customer: found });
  });

  it('and the bot does not guess at an order that it cannot see: it hands over', async () => {
    crm.mood = 'silent';
    const { chat } = await chatOf('K-6');
    const turn = await chat.say('Where is my order?');
    expect(turn.state).toBe('QUEUED');
    expect((await chat.chart()).escalation).toMatchObject({ reason: 'TECHNICAL_FAILURE' });
  });

  it('for those who may know: the customer reads nothing of it', async () => {
    const { chat, client } = await chatOf('K-7');
    const own = await client.the(
      '{ currentConversation { id customer { segments highlights accountState account { status } lastContactAt } } }',
    );
    expect(own).toEqual({
      id: chat.id,
      customer: { segments: [], highlights: [], accountState: null, account: null, lastContactAt: null },
    });
    expect(crm.asked.some(({ path }) => path.endsWith('K-7'))).toBe(false);
  });
});
