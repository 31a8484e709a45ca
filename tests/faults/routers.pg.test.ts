import { claim, type UseCaseDeps } from '@baton/application';
import type { AgentCaller, AgentId, ConversationId, VisitorCaller } from '@baton/domain';
import { AgentRow, ConversationEventRow, ConversationRow } from '@baton/persistence';
import { createTestDatabase, type TestDatabase } from '@baton/persistence/testing';
import { z } from 'zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../scripts/simulate/random.ts';
import { openOffice, type Office } from '../support/deployment.ts';
import { silent } from '../support/log.ts';
import { agents, opened, visitor } from '../support/people.ts';

const ROUTERS = 8;
const ROUNDS = 25;
const CLAIMS_A_ROUND = 400;
const QUEUE = 60;

/** Of connections: eight offices are more than the server of the tests has for one. */
const few = { poolMax: 3 };

let database: TestDatabase;
let offices: Office[];
let team: AgentCaller[];
let customer: VisitorCaller;
let queue: ConversationId[];

beforeAll(async () => {
  database = await createTestDatabase();
  offices = [await openOffice(database.url, few)];
  // Each has its own connections, as a worker of its own would.
  for (let i = 1; i < ROUTERS; i += 1) offices.push(await openOffice(database.url, few));
  team = await agents(first());
  customer = await visitor(first());
  const em = first().db.fork();
  for (const [i, { agentId }] of team.entries())
    await em.nativeUpdate(AgentRow, { id: agentId }, { presence: 'online', capacity: i % 5 });
  queue = [];
  for (let i = 0; i < QUEUE; i += 1) {
    const conversationId = await opened(first(), customer);
    expect(await first().app.requestHuman(customer, { conversationId })).toMatchObject({ ok: true });
    await em.nativeUpdate(ConversationRow, { id: conversationId }, { units: 1 + (i % 3) });
    queue.push(conversationId);
  }
}, 600_000);
afterAll(async () => {
  for (const office of offices) await office.stop();
  await database.drop();
});

const first = (): Office => offices[0]!;
const depsOf = ({ spine }: Office): UseCaseDeps => ({ spine, log: silent, now: () => new Date() });

/** What each router says it has offered: in a round, nobody else may say so of the same conversation. */
interface Claim {
  readonly conversationId: ConversationId;
  readonly agentId: AgentId;
}

const Overfull = z.array(z.object({ id: z.string(), held: z.coerce.number(), capacity: z.int() }));

/**
 * Agents who have more than they can take, of conversations in these states. One alone may be larger than the capacity of
 * somebody who has nothing else, but nobody without any gets one.
 */
async function overfull(...states: readonly ('queued' | 'with_agent')[]) {
  return Overfull.parse(
    await first()
      .db.fork()
      .execute(
        `select a.id, a.capacity, sum(c.units) as held
       from agent a join conversation c on coalesce(c.agent_id, c.offered_to_id) = a.id
       where c.state = any (cast(? as text[])) group by a.id
         having sum(c.units) > a.capacity and (count(*) > 1 or a.capacity = 0)`,
        [`{${states.join(',')}}`],
      ),
  );
}

it('S3.3: eight routers at once never offer a conversation twice, nor more than an agent can take, in 10,000 claims', async () => {
  const random = seededRandom(8);
  const draw = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  let made = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const claims: Claim[] = Array.from({ length: CLAIMS_A_ROUND }, () => ({
      conversationId: draw(queue),
      agentId: draw(team).agentId,
    }));
    const offered: Claim[] = [];
    await Promise.all(
      offices.map(async (office, i) => {
        for (let at = i; at < claims.length; at += ROUTERS) {
          const one = claims[at]!;
          const match = { ...one, teamKey: 'care', fallbackFrom: null, steps: [] };
          if (await claim(depsOf(office), match)) offered.push(one);
        }
      }),
    );
    made += offered.length;
    expect(new Set(offered.map(({ conversationId }) => conversationId)).size).toBe(offered.length);
    const stored = await first()
      .db.fork()
      .find(ConversationRow, { offeredToId: { $ne: null } }, { disableIdentityMap: true });
    const pairs = (all: readonly Claim[]) => all.map((c) => `${c.conversationId} ${c.agentId}`).toSorted();
    expect(pairs(stored.map((row) => ({ conversationId: row.id, agentId: row.offeredToId! })))).toEqual(
      pairs(offered),
    );
    expect(await overfull('queued', 'with_agent')).toEqual([]);
    await acceptSome(offered, round);
    // Whoever takes one by hand while another is offered to them has the offer taken back, by the job `route`.
    expect(await overfull('with_agent')).toEqual([]);
    await clear();
  }
  // It was a race: both the queue and the desks were full most of the time.
  expect(made).toBeGreaterThan(ROUNDS * 8);
  const events = await first()
    .db.fork()
    .find(
      ConversationEventRow,
      { type: 'routing.decided', conversationId: { $in: queue } },
      { disableIdentityMap: true },
    );
  // An accept says who took it as well.
  const offers = events
    .map(({ payload }) => Offered.parse(payload).routing)
    .filter(({ offeredTo, steps }) => offeredTo !== null && steps.at(-1)?.step !== 'accept');
  expect(offers).toHaveLength(made);
}, 1_200_000);

const Offered = z.object({
  routing: z.object({
    offeredTo: z.string().nullable(),
    steps: z.array(z.object({ step: z.string() })),
  }),
});

/** Every other offer is accepted, by whom it was made to and somebody else at the same moment. */
async function acceptSome(offered: readonly Claim[], round: number): Promise<void> {
  for (const [i, { conversationId, agentId }] of offered.entries()) {
    if ((i + round) % 2 === 1) continue;
    const asked = team.find((agent) => agent.agentId === agentId)!;
    const other = team[(team.indexOf(asked) + 1) % team.length]!;
    const [own, theirs] = await Promise.all([
      first().app.acceptConversation(asked, { conversationId }),
      offices[1]!.app.acceptConversation(other, { conversationId }),
    ]);
    expect([own, theirs].filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
  }
}

/** Back to the queue, without the work of resolving each. */
async function clear(): Promise<void> {
  await first()
    .db.fork()
    .nativeUpdate(
      ConversationRow,
      { id: { $in: queue } },
      {
        state: 'queued',
        agentId: null,
        offeredToId: null,
        offeredAt: null,
        rankAt: new Date(),
        queuedAt: new Date(),
      },
    );
}
