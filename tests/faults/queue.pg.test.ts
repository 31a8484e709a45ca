import { routeWaiting, type UseCaseDeps } from '@baton/application';
import type { ConversationId, VisitorCaller } from '@baton/domain';
import { ConversationRow, RoutingDecisionRow } from '@baton/persistence';
import { createTestDatabase, statementsOf, type TestDatabase } from '@baton/persistence/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOffice, type Office } from '../support/deployment.ts';
import { silent } from '../support/log.ts';
import { agents, opened, setCapacity, visitor } from '../support/people.ts';

let database: TestDatabase;
let office: Office;
let deps: UseCaseDeps;
let customer: VisitorCaller;
let queue: ConversationId[];
/** Seconds by which the router's clock is ahead of the customers'. */
let later = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openOffice(database.url);
  deps = { spine: office.spine, now: () => new Date(Date.now() + later * 1000), log: silent };
  customer = await visitor(office);
  queue = [];
  for (let i = 0; i < 20; i += 1) {
    const conversationId = await opened(office, customer);
    await office.app.requestHuman(customer, { conversationId });
    queue.push(conversationId);
  }
  await routeWaiting(deps);
  await office.spine.stop();
}, 600_000);
afterAll(async () => {
  await office.stop();
  await database.drop();
});

const positionOf = async (conversationId: ConversationId): Promise<number | undefined> => {
  const newest = { orderBy: { createdAt: 'desc' } } as const;
  return (await office.db.fork().findOne(RoutingDecisionRow, { conversationId }, newest))?.position;
};

it('costs a few statements, however long the queue is that nobody serves', async () => {
  const statements = await statementsOf(office.db, () => routeWaiting(deps));
  expect(statements.length).toBeLessThan(10);
  expect(statements.filter((sql) => /^(insert|update)/.test(sql))).toEqual([]);
});

it('brings places up to date when somebody leaves the queue', async () => {
  const [first, second, third] = queue;
  expect(await positionOf(third!)).toBe(3);
  // Nobody hears of a new place more often than every ten seconds.
  later = 11;
  await office.app.withdrawEscalation(customer, { conversationId: second! });
  await routeWaiting(deps);
  expect([await positionOf(first!), await positionOf(third!)]).toEqual([1, 2]);
});

it('offers to whoever comes online, as many as they can take, oldest first', async () => {
  const [mira] = await agents(office);
  await setCapacity(office, [mira!.agentId], 2);
  await office.app.setPresence(mira!, { presence: 'online' });
  await routeWaiting(deps);
  const offered = await office.db.fork().find(ConversationRow, { offeredToId: mira!.agentId });
  expect(new Set(offered.map((row) => row.id))).toEqual(new Set([queue[0], queue[2]]));
});
