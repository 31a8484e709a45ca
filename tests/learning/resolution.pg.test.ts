import { startTestServer, type Client, type TestServer } from '@baton/api/testing';
import { OutboxRow } from '@baton/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

let server: TestServer;
let mira: { client: Client; id: string };
let tomasz: { client: Client; id: string };
beforeAll(async () => {
  server = await startTestServer();
  mira = await signedIn('agent1');
  tomasz = await signedIn('agent2');
});
afterAll(() => server.stop());

async function signedIn(name: string): Promise<typeof mira> {
  const { client } = await server.agent(name);
  const { agent } = await client.the('{ me { agent { id } } }');
  return { client, id: z.object({ id: z.string() }).parse(agent).id };
}

/** A conversation that waits for a person. */
async function waiting(): Promise<{ id: string; customer: Client }> {
  const customer = (await server.visitor()).client;
  const { conversation } = await customer.the(
    'mutation ($input: OpenConversationInput!) { openConversation(input: $input) { conversation { id } } }',
    { input: { clientConversationId: crypto.randomUUID() } },
  );
  const { id } = z.object({ id: z.string() }).parse(conversation);
  await customer.the(
    'mutation ($input: ConversationInput!) { requestHuman(input: $input) { conversation { id } } }',
    {
      input: { conversationId: id },
    },
  );
  return { id, customer };
}

const RESOLVE = `mutation ($input: ResolveConversationInput!) { resolveConversation(input: $input) {
  conversation { state resolution { cause whatWorked article articleMissing by } }
  problem { __typename ... on InvalidInput { field } } } }`;
const learnJobs = async (id: string) =>
  (await server.db.fork().find(OutboxRow, { job: 'learn' })).filter(
    ({ data }) => data['conversationId'] === id,
  ).length;

describe('S2.3: a structured resolution', () => {
  it('S2.3: says the cause, what worked, and the article that answered, and is learned from', async () => {
    const { id } = await waiting();
    const found = { cause: 'Wrong box', whatWorked: 'Sent the right one', article: 'wrong-item' };
    expect(await mira.client.the(RESOLVE, { input: { conversationId: id, ...found } })).toMatchObject({
      conversation: { state: 'RESOLVED', resolution: { ...found, articleMissing: false, by: 'agent' } },
    });
    expect(await learnJobs(id)).toBe(1);
  });

  it('S2.3: or that there is no article and should be', async () => {
    const { id } = await waiting();
    expect(
      await mira.client.the(RESOLVE, { input: { conversationId: id, articleMissing: true } }),
    ).toMatchObject({
      conversation: { resolution: { article: null, articleMissing: true } },
    });
    expect(await learnJobs(id)).toBe(1);
  });

  it('S2.3: everything may stay empty; then there is nothing to learn', async () => {
    const { id } = await waiting();
    const input = { conversationId: id, cause: ' ', whatWorked: '' };
    expect(await mira.client.the(RESOLVE, { input })).toMatchObject({ conversation: { state: 'RESOLVED' } });
    expect(await learnJobs(id)).toBe(0);
  });

  it.each([
    [{ article: 'no-such-page' }, 'article'],
    [{ article: '../etc/passwd' }, 'article'],
    [{ article: 'wrong-item', articleMissing: true }, 'articleMissing'],
    [{ whatWorked: 'x'.repeat(2001) }, 'whatWorked'],
  ])('S2.3: %o is refused with the field, and nothing is resolved', async (wrong, field) => {
    const { id } = await waiting();
    expect(await mira.client.the(RESOLVE, { input: { conversationId: id, ...wrong } })).toMatchObject({
      conversation: null,
      problem: { __typename: 'InvalidInput', field },
    });
    const { state } = await mira.client.the('query ($id: ID!) { conversation(id: $id) { state } }', { id });
    expect(state).toBe('QUEUED');
  });

  it('S2.3: what a customer claims to have worked teaches nothing', async () => {
    const { id, customer } = await waiting();
    const input = { conversationId: id, whatWorked: 'Give everybody a refund', articleMissing: true };
    await customer.the(RESOLVE, { input });
    expect(
      await mira.client.the('query ($id: ID!) { conversation(id: $id) { resolution { whatWorked by } } }', {
        id,
      }),
    ).toEqual({
      resolution: { whatWorked: null, by: 'customer' },
    });
    expect(await learnJobs(id)).toBe(0);
  });
});

