import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from '../support/desk.ts';
import { removeTeam, saveTeam } from '../support/staff.ts';

// agent1: billing; agent8: billing and care; agent2: orders; agent5: membership with billing 3; agent7: care and orders.
let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 600_000);
afterAll(() => desk.stop());
beforeEach(() => desk.empty());

const PATIENT = { timeout: 120_000 };
const patient = { skilledSeconds: 60, relaxedSeconds: 60, fallbackSeconds: 120 };

describe('S3.3: skills relax step by step', PATIENT, () => {
  it('asks the team with all skills first, then with fewer, then the fallback team, then anybody', async () => {
    await desk.serve('billing', patient);
    // Somebody of billing with too low a level is there, and others are.
    await desk.comes('agent2');
    const { id } = await desk.waiting('billing');
    await desk.comes('agent1', 0);
    await desk.route(1);
    // Nobody of billing or its fallback could ever take it: whoever is there is asked at once.
    expect(await desk.asked(id)).toBe(await desk.nameOf('agent2'));
    expect((await desk.see(id)).routing?.steps.map(({ step }) => step)).toContain('anyone');
  });

  it('waits for the team while somebody of it is only busy, and widens when its time is over', async () => {
    await desk.serve('billing', patient);
    await desk.comes('agent1', 1);
    const first = await desk.waiting('billing');
    await desk.route();
    expect(await desk.accepts('agent1', first.id)).toBeNull();
    await desk.comes('agent7');
    const second = await desk.waiting('billing');
    await desk.route(30);
    expect(await desk.asked(second.id)).toBeNull();
    const { routing } = await desk.see(second.id);
    expect(routing?.steps.map(({ result }) => result).join(' ')).toContain('is full (1 of 1)');
    // All steps of the team have had their time; care is its fallback.
    await desk.route(300);
    expect(await desk.asked(second.id)).toBe(await desk.nameOf('agent7'));
    // It stays in its own queue until somebody has really taken it.
    expect((await desk.see(second.id)).team?.key).toBe('billing');
    expect(await desk.accepts('agent7', second.id)).toBeNull();
    const taken = await desk.see(second.id);
    expect(taken.team?.key).toBe('care');
    expect(taken.messages.filter(({ body }) => body.includes('is moving to'))).toHaveLength(1);
  });

  it('waits for the level that is wanted before it asks somebody who knows less', async () => {
    await desk.serve('billing', patient);
    await desk.wants('billing', { billing: 5 });
    await desk.comes('agent1', 1);
    const first = await desk.waiting('billing');
    await desk.route();
    expect(await desk.asked(first.id)).toBe(await desk.nameOf('agent1'));
    await desk.accepts('agent1', first.id);
    // Level 4, and free all the time.
    await desk.comes('agent8');
    const second = await desk.waiting('billing');
    await desk.route(30);
    expect(await desk.asked(second.id)).toBeNull();
    await desk.route(100);
    expect(await desk.asked(second.id)).toBe(await desk.nameOf('agent8'));
    await desk.wants('billing', {});
  });
});

describe('S3.3: a team that cannot serve anybody', PATIENT, () => {
  it('leaves its conversations to its fallback at once, whether it has nobody or nobody with room for any', async () => {
    const lead = await desk.as('lead');
    const made = await saveTeam(lead, { key: 'empty', name: 'Nobody yet', fallback: 'returns' });
    expect(made.problem ?? null).toBeNull();
    await desk.comes('agent3');
    const { id } = await desk.waiting('empty');
    await desk.route();
    expect(await desk.asked(id)).toBe(await desk.nameOf('agent3'));

    await desk.comes('agent1', 0);
    await desk.comes('agent7');
    const billing = await desk.waiting('billing');
    await desk.route();
    expect(await desk.asked(billing.id)).toBe(await desk.nameOf('agent7'));
    await removeTeam(lead, 'empty');
  });
});

