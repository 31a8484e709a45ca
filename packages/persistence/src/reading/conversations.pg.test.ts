import type { ConversationId, TeamId } from '@baton/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inConversation } from '../spine/conversation.js';
import { aConversation, aCustomer, aTeam, anAgent, customerActor, receive } from '../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.js';
import { statementsOf } from '../testing/statements.js';
import { BadCursor } from './cursor.js';
import { inboxCounts, listConversations, type ConversationFilter } from './conversations.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
const em = () => test.db.fork();

const queue = (id: ConversationId, place: { rankAt: Date; teamId: TeamId }) =>
  inConversation(
    em(),
    id,
    async ({ conversation }) =>
      void Object.assign(conversation, { state: 'queued', queuedAt: place.rankAt, ...place }),
  );

/** Follows the cursor to the end and returns what each page held. */
async function pages(filter: ConversationFilter, order: 'recent' | 'queue', first: number) {
  const result: ConversationId[][] = [];
  for (let after: string | null = null; ;) {
    const page = await listConversations(em(), filter, { first, after, order });
    result.push(page.items.map((item) => item.conversation.id));
    if (!page.hasMore) return result;
    after = page.endCursor;
  }
}

describe('listConversations', () => {
  it('shows the customer and the latest message, with three statements for any size', async () => {
    const customer = await aCustomer(em(), { name: 'Noor Eide' });
    const silent = await aConversation(em(), customer.id);
    const talking = await aConversation(em(), customer.id);
    await inConversation(em(), talking, async (tx) => {
      receive(tx, 'hello');
      receive(tx, 'x'.repeat(1000));
      tx.conversation.updatedAt = new Date('2026-11-02T13:00:00.001Z');
    });
    let page: Awaited<ReturnType<typeof listConversations>> | undefined;
    const statements = await statementsOf(test.db, async () => {
      page = await listConversations(em(), { customerId: customer.id }, { first: 10, order: 'recent' });
    });
    expect(statements).toHaveLength(3);
    expect(
      page?.items.map((item) => ({
        id: item.conversation.id,
        name: item.customer.name,
        last: item.lastMessage?.body,
      })),
    ).toEqual([
      { id: talking, name: 'Noor Eide', last: 'x'.repeat(240) },
      { id: silent, name: 'Noor Eide', last: undefined },
    ]);
  });

  it('pages through conversations of the same instant without losing or repeating one', async () => {
    const customer = await aCustomer(em());
    const ids: ConversationId[] = [];
    for (let i = 0; i < 7; i++) ids.push(await aConversation(em(), customer.id));
    const seen = await pages({ customerId: customer.id }, 'recent', 3);
    expect(seen.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(seen.flat().toSorted()).toEqual(ids.toSorted());
  });

  it('lists a queue in the order of service', async () => {
    const team = await aTeam(em(), 'billing');
    const other = await aTeam(em(), 'product');
    const [late, urgent, early, elsewhere] = [
      await aConversation(em()),
      await aConversation(em()),
      await aConversation(em()),
      await aConversation(em()),
    ];
    await queue(late, { rankAt: new Date('2026-11-02T12:10:00Z'), teamId: team.id });
    await queue(urgent, { rankAt: new Date('2026-11-02T12:01:00Z'), teamId: team.id });
    await queue(early, { rankAt: new Date('2026-11-02T12:05:00Z'), teamId: team.id });
    await queue(elsewhere, { rankAt: new Date('2026-11-02T12:00:00Z'), teamId: other.id });
    const filter = { states: ['queued'], teamIds: [team.id] } as const;
    expect((await pages(filter, 'queue', 2)).flat()).toEqual([urgent, early, late]);
    expect(await pages({ teamIds: [] }, 'queue', 2)).toEqual([[]]);
  });

  it('refuses a cursor that is none, or belongs to another list', async () => {
    const id = await aConversation(em());
    const { endCursor } = await listConversations(em(), {}, { first: 1, order: 'recent' });
    const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      'nonsense',
      text({}),
      text(['yesterday', id]),
      text([new Date(), `' or 1=1`]),
      text(null),
    ];
    for (const after of forged) {
      const page = listConversations(em(), {}, { first: 1, after, order: 'recent' });
      await expect(page).rejects.toBeInstanceOf(BadCursor);
    }
    const elsewhere = listConversations(em(), {}, { first: 1, after: endCursor, order: 'queue' });
    await expect(elsewhere).rejects.toBeInstanceOf(BadCursor);
  });
});

describe('inboxCounts', () => {
  it('counts what is mine, offered to me, waiting for my teams and with the bot', async () => {
    const { db, drop } = await createTestDatabase();
    const [me, other] = [await anAgent(db.fork()), await anAgent(db.fork())];
    const [mine, others] = [await aTeam(db.fork(), 'technical'), await aTeam(db.fork(), 'product')];
    const make = async (change: object) => {
      const id = await aConversation(db.fork());
      await inConversation(db.fork(), id, async (tx) => {
        Object.assign(tx.conversation, change);
        tx.append({
          type: 'csat.given',
          payload: { score: 3, comment: null },
          actor: customerActor,
          at: new Date(),
        });
      });
    };
    await make({});
    await make({ state: 'with_agent', agentId: me.id });
    await make({ state: 'with_agent', agentId: other.id });
    const queued = { state: 'queued', queuedAt: new Date(), rankAt: new Date() };
    await make({ ...queued, teamId: mine.id, offeredToId: me.id, offeredAt: new Date() });
    await make({ ...queued, teamId: mine.id });
    await make({ ...queued, teamId: others.id });
    await make({ state: 'resolved' });
    const counts = await inboxCounts(db.fork(), { agentId: me.id, teamIds: [mine.id] });
    expect(counts).toEqual({ mine: 1, offered: 1, queued: 2, withBot: 1 });
    const teamless = await inboxCounts(db.fork(), { agentId: me.id, teamIds: [] });
    expect(teamless.queued).toBe(0);
    await drop();
  });
});
