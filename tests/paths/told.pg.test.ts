import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from '../support/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 600_000);
afterAll(() => desk.stop());
beforeEach(async () => {
  await desk.empty();
  await desk.fallsBackTo('care', null);
});

const PATIENT = { timeout: 120_000 };
const never = { timeZone: 'Europe/Berlin', weekly: {}, holidays: [] };
const nights = {
  timeZone: 'Europe/Berlin',
  weekly: Object.fromEntries(
    (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((day) => [day, ['00:00-00:01']]),
  ),
  holidays: [],
};

/** A visitor who asks for a person and says nothing else: that is for Customer Care. */
async function asking() {
  const { client } = await desk.server.visitor();
  const id = await desk.asksAgain(client);
  return { client, id };
}

describe('S3.4: the handoff message', PATIENT, () => {
  it('says which team, why, the place and the wait', async () => {
    await desk.comes('agent8', 1);
    const { id } = await asking();
    const { messages } = await desk.see(id);
    const [handoff, ...more] = messages.filter(({ author }) => author === 'BOT').slice(-1);
    expect(more).toEqual([]);
    expect(handoff?.body).toContain('Customer Care');
    expect(handoff?.body).toMatch(/because you asked for a person|because .*(person|human)/i);
    expect(handoff?.body).toMatch(/next in line|number \d+/);
    expect(handoff?.body).toMatch(/less than a minute|about \d+/);
  });

  it('names the team that takes over while the one it is for is closed', async () => {
    await desk.serve('care', {}, never);
    await desk.fallsBackTo('care', 'billing');
    await desk.comes('agent1');
    const { id } = await asking();
    const { messages, routing, team } = await desk.see(id);
    expect(team?.key).toBe('billing');
    expect(routing?.fallbackFrom).toBe('care');
    expect(messages.at(-1)?.body).toMatch(/Customer Care/);
    expect(messages.at(-1)?.body).toMatch(/Billing/);
    expect(routing?.steps.at(-1)?.result).toBe('Customer Care is closed, so Billing takes over');
  });

  it('says when somebody is back where nobody is there and the team has hours; and nothing of the kind where it never opens', async () => {
    await desk.serve('care', {}, nights);
    const night = await asking();
    const told = await desk.see(night.id);
    // One minute of the day in which it is open is not worth a test that fails then.
    if (told.routing?.opensAt)
      expect(told.messages.at(-1)?.body).toMatch(/(today|tomorrow) at 00:00 \(Berlin time\)/);
    expect(told.routing?.nobodyOnline).toBe(true);
    await desk.serve('care', {}, never);
    const closed = await desk.see((await asking()).id);
    expect(closed.routing?.opensAt).toBeNull();
    expect(closed.messages.at(-1)?.body).not.toMatch(/ at \d\d:\d\d/);
  });
});

describe('S3.4: while waiting', PATIENT, () => {
  it('place and wait are told anew when they change, not more often than every ten seconds', async () => {
    await desk.comes('agent1', 1);
    const held = await desk.waiting('billing');
    await desk.route();
    await desk.accepts('agent1', held.id);
    const ahead = await desk.waiting('billing');
    const { id } = await desk.waiting('billing');
    await desk.route(11);
    const decided = async () => (await desk.see(id)).routingHistory.length;
    const before = await decided();
    await desk.does('lead', 'resolveConversation', { conversationId: ahead.id });
    await desk.route(13);
    expect(await decided()).toBe(before);
    await desk.route(22);
    expect(await decided()).toBe(before + 1);
    expect((await desk.see(id)).routingHistory.at(-1)?.position).toBe(1);
    await desk.route(40);
    expect(await decided()).toBe(before + 1);
  });

  it('a long wait is owned up to once, and offers other ways', async () => {
    await desk.serve('billing', { longWaitSeconds: 60, skilledSeconds: 4000 });
    await desk.comes('agent1', 1);
    const held = await desk.waiting('billing');
    await desk.route();
    await desk.accepts('agent1', held.id);
    const { id } = await desk.waiting('billing');
    const count = async () =>
      (await desk.see(id)).messages.filter(({ author }) => author === 'SYSTEM').length;
    const before = await count();
    await desk.route(30);
    expect(await count()).toBe(before);
    for (const later of [900, 1_500, 2_400]) await desk.route(later);
    expect(await count()).toBe(before + 1);
    expect((await desk.see(id)).routing?.alternatives).toEqual(['EMAIL', 'CALLBACK', 'BOT']);
  });
});

describe('S3.4: passed on', PATIENT, () => {
  it('to a team or an agent, with the reason as a note, the brief as it is now, and a place by the whole wait', async () => {
    await desk.comes('agent1');
    await desk.comes('agent2');
    const first = await desk.waiting('orders');
    const { id } = await desk.waiting('billing');
    await desk.route();
    await desk.accepts('agent1', id);
    const version = (await desk.see(id)).brief?.version ?? 0;
    const reason = 'The parcel is what it is about';
    expect(await desk.passes('agent1', id, { team: 'orders', reason })).toBeNull();
    const passed = await desk.see(id);
    expect(passed).toMatchObject({ state: 'QUEUED', transfers: expect.any(Number) });
    expect(passed.transfers).toBeGreaterThan(0);
    expect(passed.notes.at(-1)?.body).toContain(reason);
    expect(passed.brief?.version).toBeGreaterThan(version);
    expect(passed.routing?.position).toBe(2);
    expect((await desk.see(first.id)).routing?.position).toBe(1);
    expect(passed.routing?.steps[0]).toMatchObject({
      step: 'transfer',
      result: expect.stringContaining(reason),
    });
  });

  it('by a lead, also what waits; refused with the reason where the agent cannot take it', async () => {
    await desk.comes('agent1', 1);
    const held = await desk.waiting('billing');
    await desk.route();
    await desk.accepts('agent1', held.id);
    const { id } = await desk.waiting('billing');
    const give = async (name: string) =>
      desk.passes('lead', id, { agentId: await desk.idOf(name), reason: 'You know this one' });
    expect(await give('agent1')).toBe(`agentId: ${await desk.nameOf('agent1')} is full (1 of 1)`);
    expect(await give('agent2')).toBe(`agentId: ${await desk.nameOf('agent2')} is offline`);
    await desk.comes('agent8');
    const before = (await desk.see(id)).messages.length;
    expect(await give('agent8')).toBeNull();
    expect(await desk.asked(id)).toBe(await desk.nameOf('agent8'));
    // Who waits with the same team need not hear of a name before somebody is there.
    expect((await desk.see(id)).messages).toHaveLength(before);
    expect(await desk.passes('agent3', held.id, { team: 'orders', reason: 'Mine now' })).toMatch(
      /^Only the agent/,
    );
  });

  it('asked for twice is passed on once', async () => {
    await desk.comes('agent1');
    const { id } = await desk.waiting('billing');
    await desk.route();
    await desk.accepts('agent1', id);
    const before = await desk.see(id);
    const again = () => desk.passes('lead', id, { team: 'orders', reason: 'It is about the parcel' });
    expect(await Promise.all([again(), again(), again()])).toEqual([null, null, null]);
    const after = await desk.see(id);
    expect(after.transfers).toBe(before.transfers + 1);
    expect(after.notes).toHaveLength(before.notes.length + 1);
  });

  it('an agent who opens it again has it offered, within their capacity', async () => {
    await desk.comes('agent1', 1);
    const { id } = await desk.waiting('billing');
    await desk.route();
    await desk.accepts('agent1', id);
    await desk.does('agent1', 'resolveConversation', { conversationId: id });
    expect(await desk.does('agent1', 'reopenConversation', { conversationId: id })).toBeNull();
    expect(await desk.see(id)).toMatchObject({
      state: 'QUEUED',
      offeredTo: { name: await desk.nameOf('agent1') },
    });
    expect(await desk.accepts('agent1', id)).toBeNull();
  });
});
