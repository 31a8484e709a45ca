import type { ConversationId } from '@baton/domain';
import { OFFLINE_GRACE_MS, offerTimeout, watchPresence, type UseCaseDeps } from '@baton/application';
import { startTestServer, type Client, type TestServer } from '@baton/api/testing';
import { AgentRow, ConversationRow } from '@baton/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, silent, type Office } from '../support/deployment.ts';
import {
  accept,
  agentOf,
  conversationOf,
  disable,
  jobsOf,
  offer,
  rowOf,
  setPresence,
  waitingFor,
} from '../support/staff.ts';
import { until } from '../support/until.ts';

let server: TestServer;
let office: Office;
let lead: Client;
let agent: Client;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  office = await openOffice(server.test.url);
  ({ client: lead } = await server.agent('lead'));
  ({ client: agent, token } = await server.agent('agent1'));
}, 180_000);
afterAll(async () => {
  await office.stop();
  await server.stop();
});
beforeEach(async () => {
  const nobody = {
    presence: 'offline',
    presenceAutomatic: false,
    presenceLost: false,
    seenAt: null,
  } as const;
  const em = server.test.db.fork();
  await em.nativeUpdate(AgentRow, {}, nobody);
  const done = { state: 'resolved', agentId: null, offeredToId: null, offeredAt: null } as const;
  await em.nativeUpdate(ConversationRow, { state: { $in: ['queued', 'with_agent'] } }, done);
});

const after = (seconds: number, start = new Date()): UseCaseDeps => ({
  spine: office.spine,
  log: silent,
  now: () => new Date(start.getTime() + seconds * 1000),
});
const own = (input: Record<string, unknown>) => setPresence(agent, input);
const now = async () => {
  const { presence, presenceAutomatic: automatic } = await rowOf(server, 'agent1');
  return { presence, automatic };
};
const lastSeen = (secondsAgo: number) =>
  server.test.db
    .fork()
    .nativeUpdate(
      AgentRow,
      { email: 'agent1@demo.test' },
      { seenAt: new Date(Date.now() - secondsAgo * 1000) },
    );

/** The console is open: returns how to close it. */
async function consoleOpens(): Promise<() => Promise<void>> {
  const before = (await rowOf(server, 'agent1')).seenAt?.getTime() ?? 0;
  const socket = server.socket({ connectionParams: { token } });
  const inbox = socket.follow('subscription { inboxEvents(afterSeq: 0) { seq } }');
  await inbox.until((events) => events.length > 0);
  await until(async () => ((await rowOf(server, 'agent1')).seenAt?.getTime() ?? 0) > before, 10_000);
  return () => socket.close();
}

/** Looks at whether somebody is still there; that for the answer owed after an accept comes later. */
async function graceOf(id: ConversationId) {
  const jobs = await jobsOf(server, 'guard', id);
  return jobs.filter(({ delayMs }) => delayMs <= OFFLINE_GRACE_MS);
}