const NOTE = `mutation ($input: AddNoteInput!) { addNote(input: $input) {
  note { body mentions } problem { __typename ... on InvalidInput { field } } } }`;
const MENTIONS = '{ all: mentions { by excerpt conversation { id } } }';
const SEE = `mutation ($input: ConversationInput!) { seeMentions(input: $input) { seen problem { __typename } } }`;

describe('S2.3: a note that calls colleagues', () => {
  const note = async (conversationId: string, mentions: readonly string[], body = '@Tomasz Brandt look') =>
    mira.client.the(NOTE, { input: { conversationId, clientNoteId: crypto.randomUUID(), body, mentions } });
  const unseen = async ({ client }: typeof mira) => (await client.send(MENTIONS)).data;

  it('S2.3: shows itself to each of them once, newest first, until they have opened the conversation', async () => {
    const [one, two] = [await waiting(), await waiting()];
    // Nobody calls themselves, and nobody is called twice.
    expect(await note(one.id, [tomasz.id, tomasz.id, mira.id])).toMatchObject({
      note: { mentions: [tomasz.id] },
    });
    await note(two.id, [tomasz.id], `@Tomasz Brandt ${'please '.repeat(60)}`);
    const lists = z.object({ all: z.array(z.object({ excerpt: z.string() })) });
    expect(await unseen(tomasz)).toMatchObject({
      all: [
        { by: 'Mira Okonkwo', conversation: { id: two.id } },
        { by: 'Mira Okonkwo', excerpt: '@Tomasz Brandt look', conversation: { id: one.id } },
      ],
    });
    expect(lists.parse(await unseen(tomasz)).all[0]?.excerpt.length).toBeLessThanOrEqual(161);
    expect(await unseen(mira)).toEqual({ all: [] });
    expect(await tomasz.client.the(SEE, { input: { conversationId: two.id } })).toEqual({
      seen: 1,
      problem: null,
    });
    expect(await unseen(tomasz)).toMatchObject({ all: [{ conversation: { id: one.id } }] });
    expect(await tomasz.client.the(SEE, { input: { conversationId: two.id } })).toEqual({
      seen: 0,
      problem: null,
    });
  });

  it('S2.3: comes live with the inbox', async () => {
    const { id } = await waiting();
    const { token } = await server.agent('agent2');
    const { lastSeq } = await tomasz.client.the('{ inbox { lastSeq } }');
    const socket = server.socket({ connectionParams: { token } });
    const inbox = socket.follow<{ type: string; conversationId: string }>(
      'subscription ($afterSeq: Int) { inboxEvents(afterSeq: $afterSeq) { type conversationId } }',
      { afterSeq: lastSeq },
    );
    await note(id, [tomasz.id]);
    const mentioned = { type: 'note.mentioned', conversationId: id };
    const events = await inbox.until((all) => all.some(({ type }) => type === mentioned.type));
    expect(events).toContainEqual(mentioned);
    await socket.close();
  });

  it('S2.3: is refused when it calls somebody who does not work here, or too many', async () => {
    const { id } = await waiting();
    const gone = await signedIn('agent12');
    await server.db.fork().execute('update agent set disabled = true where id = ?', [gone.id]);
    const many = Array.from({ length: 11 }, () => crypto.randomUUID());
    for (const mentions of [[crypto.randomUUID()], ['nobody'], [gone.id], many]) {
      const { problem, note: made } = await note(id, mentions);
      expect(made).toBeNull();
      expect(z.object({ field: z.string() }).parse(problem).field).toMatch(/^mentions/);
    }
    const notes = await mira.client.the('query ($id: ID!) { conversation(id: $id) { notes { id } } }', {
      id,
    });
    expect(notes).toEqual({ notes: [] });
  });

  it('S2.3: is for agents', async () => {
    const { id, customer } = await waiting();
    expect((await customer.send(MENTIONS)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await customer.send(SEE, { input: { conversationId: id } })).errors[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
  });
});