describe('S3.3: hours, presence, capacity and expected wait', PATIENT, () => {
  const never = { timeZone: 'Europe/Berlin', weekly: {}, holidays: [] };

  it('asks the fallback team while the team is closed', async () => {
    await desk.serve('gear', {}, never);
    await desk.comes('agent3');
    await desk.comes('agent4');
    const { id } = await desk.waiting('gear');
    await desk.route(1);
    // Of gear's own people nobody is asked while it is closed: returns is its fallback.
    expect(await desk.asked(id)).toBe(await desk.nameOf('agent3'));
  });

  it('offers nothing to an agent who is away, offline, disabled or full', async () => {
    await desk.comes('agent1', 1);
    const held = await desk.waiting('billing');
    await desk.route();
    expect(await desk.accepts('agent1', held.id)).toBeNull();
    await desk.comes('agent8');
    await desk.setPresence('agent8', 'AWAY');
    const { id } = await desk.waiting('billing');
    for (const later of [1, 400, 4000]) {
      await desk.route(later);
      expect(await desk.asked(id)).toBeNull();
    }
  });

  it('takes an offer back from somebody who leaves, and asks the next one', async () => {
    await desk.comes('agent1');
    const { id } = await desk.waiting('billing');
    await desk.route();
    expect(await desk.asked(id)).toBe(await desk.nameOf('agent1'));
    await desk.comes('agent8');
    await desk.setPresence('agent1', 'OFFLINE');
    await desk.rerouted(id);
    expect(await desk.asked(id)).toBe(await desk.nameOf('agent8'));
  });

  it('lets who accepts by hand, and sends what was offered to them and has no room left to others', async () => {
    await desk.comes('agent1', 1);
    const offered = await desk.waiting('billing');
    await desk.route();
    const other = await desk.waiting('billing');
    expect(await desk.accepts('agent1', other.id)).toBeNull();
    await desk.comes('agent8');
    await desk.rerouted(offered.id);
    expect(await desk.asked(offered.id)).toBe(await desk.nameOf('agent8'));
  });

  it('one that is larger than anybody’s capacity goes to somebody who has nothing else', async () => {
    await desk.serve('gear', { units: 9 });
    await desk.comes('agent4', 3);
    const { id } = await desk.waiting('gear');
    await desk.route();
    expect(await desk.asked(id)).toBe(await desk.nameOf('agent4'));
    expect(await desk.accepts('agent4', id)).toBeNull();
    const next = await desk.waiting('gear');
    expect(await desk.accepts('agent4', next.id)).toMatch(/^You already hold 9 of 3/);
  });

  it('lowered capacity takes back what no longer fits', async () => {
    await desk.comes('agent1', 4);
    const all = [];
    for (let i = 0; i < 4; i += 1) all.push((await desk.waiting('billing')).id);
    await desk.route();
    await desk.comes('agent1', 1);
    for (const id of all) await desk.rerouted(id);
    const asked = await Promise.all(all.map((id) => desk.asked(id)));
    expect(asked.filter((name) => name !== null)).toHaveLength(1);
  });

  it('a conversation that counts twice needs two places', async () => {
    await desk.serve('gear', { units: 2 });
    await desk.comes('agent4', 3);
    const first = await desk.waiting('gear');
    const second = await desk.waiting('gear');
    await desk.route();
    expect(await desk.asked(first.id)).toBe(await desk.nameOf('agent4'));
    expect(await desk.asked(second.id)).toBeNull();
    expect(await desk.accepts('agent4', first.id)).toBeNull();
    expect(await desk.accepts('agent4', second.id)).toMatch(/^You already hold 2 of 3/);
  });
});

