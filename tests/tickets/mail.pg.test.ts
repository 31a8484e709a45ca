import { giveUpMail, mailReplies, sendMail, type MailDeps } from '@baton/application';
import type { Client } from '@baton/api/testing';
import { smtpTransport, type MailTransport } from '@baton/connectors';
import { ConversationId } from '@baton/domain';
import { MailRow, MessageRow, NoteRow, OutboxRow } from '@baton/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailServer } from '../../packages/connectors/src/testing/mail-server.ts';
import type { ReceivedMail } from '../../packages/connectors/src/testing/received-mail.ts';
import { openOffice, type Office } from '../support/deployment.ts';
import { mute } from '../support/log.ts';
import { startShop, type Shop } from '../support/shop.ts';
import { waits, type Ticket } from '../support/tickets.ts';
import { until } from '../support/until.ts';

const from = { name: 'Larkspur', address: 'help@larkspur.example' };
const QUESTION = 'Where is my parcel? http://tracker.example/x says nothing.';
const PAGE = 'https://shop.example/orders/42?session=secret#top';
const PATIENT = { timeout: 120_000 };

let mailServer: MailServer;
let transport: MailTransport;
let shop: Shop;
let office: Office;
let agent: Client;
let number = 0;

beforeAll(async () => {
  mailServer = await new MailServer().start();
  transport = smtpTransport({ url: mailServer.url, from, replyTo: null });
  const mail = { smtpUrl: mailServer.url, mailFrom: from, allowedOrigins: ['https://shop.example'] };
  shop = await startShop(mail, mute);
  office = await openOffice(shop.server.test.url);
  ({ client: agent } = await shop.server.agent('agent1'));
}, 600_000);
afterAll(async () => {
  await office.stop();
  await shop.stop();
  await transport.close();
  await mailServer.stop();
});

/** As a worker does it, so many seconds from now. */
const later = (seconds: number): MailDeps => ({
  spine: office.spine,
  log: mute,
  now: () => new Date(Date.now() + seconds * 1000),
  mail: { answersAreRead: false, origins: ['https://shop.example'] },
  mailTransport: transport,
});

const newAddress = (): string => `customer-${(number += 1)}@mail.example`;

/** Somebody who knows nobody is there, with a ticket whose confirmation has arrived. */
async function ticketed(email: string, says: readonly string[] = [QUESTION]): Promise<Ticket> {
  const ticket = await waits((await shop.server.visitor()).client, { says, page: PAGE });
  await ticket.leaves({ email, note: 'a note of mine' });
  await until(async () => mailServer.to(email).length === 1);
  return ticket;
}

async function lastSeqBy(author: 'agent' | 'customer', ticket: Ticket): Promise<number> {
  const conversationId = ConversationId.parse(ticket.id);
  const newest = { orderBy: { seq: 'desc' } } as const;
  return (await office.db.fork().findOneOrFail(MessageRow, { conversationId, author }, newest)).seq;
}

/** The delayed look at what the agent wrote last, as if so many seconds had passed. */
async function look(ticket: Ticket, seconds: number): Promise<void> {
  const seq = await lastSeqBy('agent', ticket);
  await mailReplies(later(seconds), { conversationId: ConversationId.parse(ticket.id), seq });
}

/** After how long a worker is to look whether to mail, in milliseconds. */
async function looks(ticket: Ticket): Promise<number[]> {
  const rows = await office.db.fork().find(OutboxRow, { job: 'mail_replies' }, { orderBy: { id: 'asc' } });
  return rows.filter(({ data }) => data['conversationId'] === ticket.id).map(({ delayMs }) => delayMs);
}

async function owed(ticket: Ticket): Promise<MailRow[]> {
  const conversationId = ConversationId.parse(ticket.id);
  return office.db.fork().find(MailRow, { conversationId }, { orderBy: { upToSeq: 'asc' } });
}

async function arrived(email: string, count: number): Promise<readonly ReceivedMail[]> {
  await until(async () => mailServer.to(email).length >= count);
  return mailServer.to(email);
}

