import { randomUUID } from 'node:crypto';
import { statementsOf } from '@baton/persistence/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConversation, say } from '../testing/conversations.js';
import { startTestServer, type TestServer, type Thing } from '../testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const input = (mutation: string, type: string, answer: string) =>
  `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer}
    problem { __typename ... on Problem { message } ... on InvalidInput { field } } } }`;
const change = (mutation: string) =>
  input(mutation, 'ConversationInput', 'conversation { state } problem { ... on WrongState { state } }');
const messages = 'query ($id: ID!) { conversation(id: $id) { state lastSeq messages { seq body author } } }';

describe('sending a message', () => {
  it('twice stores it once; another text under the same id is refused', async () => {
    const { client, id } = await openConversation(server);
    const clientMessageId = randomUUID();
    const [first, again] = await Promise.all([
      say(client, id, { body: 'where is my order?', clientMessageId }),
      say(client, id, { body: 'where is my order?', clientMessageId }),
    ]);
    expect(again).toEqual(first);
    const other = await say(client, id, { body: 'something else', clientMessageId });
    expect(other).toMatchObject({ message: null, problem: { __typename: 'IdReused' } });
    expect(await client.the(messages, { id })).toMatchObject({
      lastSeq: 2,
      messages: [{ seq: 2, body: 'where is my order?', author: 'CUSTOMER' }],
    });
  });

  it('keeps markup and every script as the text it is', async () => {
    const { client, id } = await openConversation(server);
    const texts = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '{{7*7}} ${1}',
      'مرحبا 👩‍👩‍👧 Ĥello\n\ttab',
    ];
    for (const body of texts) await say(client, id, { body });
    const stored = (await client.the(messages, { id }))['messages'] as Thing[];
    expect(stored.map((message) => message['body'])).toEqual(texts);
  });

  it.each([
    ['nothing', '', 'must not be empty'],
    ['blanks', '   \n ', 'must not be empty'],
    ['too much', 'x'.repeat(4001), 'at most 4000'],
    ['a null byte', 'a\0b', 'must not contain null bytes'],
    ['half a character', 'a\ud800b', 'must be well-formed Unicode'],
    ['nothing that shows', ' \u200b\ufeff ', 'must not be empty'],
    ['a bell', 'a\u0007b', 'control characters'],
    ['half a character', '\ud800', 'well-formed'],
  ])('refuses %s, naming the field', async (_, body, why) => {
    const { client, id } = await openConversation(server);
    const { message, problem } = await say(client, id, { body });
    expect(message).toBeNull();
    expect(problem).toEqual({ __typename: 'InvalidInput', message: expect.stringContaining(why) });
    expect(await client.the(messages, { id })).toMatchObject({ lastSeq: 1 });
  });

  it.each([
    [{ conversationId: 5, clientMessageId: 'a', body: ['x'] }, 'input.body'],
    [{ clientMessageId: 'a', body: 'x' }, 'conversationId'],
    [{ conversationId: 'x', clientMessageId: 'a', body: 'x', extra: 1 }, 'extra'],
    ['text', 'input'],
  ])('refuses %j as the wrong type, naming the field', async (wrong, field) => {
    const { client } = await server.visitor();
    const answer = await client.send(input('sendMessage', 'SendMessageInput', 'message { id }'), {
      input: wrong,
    });
    expect(answer.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(answer.errors[0]?.message).toContain(field);
  });
});