describe('S3.3: the queue', PATIENT, () => {
  it('is served oldest first, and whoever has more at stake has a head start that nobody else loses for ever', async () => {
    const early = await desk.waiting('billing');
    const urgent = await desk.waiting('billing');
    await desk.prioritise(urgent.id, 2);
    await desk.comes('agent1', 1);
    await desk.route();
    expect(await desk.asked(urgent.id)).toBe(await desk.nameOf('agent1'));
    expect(await desk.asked(early.id)).toBeNull();
  });

  it('of a team whose agents take for themselves offers nothing at first; they take the next one', async () => {
    await desk.serve('billing', { mode: 'pull', ...patient });
    await desk.comes('agent1');
    const first = await desk.waiting('billing');
    const second = await desk.waiting('billing');
    await desk.route(5);
    expect([await desk.asked(first.id), await desk.asked(second.id)]).toEqual([null, null]);
    expect(await desk.takesNext('agent1')).toBe(first.id);
    expect(await desk.takesNext('agent1')).toBe(second.id);
    expect(await desk.takesNext('agent1')).toBeNull();
    // Nobody took it in time: then others are asked.
    const third = await desk.waiting('billing');
    await desk.comes('agent7');
    await desk.route(400);
    expect(await desk.asked(third.id)).not.toBeNull();
  });

  it('asks the next one when an offer runs out, and the silent one is away', async () => {
    await desk.comes('agent1');
    const { id } = await desk.waiting('billing');
    await desk.route();
    await desk.comes('agent8');
    await desk.offerRunsOut(id, 'agent1', 61);
    await desk.route(62);
    expect(await desk.asked(id)).toBe(await desk.nameOf('agent8'));
    expect(await desk.presenceOf('agent1')).toEqual({ presence: 'AWAY', presenceAutomatic: true });
    // Who accepts something later is evidently there.
    const other = await desk.waiting('billing');
    expect(await desk.accepts('agent1', other.id)).toBeNull();
    expect(await desk.presenceOf('agent1')).toEqual({ presence: 'ONLINE', presenceAutomatic: false });
  });

  it('ends only the offer whose time is over, and everything else that was offered to the silent one', async () => {
    await desk.comes('agent1');
    const first = await desk.waiting('billing');
    const second = await desk.waiting('billing');
    await desk.route();
    const earlier = await desk.offeredAt(first.id);
    await desk.does('agent1', 'declineConversation', { conversationId: first.id });
    await desk.route(25);
    expect(await desk.asked(first.id)).toBe(await desk.nameOf('agent1'));
    // The job of the offer that was declined.
    await desk.offerRunsOut(first.id, 'agent1', 40, earlier);
    expect(await desk.asked(first.id)).toBe(await desk.nameOf('agent1'));
    await desk.comes('agent8');
    await desk.offerRunsOut(first.id, 'agent1', 90);
    await desk.rerouted(second.id, 90);
    expect(await desk.asked(second.id)).toBe(await desk.nameOf('agent8'));
  });

  it('does not send away whoever took another one while an offer ran out', async () => {
    await desk.comes('agent1');
    const taken = await desk.waiting('billing');
    const missed = await desk.waiting('billing');
    await desk.route();
    await desk.accepts('agent1', taken.id);
    await desk.offerRunsOut(missed.id, 'agent1', 61);
    expect(await desk.presenceOf('agent1')).toEqual({ presence: 'ONLINE', presenceAutomatic: false });
  });

  it('prefers the agent who knows the customer, and does not wait for them for ever', async () => {
    await desk.comes('agent8', 1);
    const known = await desk.waiting('care');
    await desk.route();
    expect(await desk.accepts('agent8', known.id)).toBeNull();
    const over = { conversationId: known.id };
    expect(await desk.does('agent8', 'resolveConversation', over)).toBeNull();
    const again = await desk.asksAgain(known.client);
    expect((await desk.see(again)).team?.key).toBe('care');
    const busy = await desk.waiting('care');
    expect(await desk.accepts('agent8', busy.id)).toBeNull();
    await desk.comes('agent7');
    await desk.route(1);
    expect(await desk.asked(again)).toBeNull();
    await desk.route(25);
    expect(await desk.asked(again)).toBe(await desk.nameOf('agent7'));
  });
});
