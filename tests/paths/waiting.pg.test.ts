import { loadFloor, offerTimeout, routeWaiting, type UseCaseDeps } from '@baton/application';
import type { AgentCaller, AgentId, ConversationId, Presence } from '@baton/domain';
import { AgentRow, ConversationRow, NoteRow, RoutingDecisionRow, loadTranscript } from '@baton/persistence';
import { createTestDatabase, type TestDatabase } from '@baton/persistence/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../support/deployment.ts';
import { silent } from '../support/log.ts';
import { agents, opened, visitor } from '../support/people.ts';

let database: TestDatabase;
let office: Office;
let first: AgentCaller;
let second: AgentCaller;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openOffice(database.url);
  const everybody = await agents(office);
  [first, second] = [everybody[0]!, everybody.find((other) => other.teams[0] !== everybody[0]!.teams[0])!];
}, 600_000);
afterAll(async () => {
  await office.stop();
  await database.drop();
});
beforeEach(async () => {
  const em = office.db.fork();
  await em.nativeUpdate(AgentRow, {}, { presence: 'offline' });
  await em.nativeUpdate(
    ConversationRow,
    { state: 'queued' },
    { state: 'resolved', offeredToId: null, offeredAt: null },
  );
});

const later = (seconds: number): UseCaseDeps => ({
  spine: office.spine,
  log: silent,
  now: () => new Date(Date.now() + seconds * 1000),
});

const goes = (agent: AgentCaller, presence: Presence) => office.app.setPresence(agent, { presence });

async function waiting(): Promise<ConversationId> {
  const customer = await visitor(office);
  const conversationId = await opened(office, customer);
  expect(await office.app.requestHuman(customer, { conversationId })).toMatchObject({ ok: true });
  return conversationId;
}

async function offeredTo(id: ConversationId): Promise<AgentId | null> {
  return (await office.db.fork().findOneOrFail(ConversationRow, { id })).offeredToId;
}

describe('a waiting customer', { timeout: 120_000 }, () => {
  it('is offered again as soon as the agent who missed it is back online', async () => {
    await goes(first, 'online');
    const conversationId = await waiting();
    await routeWaiting(later(0));
    expect(await offeredTo(conversationId)).toBe(first.agentId);

    await offerTimeout(later(60), { conversationId, agentId: first.agentId });
    await routeWaiting(later(60));
    expect(await offeredTo(conversationId)).toBeNull();

    await goes(first, 'online');
    await routeWaiting(later(61));
    expect(await offeredTo(conversationId)).toBe(first.agentId);
  });

  it('is offered to somebody else after a decline, and to the same agent when nobody else is free', async () => {
    await goes(first, 'online');
    await goes(second, 'online');
    const conversationId = await waiting();
    await routeWaiting(later(0));
    const asked = (await offeredTo(conversationId)) === first.agentId ? first : second;
    const other = asked === first ? second : first;
    await office.app.declineConversation(asked, { conversationId });
    await routeWaiting(later(1));
    expect(await offeredTo(conversationId)).toBe(other.agentId);

    await offerTimeout(later(2), { conversationId, agentId: other.agentId });
    await routeWaiting(later(3));
    expect(await offeredTo(conversationId)).toBeNull();
    await routeWaiting(later(25));
    expect(await offeredTo(conversationId)).toBe(asked.agentId);
  });

  it('goes to whoever is online when the team has nobody, and hears who that is', async () => {
    const conversationId = await waiting();
    const floor = await loadFloor(office.db.fork(), new Date());
    const { teamId } = await office.db.fork().findOneOrFail(ConversationRow, { id: conversationId });
    const team = floor.teams.find((t) => t.id === teamId);
    const stranger = (await agents(office)).find((agent) => !agent.teams.includes(team?.key ?? ''))!;
    await goes(stranger, 'online');
    await routeWaiting(later(1));
    expect(await offeredTo(conversationId)).toBe(stranger.agentId);

    // It is asked for help; the conversation changes teams, and the customer hears of it, once somebody is really there.
    const asked = await office.db.fork().findOneOrFail(ConversationRow, { id: conversationId });
    expect(asked.teamId).toBe(teamId);
    await office.app.acceptConversation(stranger, { conversationId });
    const taken = await office.db.fork().findOneOrFail(ConversationRow, { id: conversationId });
    const taker = floor.teams.find((t) => t.id === taken.teamId);
    expect(stranger.teams).toContain(taker?.key);
    const told = (await loadTranscript(office.db.fork(), conversationId)).at(-1);
    expect(told).toMatchObject({ author: 'system', body: expect.stringContaining(taker?.name ?? '-') });
  });

  it('does not come back to the agent who has just passed it on', async () => {
    await goes(first, 'online');
    const conversationId = await waiting();
    await office.app.acceptConversation(first, { conversationId });
    const transfer = { conversationId, team: first.teams[0], reason: 'Needs the refund desk' };
    expect(await office.app.transferConversation(first, transfer)).toMatchObject({ ok: true });
    const notes = await office.db.fork().find(NoteRow, { conversationId });
    expect(notes.map((note) => note.body)).toEqual([
      expect.stringMatching(/^Passed on to .+: Needs the refund desk$/),
    ]);
    await routeWaiting(later(60));
    expect(await offeredTo(conversationId)).toBeNull();
    await goes(second, 'online');
    await routeWaiting(later(61));
    expect(await offeredTo(conversationId)).toBe(second.agentId);
  });

  it('is told no less than they have waited', async () => {
    await goes(first, 'online');
    const conversationId = await waiting();
    await routeWaiting(later(360));
    const newest = { orderBy: { createdAt: 'desc' } } as const;
    const told = await office.db.fork().findOne(RoutingDecisionRow, { conversationId }, newest);
    expect(told?.expectedWaitSeconds).toBeGreaterThan(360);
  });
});