describe('a conversation', () => {
  it('is opened once however often it is asked for', async () => {
    const { client } = await server.visitor();
    const open = input('openConversation', 'OpenConversationInput', 'conversation { id }');
    const asks = Array.from({ length: 5 }, () =>
      client.the(open, { input: { clientConversationId: 'one' } }),
    );
    const ids = (await Promise.all(asks)).map((answer) => (answer['conversation'] as Thing)['id']);
    expect(new Set(ids).size).toBe(1);
    expect(await client.the('{ currentConversation { id } }')).toEqual({ id: ids[0] });
  });

  it('goes from bot to queue to agent and back, and refuses what its state does not allow', async () => {
    const { client, id } = await openConversation(server);
    const agent = await server.agent('agent1');
    const same = { input: { conversationId: id } };
    const accept = change('acceptConversation');
    expect(await agent.client.the(accept, same)).toMatchObject({
      conversation: null,
      problem: { __typename: 'WrongState', state: 'WITH_BOT' },
    });
    expect(await client.the(change('withdrawEscalation'), same)).toMatchObject({
      problem: { state: 'WITH_BOT' },
    });
    await say(client, id, { body: 'I want to talk to a person' });
    expect(await client.the(change('requestHuman'), same)).toMatchObject({
      conversation: { state: 'QUEUED' },
    });
    expect(await client.the(change('requestHuman'), same)).toMatchObject({
      conversation: { state: 'QUEUED' },
    });
    const waiting = await agent.client.the(
      'query ($id: ID!) { conversation(id: $id) { brief { headline openingMessage } escalation { mode } messages { author } } }',
      { id },
    );
    expect(waiting).toMatchObject({ escalation: { mode: 'REQUESTED' } });
    expect(waiting['brief']).not.toBeNull();
    const owner = input(
      'acceptConversation',
      'ConversationInput',
      'conversation { state owner { name load } }',
    );
    expect(await agent.client.the(owner, same)).toMatchObject({
      conversation: { state: 'WITH_AGENT', owner: { load: 1 } },
      problem: null,
    });
    const other = await server.agent('agent2');
    expect(await other.client.the(accept, same)).toMatchObject({ problem: { __typename: 'AlreadyTaken' } });
    const theirs = await say(other.client, id, { body: 'hi' });
    expect(theirs).toMatchObject({ problem: { __typename: 'NotAllowed' } });
    expect(await say(agent.client, id, { body: 'I am here' })).toMatchObject({
      message: { body: 'I am here' },
    });
    const resolve = input(
      'resolveConversation',
      'ResolveConversationInput',
      'conversation { state resolution { cause by } }',
    );
    expect(
      await agent.client.the(resolve, { input: { conversationId: id, cause: 'lost parcel' } }),
    ).toMatchObject({
      conversation: { state: 'RESOLVED', resolution: { cause: 'lost parcel', by: 'agent' } },
    });
    const rate = input('rateConversation', 'RateConversationInput', 'csat { score comment at }');
    const rated = await client.the(rate, { input: { conversationId: id, score: 5, comment: 'thanks' } });
    expect(rated).toMatchObject({ csat: { score: 5, comment: 'thanks' } });
    expect(await client.the(rate, { input: { conversationId: id, score: 6 } })).toMatchObject({
      problem: { __typename: 'InvalidInput', field: 'score' },
    });
  });

  it('has notes that customers never see, each stored once', async () => {
    const { client, id } = await openConversation(server);
    const agent = await server.agent('agent1');
    const add = input('addNote', 'AddNoteInput', 'note { id body agentName }');
    const note = { conversationId: id, clientNoteId: 'n1', body: 'call the carrier' };
    const first = await agent.client.the(add, { input: note });
    expect(await agent.client.the(add, { input: note })).toEqual(first);
    expect(await agent.client.the(add, { input: { ...note, body: 'a\0b' } })).toMatchObject({
      problem: { __typename: 'InvalidInput', field: 'body' },
    });
    const notes = 'query ($id: ID!) { conversation(id: $id) { notes { body } events { type } } }';
    expect(await agent.client.the(notes, { id })).toMatchObject({ notes: [{ body: 'call the carrier' }] });
    expect(await client.the(notes, { id })).toEqual({ notes: [], events: [{ type: 'conversation.opened' }] });
  });
});

describe('lists', () => {
  it('read an inbox of fifty conversations in a dozen statements', async () => {
    const opened = await Promise.all(Array.from({ length: 50 }, () => openConversation(server)));
    for (const { client, id } of opened) await say(client, id, { body: 'where is my order?' });
    const { client } = await server.agent('lead');
    const inbox = `{ inbox { lastSeq counts { waiting mine withBot resolved }
      ${['waiting', 'mine', 'withBot', 'resolved'].map((list) => `${list} { ...Row }`).join(' ')} } }
      fragment Row on Conversation { id state headline intentName sentiment hasStakes lastSeq queuedAt
        customer { id name segments } owner { id name } offeredTo { id name } team { id key name }
        lastMessage { body author at } }`;
    let answer: Thing = {};
    const statements = await statementsOf(server.db, async () => {
      answer = await client.the(inbox);
    });
    expect(answer['withBot']).toHaveLength(50);
    // Beside it the server numbers what has happened, which a slow answer gives it time for, and notes a sign
    // of life of the agent.
    const beside = /"?(api_key|outbox|inbox_event)"? (e )?|^begin|^commit|^with seen|pg_advisory_xact_lock/;
    const reading = statements.filter((sql) => !beside.test(sql));
    expect(reading.length, statements.join('\n')).toBeLessThanOrEqual(15);
  }, 120_000);

  it('page through conversations without a gap or a double, and refuse made-up cursors', async () => {
    const { client } = await server.agent('lead');
    const page = `query ($first: Int, $after: String) { conversations(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } } }`;
    const seen: unknown[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const list: Thing = await client.the(page, { first: 20, after });
      seen.push(...(list['edges'] as { node: { id: string } }[]).map((edge) => edge.node.id));
      const info = list['pageInfo'] as { hasNextPage: boolean; endCursor: string };
      after = info.hasNextPage ? info.endCursor : null;
      total = Number(list['totalCount']);
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(total);
    for (const variables of [{ after: 'made up' }, { first: 0 }, { first: 101 }, { first: null }]) {
      const refused = await client.send(page, variables);
      expect(refused.errors[0]?.extensions['code'], JSON.stringify(variables)).toBe('BAD_USER_INPUT');
    }
  });

  it('find conversations by words in the customer’s name, and take wildcards as letters', async () => {
    const { client } = await server.agent('lead');
    const find = 'query ($f: ConversationFilter) { conversations(filter: $f) { totalCount } }';
    for (const search of ['%', '_', '\0', 'nobody is called this'])
      expect(await client.the(find, { f: { search } }), search).toEqual({ totalCount: 0 });
    expect(await client.the(find, { f: { team: 'no-such-team' } })).toEqual({ totalCount: 0 });
    expect(await client.the(find, { f: { team: '\0' } })).toEqual({ totalCount: 0 });
  });
});