describe('S8: nobody online, and an address is left', PATIENT, () => {
  it('a mail confirms the number, the question in their words without links, and what was promised', async () => {
    expect(await agent.the('{ setup { mailSetUp } }')).toEqual({ mailSetUp: true });
    const email = newAddress();
    const ticket = await ticketed(email, ['Hi', QUESTION]);
    const [mail] = await arrived(email, 1);
    const { ticket: shown } = await ticket.seen();
    expect(mail).toMatchObject({
      subject: `Your question to Larkspur (ticket ${shown?.number})`,
      headers: { from: ['Larkspur <help@larkspur.example>'], 'auto-submitted': ['auto-generated'] },
    });
    expect(mail?.text).toMatch(/^Hello,\n\n/);
    expect(mail?.text).toContain(`ticket number is ${shown?.number}`);
    expect(mail?.text).toContain('“Where is my parcel? … says nothing.”');
    expect(mail?.text).toMatch(/will write to you at this address within one working day\./);
    expect(mail?.text).toContain('https://shop.example/orders/42\n');
    expect(mail?.text).toContain('nobody reads');
    expect(mail?.text).not.toMatch(/a note of mine|secret|tracker/);
    await until(async () => (await owed(ticket))[0]?.sentAt !== null);
  });

  it('a correction is confirmed too, the same twice is not, and there is an end to it', async () => {
    const email = newAddress();
    const ticket = await ticketed(email);
    await ticket.leaves({ email, note: 'a note of mine' });
    await ticket.leaves({ email, note: 'another note' });
    const others = [newAddress(), newAddress(), newAddress()];
    for (const other of others) await ticket.leaves({ email: other });
    await arrived(others[1]!, 1);
    expect((await owed(ticket)).map(({ recipient }) => recipient)).toEqual([email, others[0], others[1]]);
  });

  it('a customer with a name is greeted by it, whatever the name is', async () => {
    const email = newAddress();
    const name = 'Nora\r\nBcc:all@mail.example Lind';
    const customer = await shop.server.customer(crypto.randomUUID(), { name: name.replace('\r\n', ' ') });
    const ticket = await waits(customer, { says: ['Bcc: all@mail.example\nSubject: none of this'] });
    await ticket.leaves({ email });
    const [mail] = await arrived(email, 1);
    expect(mail?.text).toMatch(/^Hello Nora,/);
    expect(mail?.recipients).toEqual([email]);
    expect(mail?.headers['bcc']).toBeUndefined();
    expect(mail?.text).not.toContain('https://');
  });
});

describe('S8: what an agent answers is mailed', PATIENT, () => {
  it('several lines as one mail, in the thread of the first, and never a note', async () => {
    const email = newAddress();
    const ticket = await ticketed(email);
    await ticket.accept(agent);
    await ticket.write(agent, 'It left us yesterday.');
    const NOTE = `mutation ($input: AddNoteInput!) { addNote(input: $input) { note { id } } }`;
    const input = { conversationId: ticket.id, clientNoteId: crypto.randomUUID(), body: 'A difficult one' };
    await agent.the(NOTE, { input });
    const early = await lastSeqBy('agent', ticket);
    await ticket.write(agent, 'It should be with you on Friday: <b>promised</b>.');
    await mailReplies(later(150), { conversationId: ConversationId.parse(ticket.id), seq: early });
    expect(await owed(ticket)).toHaveLength(1);

    await look(ticket, 150);
    await look(ticket, 200);
    const [first, second, ...more] = await arrived(email, 2);
    expect(more).toEqual([]);
    expect(second?.subject).toBe(`Re: ${first?.subject}`);
    expect(second?.headers['in-reply-to']).toEqual(first?.headers['message-id']);
    expect(second?.headers['auto-submitted']).toBeUndefined();
    expect(second?.text).toMatch(
      /has answered:\n\nIt left us yesterday\.\n\nIt should be with you on Friday: <b>promised<\/b>\.\n\n/,
    );
    expect(second?.html).toContain('&lt;b&gt;promised');
    expect(second?.text).not.toContain('difficult');

    await ticket.write(agent, 'And one more thing.');
    await look(ticket, 150);
    const third = (await arrived(email, 3))[2];
    expect(third?.text).not.toContain('yesterday');
    const ids = [first, second].map((mail) => mail?.headers['message-id']?.[0]);
    expect(third?.headers['references']).toEqual([ids.join(' ')]);
    await ticket.resolve(agent);
  });

  it('also when it is resolved right after', async () => {
    const email = newAddress();
    const ticket = await ticketed(email);
    await ticket.accept(agent);
    await ticket.write(agent, 'It will come on Friday.');
    await ticket.resolve(agent);
    await look(ticket, 150);
    expect((await arrived(email, 2))[1]?.text).toContain('It will come on Friday.');
  });

  it('not while the customer is here, and not what they have answered to', async () => {
    const email = newAddress();
    const ticket = await ticketed(email);
    await ticket.accept(agent);
    await ticket.write(agent, 'Which order is it?');
    expect(await looks(ticket)).toEqual([30_000]);
    await look(ticket, 31);
    expect(await owed(ticket)).toHaveLength(1);
    // Whoever says nothing more may be gone: it is looked at again when they would count as such.
    const [, again] = await looks(ticket);
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThan(90_000);

    await ticket.say('Order 48213');
    await look(ticket, 600);
    expect(await owed(ticket)).toHaveLength(1);

    await ticket.write(agent, 'Thank you, I will look.');
    await look(ticket, 600);
    const text = (await arrived(email, 2))[1]?.text;
    expect(text).toContain('Thank you, I will look.');
    expect(text).not.toContain('Which order');
    await ticket.resolve(agent);
  });

  it('not to whoever wants to be called', async () => {
    const ticket = await waits((await shop.server.visitor()).client, { says: [QUESTION] });
    await ticket.leaves({ phone: '+49 30 901820' });
    await ticket.accept(agent);
    await ticket.write(agent, 'I tried to call you.');
    await look(ticket, 600);
    expect(await owed(ticket)).toEqual([]);
    await ticket.resolve(agent);
  });
});

