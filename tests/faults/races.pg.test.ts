import { setTimeout as sleep } from 'node:timers/promises';
import { IntentModels, connectAccounts, understand, type TriggerDeps } from '@baton/application';
import type { AgentCaller, ConversationId, VisitorCaller } from '@baton/domain';
import { startNlp, type Nlp } from '@baton/nlp';
import { ConversationEventRow, ConversationRow } from '@baton/persistence';
import { createTestDatabase, type TestDatabase } from '@baton/persistence/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledModelFolder } from '../../apps/worker/src/bundled-models.ts';
import { openOffice, type Office } from '../support/deployment.ts';
import { silent } from '../support/log.ts';
import { inTurns } from '../support/in-turns.ts';
import { agents, opened, setCapacity, visitor } from '../support/people.ts';
import { seededRandom } from '../../scripts/simulate/random.ts';
import { expectNothingLost } from '../support/truth.ts';

let database: TestDatabase;
let office: Office;
let nlp: Nlp;
let bot: TriggerDeps;
let team: AgentCaller[];
let customer: VisitorCaller;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openOffice(database.url);
  nlp = await startNlp({ modelFolder: bundledModelFolder(), log: silent });
  const { spine, db } = office;
  bot = {
    spine,
    log: silent,
    nlp,
    intentModels: new IntentModels({ db, nlp, log: silent }),
    accounts: connectAccounts(null, { db, log: silent }),
    now: () => new Date(),
  };
  team = await agents(office);
  await setCapacity(
    office,
    team.map((agent) => agent.agentId),
    50,
  );
  customer = await visitor(office);
}, 600_000);
afterAll(async () => {
  await nlp.stop();
  await office.stop();
  await database.drop();
});

const agentOf = (round: number): AgentCaller => team[round % team.length]!;

async function write(conversationId: ConversationId, body: string): Promise<void> {
  const sent = await office.app.sendMessage(customer, { conversationId, clientMessageId: 'm1', body });
  expect(sent).toMatchObject({ ok: true });
}

async function waiting(): Promise<ConversationId> {
  const conversationId = await opened(office, customer);
  expect(await office.app.requestHuman(customer, { conversationId })).toMatchObject({ ok: true });
  return conversationId;
}

const accept = (agent: AgentCaller, conversationId: ConversationId) =>
  office.app.acceptConversation(agent, { conversationId });

describe('the bot and an agent at the same moment', () => {
  const bodies = [
    'How long do I have to send something back?',
    'my parcel 48213 has not arrived',
    'I want to talk to a human',
    'hello there',
    'this bot is useless, stop repeating yourself',
    'do you have the tent in green?',
  ];

  it('never has the bot speak after an agent has accepted, in a thousand rounds', async () => {
    const jitter = seededRandom(2);
    const races: ConversationId[] = [];
    /** How long the slower of the two last took: that differs from machine to machine, and from minute to minute. */
    let paceMs = 60;
    await inTurns(1_000, 8, async (round) => {
      const conversationId = await opened(office, customer);
      await write(conversationId, bodies[round % bodies.length]!);
      races.push(conversationId);
      // From one being done before the other begins to the other way round.
      const headStart = (jitter() * 2 - 1) * paceMs;
      const took = await Promise.all([
        timedAfter(-headStart, () => understand(bot, conversationId)),
        timedAfter(headStart, async () => {
          await office.app.requestHuman(customer, { conversationId });
          expect(await accept(agentOf(round), conversationId)).toMatchObject({ ok: true });
        }),
      ]);
      paceMs = Math.max(...took);
      if (round % 40 === 39) await clearDesks();
    });
    const orders = await ordersOf(races);
    expect(orders.spokeAfter).toEqual([]);
    // It was a race: each order has happened.
    expect(orders.understoodBefore).toBeGreaterThan(0);
    expect(orders.understoodAfter).toBeGreaterThan(0);
    await expectNothingLost(office.db, races);
  }, 1_800_000);

  /** Waits, then works; returns how long the work alone took. */
  async function timedAfter(waitMs: number, work: () => Promise<unknown>): Promise<number> {
    await sleep(Math.max(0, waitMs));
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  }

  /** Makes room for more: what is over is of no interest, and resolving each would be a third of the test's time. */
  async function clearDesks(): Promise<void> {
    await office.db
      .fork()
      .nativeUpdate(ConversationRow, { state: 'with_agent' }, { state: 'resolved', agentId: null });
  }

  /** Where the bot's turn fell in each race, seen from the accept. */
  async function ordersOf(races: readonly ConversationId[]) {
    const rows = await office.db.fork().find(
      ConversationEventRow,
      {
        conversationId: { $in: [...races] },
        type: { $in: ['conversation.accepted', 'understanding.stored', 'message.sent'] },
      },
      { orderBy: { seq: 'asc' }, disableIdentityMap: true },
    );
    const spokeAfter: ConversationId[] = [];
    let understoodBefore = 0;
    let understoodAfter = 0;
    for (const [id, events] of Map.groupBy(rows, (row) => row.conversationId)) {
      const accepted = events.find((e) => e.type === 'conversation.accepted')?.seq ?? 0;
      const later = events.filter((e) => e.seq > accepted);
      if (later.some((e) => e.type === 'message.sent' && e.actor.kind === 'bot')) spokeAfter.push(id);
      if (later.some((e) => e.type === 'understanding.stored')) understoodAfter += 1;
      else understoodBefore += 1;
    }
    return { spokeAfter, understoodBefore, understoodAfter };
  }
});

describe('two agents at the same moment', () => {
  it('gives the conversation to one and tells the other who has it, in two hundred rounds', async () => {
    const races: ConversationId[] = [];
    await inTurns(200, 4, async (round) => {
      const conversationId = await waiting();
      races.push(conversationId);
      const two = [agentOf(round), agentOf(round + 1)] as const;
      const [first, second] = await Promise.all(two.map((agent) => accept(agent, conversationId)));
      const [winner, loser] = first!.ok ? [0, second!] : [1, first!];
      expect(loser).toMatchObject({ problem: { kind: 'already_taken', by: two[winner]!.name } });
      const row = await office.db.fork().findOneOrFail(ConversationRow, { id: conversationId });
      expect(row.agentId).toBe(two[winner]!.agentId);
      await office.app.resolveConversation(two[winner]!, { conversationId });
    });
    const accepted = await office.db
      .fork()
      .count(ConversationEventRow, { conversationId: { $in: races }, type: 'conversation.accepted' });
    expect(accepted).toBe(200);
  }, 600_000);
});

describe('an agent who accepts everything at once', () => {
  it('never holds more than the capacity allows', async () => {
    const busy = team[0]!;
    await setCapacity(office, [busy.agentId], 3);
    for (let round = 0; round < 20; round += 1) {
      const queue = await Promise.all(Array.from({ length: 10 }, waiting));
      const answers = await Promise.all(queue.map((id) => accept(busy, id)));
      const kinds = answers.map((answer) => (answer.ok ? 'taken' : answer.problem.kind)).toSorted();
      expect(kinds).toEqual([...Array(7).fill('agent_at_capacity'), ...Array(3).fill('taken')]);
      const held = { agentId: busy.agentId, state: 'with_agent' } as const;
      expect(await office.db.fork().count(ConversationRow, held)).toBe(3);
      await Promise.all(queue.map((id) => office.app.resolveConversation(busy, { conversationId: id })));
    }
  }, 600_000);
});
