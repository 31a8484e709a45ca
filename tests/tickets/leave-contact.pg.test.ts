import { reopenTicket } from '@baton/application';
import { startTestServer, type Client, type TestServer } from '@baton/api/testing';
import { ConversationId } from '@baton/domain';
import { ConversationEventRow, ConversationRow, MailRow, OrganisationRow } from '@baton/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../support/deployment.ts';
import { waits, type Ticket } from '../support/tickets.ts';

let server: TestServer;
let office: Office;
let agent: Client;

beforeAll(async () => {
  server = await startTestServer();
  office = await openOffice(server.test.url);
  ({ client: agent } = await server.agent('agent1'));
});
afterAll(async () => {
  await office.stop();
  await server.stop();
});

async function waiting(): Promise<Ticket> {
  return waits((await server.visitor()).client);
}

async function eventsOf(ticket: Ticket): Promise<string[]> {
  const conversationId = ConversationId.parse(ticket.id);
  const rows = await office.db
    .fork()
    .find(ConversationEventRow, { conversationId }, { orderBy: { seq: 'asc' } });
  return rows.map(({ type }) => type).filter((type) => /^(?:ticket|contact)\./.test(type));
}

const goes = (presence: string): Promise<unknown> =>
  agent.the(`mutation { setPresence(input: { presence: ${presence} }) { agent { id } } }`);

describe('S8: nobody online', () => {
  it('the customer leaves an address and has a number; agents see where to write', async () => {
    const ticket = await waiting();
    const seen = await ticket.leaves({ email: ' Nora@Mail.example ', note: 'After six, please' });
    expect(seen).toMatchObject({
      state: 'QUEUED',
      ticket: { channel: 'EMAIL', reason: 'NOBODY_ONLINE', reopenedAt: null, closedAt: null },
    });
    const said = seen.messages.at(-1);
    expect(said).toMatchObject({ author: 'SYSTEM', body: expect.stringContaining('nora@mail.example') });
    expect(said?.body).toContain(`ticket ${seen.ticket?.number}`);
    expect(await ticket.seenBy(agent)).toMatchObject({
      ticket: seen.ticket,
      contact: { email: 'nora@mail.example', phone: null, note: 'After six, please' },
    });
    expect(await eventsOf(ticket)).toEqual(['contact.left', 'ticket.opened']);
  });

  it('or a number to be called under, written as people there write it', async () => {
    const settings = (await office.db.fork().findOneOrFail(OrganisationRow, { id: 1 })).settings;
    const change = (country: string) =>
      office.db.fork().nativeUpdate(OrganisationRow, { id: 1 }, { settings: { ...settings, country } });
    await change('DE');
    const ticket = await waiting();
    const seen = await ticket.leaves({ email: '', phone: '030 / 90 18 20' });
    expect(seen).toMatchObject({ ticket: { channel: 'CALLBACK' } });
    expect(seen.messages.at(-1)?.body).toMatch(/will call you.*\+49 30 901820/);
    expect((await ticket.seenBy(agent)).contact).toEqual({ email: null, phone: '+49 30 901820', note: null });
    await change('FR');
    expect(await (await waiting()).leave({ phone: '030 / 90 18 20' })).toMatchObject({
      problem: { __typename: 'InvalidInput', field: 'phone' },
    });
    await office.db.fork().nativeUpdate(OrganisationRow, { id: 1 }, { settings });
  });

  it('whoever would not wait although somebody is there says why it is a ticket', async () => {
    await goes('ONLINE');
    const seen = await (await waiting()).leaves({ email: 'ada@mail.example' });
    expect(seen.ticket?.reason).toBe('LONG_WAIT');
    await goes('OFFLINE');
  });

  it('a ticket is served after those who are here, and only once moved back', async () => {
    const ticket = await waiting();
    await ticket.leaves({ email: 'first@mail.example' });
    await ticket.leaves({ email: 'second@mail.example' });
    const live = await waiting();
    const rank = async ({ id }: Ticket): Promise<number> =>
      (
        await office.db.fork().findOneOrFail(ConversationRow, { id: ConversationId.parse(id) })
      ).rankAt!.getTime();
    const later = (await rank(ticket)) - (await rank(live));
    expect(later).toBeGreaterThan(0);
    expect(later).toBeLessThanOrEqual(30 * 60_000);
  });

  it.each([
    [{}, 'email'],
    [{ email: '', phone: ' ' }, 'email'],
    [{ email: 'nora@mail' }, 'email'],
    [{ email: 'nora@mail.example\r\nBcc: all@mail.example' }, 'email'],
    [{ email: 'a@mail.example, b@mail.example' }, 'email'],
    [{ email: `${'n'.repeat(400)}@mail.example` }, 'email'],
    [{ phone: '12345' }, 'phone'],
    [{ phone: 'call me +49 30 901820' }, 'phone'],
    [{ phone: '+49 30 901820\u0007' }, 'phone'],
    [{ phone: '1'.repeat(100) }, 'phone'],
    [{ email: 'nora@mail.example', note: 'x'.repeat(10_000) }, 'note'],
    [{ email: 'nora@mail.example', note: 'a\0b' }, 'note'],
  ])('refuses %o at its field, and nothing changes', async (contact, field) => {
    const ticket = await waiting();
    const before = await ticket.seen();
    expect(await ticket.leave(contact)).toMatchObject({
      conversation: null,
      problem: { __typename: 'InvalidInput', field },
    });
    expect(await ticket.seen()).toEqual(before);
  });

  it('the same twice is once; something else changes the same ticket', async () => {
    const ticket = await waiting();
    const first = await ticket.leaves({ email: 'nora@mail.example' });
    expect(await ticket.leaves({ email: 'NORA@mail.example', note: ' ' })).toEqual(first);
    const second = await ticket.leaves({ phone: '+49 30 901820', email: 'nora@mail.example' });
    expect(second.ticket).toEqual({ ...first.ticket, channel: 'CALLBACK' });
    expect(await eventsOf(ticket)).toEqual(['contact.left', 'ticket.opened', 'contact.left']);
  });

  it('is a matter of the customer’s own conversation while it waits', async () => {
    const ticket = await waiting();
    const stranger = (await server.visitor()).client;
    const LEAVE = `mutation ($input: LeaveContactInput!) { leaveContact(input: $input) { problem { __typename } } }`;
    const input = { conversationId: ticket.id, email: 'x@mail.example' };
    expect(await stranger.the(LEAVE, { input })).toEqual({ problem: { __typename: 'NotFound' } });
    await ticket.accept(agent);
    expect(await ticket.leave({ email: 'x@mail.example' })).toMatchObject({
      problem: { __typename: 'WrongState' },
    });
    await ticket.resolve(agent);
  });
});