describe('S8: a mail server that does not do as it should', PATIENT, () => {
  it('one that is away gets the mail when it is back, once, however often it is tried', async () => {
    const email = newAddress();
    const ticket = await waits((await shop.server.visitor()).client, { says: [QUESTION] });
    await mailServer.stop();
    await ticket.leaves({ email });
    const [row] = await owed(ticket);
    await expect(sendMail(later(0), { mailId: row!.id })).rejects.toMatchObject({ name: 'MailDelayed' });
    expect(await owed(ticket)).toMatchObject([{ sentAt: null, failedAt: null }]);
    await mailServer.start();
    await sendMail(later(0), { mailId: row!.id });
    expect((await owed(ticket))[0]?.sentAt).not.toBeNull();
    const { length: sent } = await arrived(email, 1);
    for (let i = 0; i < 3; i += 1) await sendMail(later(0), { mailId: row!.id });
    expect(mailServer.to(email)).toHaveLength(sent);
  });

  it('a worker that dies before it has marked the mail sends it again under the same id', async () => {
    const email = newAddress();
    const ticket = await ticketed(email);
    await until(async () => (await owed(ticket))[0]?.sentAt !== null);
    const [row] = await owed(ticket);
    await office.db.fork().nativeUpdate(MailRow, { id: row!.id }, { sentAt: null });
    await sendMail(later(0), { mailId: row!.id });
    const ids = (await arrived(email, 2)).map((mail) => mail.headers['message-id']?.[0]);
    expect(ids).toEqual([`<${row!.id}@larkspur.example>`, `<${row!.id}@larkspur.example>`]);
  });

  it('one that refuses for good is told to agents, once, and never to the customer', async () => {
    const email = newAddress();
    mailServer.refusals.set(email, { code: 550, message: 'no such mailbox here' });
    const ticket = await waits((await shop.server.visitor()).client, { says: [QUESTION] });
    const before = await ticket.leaves({ email });
    await until(async () => (await owed(ticket))[0]?.failedAt !== null);
    const [row] = await owed(ticket);
    await sendMail(later(0), { mailId: row!.id });
    await giveUpMail(later(0), { mailId: row!.id, why: 'again' });
    const NOTES = 'query ($id: ID!) { conversation(id: $id) { notes { agentName body } } }';
    expect(await agent.the(NOTES, { id: ticket.id })).toEqual({
      notes: [
        {
          agentName: 'Baton',
          body: `The e-mail to ${email} could not be delivered: the mail server refused it: 550 no such mailbox here`,
        },
      ],
    });
    expect((await ticket.seen()).messages.map(({ seq }) => seq)).toEqual(
      expect.arrayContaining(before.messages.map(({ seq }) => seq)),
    );
    expect(mailServer.to(email)).toEqual([]);
  });

  it('tries that come to their end are told as well', async () => {
    const email = newAddress();
    mailServer.refusals.set(email, { code: 451, message: 'come back later' });
    const ticket = await waits((await shop.server.visitor()).client, { says: [QUESTION] });
    await ticket.leaves({ email });
    const [row] = await owed(ticket);
    await until(async () => mailServer.refused.includes(email));
    await giveUpMail(later(0), {
      mailId: row!.id,
      why: 'the mail server did not take it: 451 come back later',
    });
    const conversationId = ConversationId.parse(ticket.id);
    expect(await office.db.fork().find(NoteRow, { conversationId })).toMatchObject([
      { agentId: null, body: expect.stringContaining('451 come back later') },
    ]);
    mailServer.refusals.delete(email);
    await sendMail(later(0), { mailId: row!.id });
    expect(mailServer.to(email)).toEqual([]);
  });
});
