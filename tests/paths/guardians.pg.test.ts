import { ConversationRow } from '@baton/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from '../support/desk.ts';
import type { WaitingCustomer } from '../support/staff.ts';
import { disable } from '../support/staff.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 600_000);
afterAll(() => desk.stop());
beforeEach(() => desk.empty());

const PATIENT = { timeout: 120_000 };

/** A customer whom agent1 of billing has, and has greeted. */
async function withAgent(): Promise<WaitingCustomer> {
  await desk.comes('agent1');
  const customer = await desk.waiting('billing');
  await desk.route();
  expect(await desk.accepts('agent1', customer.id)).toBeNull();
  await desk.writes(await desk.as('agent1'), customer.id, 'Hello, I have read all of it.');
  return customer;
}

const typesOf = async ({ id }: WaitingCustomer) => (await desk.see(id)).events.map(({ type }) => type);

describe('S3.3: an agent who says nothing', PATIENT, () => {
  it('is warned, and then loses the conversation to the front of the queue; the customer is told', async () => {
    const customer = await withAgent();
    const { id } = customer;
    await desk.guard(id, 10_000);
    expect((await desk.see(id)).state).toBe('WITH_AGENT');

    await desk.writes(customer.client, id, 'And what about the second charge?');
    await desk.guard(id, 290);
    expect((await desk.see(id)).requeueAt).toBeNull();
    await desk.guard(id, 305);
    const warned = await desk.see(id);
    expect(warned.state).toBe('WITH_AGENT');
    expect(warned.requeueAt).not.toBeNull();
    expect(await typesOf(customer)).toContain('agent.warned');

    const others = [await desk.waiting('billing'), await desk.waiting('billing')];
    const version = warned.brief?.version ?? 0;
    await desk.guard(id, 610);
    const back = await desk.see(id);
    expect(back).toMatchObject({ state: 'QUEUED', owner: null });
    expect(back.routing?.position).toBe(1);
    expect(back.brief?.version).toBeGreaterThan(version);
    expect(back.messages.at(-1)).toMatchObject({
      author: 'SYSTEM',
      body: expect.stringContaining(await desk.nameOf('agent1')),
    });
    expect(back.routingHistory.at(-1)?.steps.at(-1)).toMatchObject({ step: 'requeue' });
    expect(await desk.presenceOf('agent1')).toEqual({ presence: 'AWAY', presenceAutomatic: true });
    // Before those who came earlier but were never with anybody.
    await desk.comes('agent8', 1);
    await desk.route(611);
    expect(await desk.asked(id)).toBe(await desk.nameOf('agent8'));
    for (const other of others) expect(await desk.asked(other.id)).toBeNull();
  });

  it('keeps it by answering after the warning, and by a word of the customer nothing begins anew', async () => {
    const customer = await withAgent();
    const { id } = customer;
    await desk.writes(customer.client, id, 'Hello?');
    await desk.guard(id, 305);
    await desk.writes(customer.client, id, 'Are you there?');
    await desk.writes(await desk.as('agent1'), id, 'I am, one moment please.');
    await desk.guard(id, 5_000);
    expect(await desk.see(id)).toMatchObject({ state: 'WITH_AGENT', requeueAt: null, unansweredSince: null });
  });

  it('is found by the sweep when the job is lost', async () => {
    const customer = await withAgent();
    await desk.writes(customer.client, customer.id, 'Hello?');
    await desk.sweep(310);
    await desk.sweep(620);
    expect((await desk.see(customer.id)).state).toBe('QUEUED');
  });
});

describe('S3.3: an agent who goes offline', PATIENT, () => {
  it('keeps the conversation for a minute, so that a lost connection costs nobody anything', async () => {
    const { id } = await withAgent();
    for (let flaps = 0; flaps < 5; flaps += 1) {
      await desk.setPresence('agent1', 'OFFLINE');
      await desk.guard(id, 50);
      await desk.setPresence('agent1', 'ONLINE');
      await desk.guard(id, 100);
    }
    expect((await desk.see(id)).state).toBe('WITH_AGENT');
    await desk.setPresence('agent1', 'OFFLINE');
    await desk.guard(id, 65);
    expect((await desk.see(id)).state).toBe('QUEUED');
  });

  it('never gets a conversation back by clocks that jump', async () => {
    const { id } = await withAgent();
    await desk.server.test.db
      .fork()
      .nativeUpdate(ConversationRow, { id }, { unansweredSince: new Date(Date.now() + 86_400_000) });
    for (const later of [-86_400, -600, 0]) {
      await desk.guard(id, later);
      expect((await desk.see(id)).state).toBe('WITH_AGENT');
    }
  });

  it('loses it at once when disabled in the middle', async () => {
    const { id } = await withAgent();
    const agentId = await desk.idOf('agent1');
    expect((await disable(await desk.as('admin'), agentId)).problem ?? null).toBeNull();
    await desk.guard(id);
    expect((await desk.see(id)).state).toBe('QUEUED');
    expect(await typesOf({ id, client: await desk.as('lead') })).toContain('conversation.requeued');
    await expect(desk.accepts('agent1', id)).rejects.toThrow(/token is not valid/);
    await disable(await desk.as('admin'), agentId, false);
    desk.signsInAnew('agent1');
  });
});

describe('S8: everybody has gone', PATIENT, () => {
  it('is said once, with what to do instead; a ticket waits, and somebody who comes online gets it', async () => {
    await desk.comes('agent1', 0);
    await desk.comes('agent8', 1);
    const busy = await desk.waiting('billing');
    await desk.accepts('agent8', busy.id);
    const { client, id } = await desk.waiting('billing');
    expect((await desk.see(id)).routing).toMatchObject({ nobodyOnline: false, alternatives: [] });
    await desk.setPresence('agent8', 'OFFLINE');
    await desk.setPresence('agent1', 'OFFLINE');
    await desk.route(15);
    await desk.route(40);
    await desk.route(80);
    const gone = await desk.see(id);
    const said = gone.messages.filter(({ author, body }) => author === 'SYSTEM' && body.includes('sorry'));
    expect(said).toHaveLength(1);
    expect(gone.routing).toMatchObject({ nobodyOnline: true, alternatives: ['EMAIL', 'CALLBACK', 'BOT'] });

    await desk.leaves(client, id, { email: 'nora@example.com' });
    expect((await desk.see(id)).ticket).toMatchObject({ reason: 'NOBODY_ONLINE', reopenedAt: null });
    await desk.comes('agent8', 3);
    await desk.route(100);
    expect(await desk.asked(id)).toBe(await desk.nameOf('agent8'));
    expect((await desk.see(id)).ticket?.reopenedAt).not.toBeNull();
  });
});