it('S8: contact details can be changed, and not without end', async () => {
  const ticket = await waiting();
  for (let i = 0; i < 10; i += 1) await ticket.leaves({ email: `nora${i}@mail.example` });
  const { problem } = await ticket.leave({ email: 'nora@mail.example' });
  expect(JSON.stringify(problem)).toMatch(/changed too often/);
});

describe('S8: a ticket', () => {
  it('is closed when it is resolved or goes back to the bot, and open again under its number when left anew', async () => {
    const ticket = await waiting();
    const { ticket: first } = await ticket.leaves({ email: 'nora@mail.example' });
    await ticket.withdraw();
    expect((await ticket.seen()).ticket?.closedAt).not.toBeNull();

    await ticket.asksForPerson();
    const { ticket: second } = await ticket.leaves({ email: 'nora@mail.example' });
    expect(second).toMatchObject({ number: first?.number, closedAt: null });
    await ticket.accept(agent);
    await ticket.resolve(agent);
    expect((await ticket.seen()).ticket?.closedAt).not.toBeNull();
    const left = ['contact.left', 'ticket.opened'];
    expect(await eventsOf(ticket)).toEqual([
      ...left,
      'ticket.closed',
      ...left,
      'ticket.reopened',
      'ticket.closed',
    ]);
  });

  it('notes once when somebody is there to take it', async () => {
    const ticket = await waiting();
    const id = ConversationId.parse(ticket.id);
    const reopen = (at: Date) => office.spine.inConversation(id, (tx) => reopenTicket(tx, at));
    const noon = new Date('2026-11-30T12:00:00.000Z');
    await reopen(noon);
    expect((await ticket.seen()).ticket).toBeNull();
    await ticket.leaves({ email: 'nora@mail.example' });
    await reopen(noon);
    await reopen(new Date('2026-11-30T13:00:00.000Z'));
    expect((await ticket.seen()).ticket?.reopenedAt).toBe(noon.toISOString());
    expect(await eventsOf(ticket)).toEqual(['contact.left', 'ticket.opened', 'ticket.reopened']);
  });

  it('promises nothing by mail where no mail server is set, which agents can see', async () => {
    expect(await office.db.fork().count(MailRow, {})).toBe(0);
    expect(await agent.the('{ setup { mailSetUp } }')).toEqual({ mailSetUp: false });
  });
});