describe('S3.1: presence that is chosen', () => {
  it('tells visitors who have not written yet whether anybody is there', async () => {
    const peopleOnline = async () =>
      (await server.anyone.the('{ widgetConfig { peopleOnline } }'))['peopleOnline'];
    expect(await peopleOnline()).toBe(false);
    await own({ presence: 'AWAY' });
    expect(await peopleOnline()).toBe(false);
    await own({ presence: 'ONLINE' });
    expect(await peopleOnline()).toBe(true);
  });

  it('is never changed by what a client finds out', async () => {
    for (const chosen of ['AWAY', 'OFFLINE']) {
      await own({ presence: chosen });
      for (const found of ['ONLINE', 'AWAY', 'OFFLINE'])
        expect((await own({ presence: found, automatic: true })).agent).toMatchObject({
          presence: chosen,
          presenceAutomatic: false,
        });
    }
  });

  it('gives way to nobody at the keyboard, and comes back with somebody', async () => {
    await own({ presence: 'ONLINE' });
    await own({ presence: 'AWAY', automatic: true });
    expect(await now()).toEqual({ presence: 'away', automatic: true });
    await own({ presence: 'ONLINE', automatic: true });
    expect(await now()).toEqual({ presence: 'online', automatic: false });
    await own({ presence: 'AWAY', automatic: true });
    await own({ presence: 'OFFLINE', automatic: true });
    await own({ presence: 'AWAY', automatic: true });
    expect(await now()).toEqual({ presence: 'offline', automatic: true });
    // Chosen now, it stays.
    await own({ presence: 'OFFLINE' });
    await own({ presence: 'ONLINE', automatic: true });
    expect(await now()).toEqual({ presence: 'offline', automatic: false });
  });

  it('is set for a colleague by leads and admins, and by nobody else', async () => {
    const { id: agentId } = await rowOf(server, 'agent1');
    expect((await setPresence(lead, { presence: 'ONLINE', agentId })).agent).toMatchObject({
      id: agentId,
      presence: 'ONLINE',
    });
    const { client: other } = await server.agent('agent2');
    expect((await setPresence(other, { presence: 'AWAY', agentId })).problem).toMatchObject({
      __typename: 'NotAllowed',
    });
    const { client: program } = await server.program('CONVERSATIONS_WRITE', 'ORGANISATION_READ');
    expect((await setPresence(program, { presence: 'AWAY', agentId })).problem).toMatchObject({
      __typename: 'NotAllowed',
    });
    for (const unknown of [crypto.randomUUID()])
      expect((await setPresence(lead, { presence: 'AWAY', agentId: unknown })).problem).toMatchObject({
        __typename: 'NotFound',
      });
    const { client: admin } = await server.agent('admin');
    const { id: gone } = await rowOf(server, 'agent12');
    await disable(admin, gone);
    expect((await setPresence(lead, { presence: 'ONLINE', agentId: gone })).problem).toMatchObject({
      __typename: 'NotFound',
    });
    expect((await own({ presence: 'ONLINE', agentId })).agent).toMatchObject({ presence: 'ONLINE' });
  });

  it('of away lets offers go on; of offline also what is held, after a minute', async () => {
    await own({ presence: 'ONLINE' });
    const held = await waitingFor(server, 'billing');
    const offered = await waitingFor(server, 'billing');
    await accept(agent, held.id);
    await offer(server, offered.id, 'agent1');
    const routes = (await jobsOf(server, 'route', offered.id)).length;
    await own({ presence: 'AWAY' });
    expect(await jobsOf(server, 'route', offered.id)).toHaveLength(routes + 1);
    expect(await graceOf(held.id)).toEqual([]);
    await own({ presence: 'OFFLINE' });
    expect(await graceOf(held.id)).toEqual([{ delayMs: OFFLINE_GRACE_MS }]);
    expect(OFFLINE_GRACE_MS).toBe(60_000);
    await own({ presence: 'OFFLINE' });
    expect(await graceOf(held.id)).toHaveLength(1);
  });

  it('ends with signing out, which counts as going offline', async () => {
    const person = await server.agent('agent10');
    await setPresence(person.client, { presence: 'ONLINE' });
    const held = await waitingFor(server, 'orders');
    await accept(person.client, held.id);
    await person.client.send('mutation { signOut }');
    expect(await rowOf(server, 'agent10')).toMatchObject({ presence: 'offline', presenceAutomatic: false });
    expect(await graceOf(held.id)).toEqual([{ delayMs: OFFLINE_GRACE_MS }]);
  });
});

describe('S3.1: a connection that is lost', () => {
  it('makes an agent away, then offline, and online again as soon as it is back', async () => {
    await own({ presence: 'ONLINE' });
    const close = await consoleOpens();
    const held = await waitingFor(server, 'billing');
    await accept(agent, held.id);
    await close();
    const { seenAt } = await rowOf(server, 'agent1');
    const unseen = (seconds: number) => watchPresence(after(seconds, seenAt!));
    await unseen(74);
    expect(await now()).toEqual({ presence: 'online', automatic: false });
    await unseen(76);
    expect(await now()).toEqual({ presence: 'away', automatic: true });
    await unseen(299);
    expect(await now()).toEqual({ presence: 'away', automatic: true });
    await unseen(301);
    expect(await now()).toEqual({ presence: 'offline', automatic: true });
    expect(await graceOf(held.id)).toEqual([{ delayMs: OFFLINE_GRACE_MS }]);
    expect(await unseen(900)).toBe(0);

    const closeAgain = await consoleOpens();
    await until(async () => (await now()).presence === 'online');
    expect(await now()).toEqual({ presence: 'online', automatic: false });
    expect(await agentOf(server, lead, 'agent1')).toMatchObject({
      presence: 'ONLINE',
      conversations: expect.arrayContaining([{ id: held.id }]),
    });
    await closeAgain();
  });

  it('is back with a request as well: pages load before their socket opens', async () => {
    await own({ presence: 'ONLINE' });
    await lastSeen(80);
    await watchPresence(after(0));
    expect(await now()).toEqual({ presence: 'away', automatic: true });
    // A session of its own, whose first request is noted at once.
    await office.app.heardFrom((await rowOf(server, 'agent1')).id);
    expect(await now()).toEqual({ presence: 'online', automatic: false });
  });

  it('that comes and goes costs no conversation', async () => {
    await own({ presence: 'ONLINE' });
    const held = await waitingFor(server, 'billing');
    await accept(agent, held.id);
    for (let i = 0; i < 3; i++) {
      await lastSeen(80);
      await watchPresence(after(0));
      expect((await now()).presence).toBe('away');
      await office.app.sawAgents([(await rowOf(server, 'agent1')).id]);
      expect((await now()).presence).toBe('online');
    }
    expect(await graceOf(held.id)).toEqual([]);
    expect(await conversationOf(server, held.id)).toMatchObject({ state: 'with_agent' });
  });

  it('does not bring back who had gone by choice, or was found away from the keyboard', async () => {
    const { id } = await rowOf(server, 'agent1');
    for (const input of [{ presence: 'AWAY' }, { presence: 'OFFLINE' }]) {
      await own({ presence: 'ONLINE' });
      await own(input);
      await lastSeen(600);
      expect(await watchPresence(after(0))).toBe(0);
      await office.app.sawAgents([id]);
      expect(await now()).toEqual({ presence: input.presence.toLowerCase(), automatic: false });
    }
    await own({ presence: 'ONLINE' });
    await own({ presence: 'AWAY', automatic: true });
    await office.app.sawAgents([id]);
    expect(await now()).toEqual({ presence: 'away', automatic: true });
  });

  it('does not make good for a missed offer, not even after hours', async () => {
    const { id } = await rowOf(server, 'agent1');
    await own({ presence: 'ONLINE' });
    const offered = await waitingFor(server, 'billing');
    await offer(server, offered.id, 'agent1');
    await offerTimeout(after(0), { conversationId: offered.id, agentId: id });
    expect(await now()).toEqual({ presence: 'away', automatic: true });
    const close = await consoleOpens();
    expect(await now()).toEqual({ presence: 'away', automatic: true });
    await close();
    await watchPresence(after(310));
    expect(await now()).toEqual({ presence: 'offline', automatic: true });
    await (
      await consoleOpens()
    )();
    expect(await now()).toEqual({ presence: 'offline', automatic: true });
    await own({ presence: 'ONLINE', automatic: true });
    expect(await now()).toEqual({ presence: 'online', automatic: false });
  });

  it('is nothing that programs can lose, who work through requests alone', async () => {
    await own({ presence: 'ONLINE' });
    await agent.the('{ me { kind } }');
    expect((await rowOf(server, 'agent1')).seenAt).toBeNull();
    await office.app.heardFrom((await rowOf(server, 'agent1')).id);
    expect((await rowOf(server, 'agent1')).seenAt).toBeNull();
    expect(await watchPresence(after(3600))).toBe(0);
    expect((await now()).presence).toBe('online');
  });

  it('is found even when it was last seen by a clock that ran ahead', async () => {
    await own({ presence: 'ONLINE' });
    await lastSeen(-3600);
    await watchPresence(after(0));
    expect((await now()).presence).toBe('online');
    expect((await rowOf(server, 'agent1')).seenAt?.getTime()).toBeLessThanOrEqual(Date.now());
    await watchPresence(after(80));
    expect((await now()).presence).toBe('away');
  });

  it('is found by one of several processes that look at once, and no sign of life is lost to it', async () => {
    await own({ presence: 'ONLINE' });
    await lastSeen(80);
    const { id } = await rowOf(server, 'agent1');
    await Promise.all([
      watchPresence(after(0)),
      watchPresence(after(0)),
      office.app.sawAgents([id]),
      office.app.sawAgents([id]),
    ]);
    // Whichever came first: somebody was seen, so they are there.
    expect(await now()).toEqual({ presence: 'online', automatic: false });
  });
});
