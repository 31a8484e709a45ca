import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastSeqOf, openConversation, say, writeMany } from '../testing/conversations.js';
import { startTestServer, type TestServer } from '../testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const FOLLOW = `subscription ($conversationId: ID!, $afterSeq: Int) {
  conversationEvents(conversationId: $conversationId, afterSeq: $afterSeq) {
    seq type payload { __typename ... on MessagePayload { message { body } } ... on ResyncPayload { fromSeq } }
  }
}`;
interface Event {
  readonly seq: number;
  readonly type: string;
  readonly payload: { readonly __typename: string; readonly fromSeq?: number } | null;
}
const seqs = (events: readonly Event[]) => events.map((event) => event.seq);
const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i + 1);

describe('conversationEvents', () => {
  it('brings every event once and in order while many write and subscribers come and go', async () => {
    const { client, token, id } = await openConversation(server);
    const socket = server.socket({ connectionParams: { token } });
    const early = socket.follow<Event>(FOLLOW, { conversationId: id, afterSeq: 0 });
    await early.until((events) => events.length >= 1);
    const writing = Array.from({ length: 40 }, (_, i) => say(client, id, { body: `message ${i}` }));
    await early.until((events) => events.length >= 10);
    early.stop();
    const cursor = early.values.at(-1)?.seq ?? 0;
    const resumed = socket.follow<Event>(FOLLOW, { conversationId: id, afterSeq: cursor });
    const second = server.socket({ connectionParams: { authorization: `Bearer ${token}` } });
    const late = second.follow<Event>(FOLLOW, { conversationId: id, afterSeq: 5 });
    await Promise.all(writing);
    const last = await lastSeqOf(server, id);
    await Promise.all([resumed, late].map((follower) => follower.until((e) => e.at(-1)?.seq === last)));
    expect(seqs(early.values)).toEqual(upTo(0, cursor));
    expect(seqs(resumed.values)).toEqual(upTo(cursor, last));
    expect(seqs(late.values)).toEqual(upTo(5, last));
    await Promise.all([socket.close(), second.close()]);
  });

  it('shows customers what is public, and agents everything, of the same events', async () => {
    const { client, token, id } = await openConversation(server);
    const agent = await server.agent('agent1');
    const sockets = [token, agent.token].map((t) => server.socket({ connectionParams: { token: t } }));
    const [customer, inside] = sockets.map((s) =>
      s.follow<Event>(FOLLOW, { conversationId: id, afterSeq: 0 }),
    );
    await client.the(
      'mutation ($id: ID!) { requestHuman(input: { conversationId: $id }) { problem { __typename } } }',
      { id },
    );
    const last = await lastSeqOf(server, id);
    await inside?.until((events) => events.at(-1)?.seq === last);
    await say(client, id, { body: 'hello?' });
    await customer?.until((events) => (events.at(-1)?.seq ?? 0) > last);
    const types = customer?.values.map((event) => event.type);
    expect(types).toContain('state.changed');
    expect(types).not.toContain('conversation.escalated');
    expect(types).not.toContain('brief.ready');
    expect(inside?.values.map((event) => event.type)).toContain('conversation.escalated');
    await Promise.all(sockets.map((s) => s.close()));
  });

  it('tells a subscriber with a cursor from another history to start over', async () => {
    const { token, id } = await openConversation(server);
    const socket = server.socket({ connectionParams: { token } });
    const lost = socket.follow<Event>(FOLLOW, { conversationId: id, afterSeq: 99 });
    await lost.end();
    expect(lost.values).toMatchObject([{ payload: { __typename: 'ResyncPayload', fromSeq: 1 } }]);
    await socket.close();
  });

  it('is refused for somebody else’s conversation, and for an unknown one', async () => {
    const { id } = await openConversation(server);
    const { token } = await server.visitor();
    const socket = server.socket({ connectionParams: { token } });
    for (const conversationId of [id, crypto.randomUUID(), '\0']) {
      const refused = socket.follow(FOLLOW, { conversationId });
      await refused.end();
      expect(refused.values).toEqual([]);
      expect(refused.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    await socket.close();
  });

  it('tells a subscriber that stopped reading to start over, once it reads again', async () => {
    const { client, token, id } = await openConversation(server);
    const socket = server.socket({ connectionParams: { token } });
    // With a cursor: what is said before the subscription stands belongs to it too.
    const slow = socket.follow<Event>(FOLLOW, { conversationId: id, afterSeq: 1 });
    await say(client, id, { body: 'first' });
    await slow.until((events) => events.length === 1);
    const resume = socket.stopReading();
    const reader = server.socket({ connectionParams: { token } });
    const level = reader.follow<Event>(FOLLOW, { conversationId: id, afterSeq: 1 });
    await level.until((events) => events.length === 1);
    // More than the network between the two holds by itself (some 10 MB), and then more than is kept for anybody.
    // Whoever keeps up shows that everybody has been told.
    for (let i = 0; i < 3; i++) {
      await writeMany(server, id, { count: 300, length: 40_000 });
      await say(client, id, { body: `news ${i}` });
      const last = await lastSeqOf(server, id);
      await level.until((events) => events.at(-1)?.seq === last);
    }
    resume();
    await slow.end();
    const last = slow.values.at(-1);
    expect(last?.payload?.__typename).toBe('ResyncPayload');
    expect(slow.values.length).toBeLessThan(900);
    const fromSeq = last?.payload?.fromSeq ?? 0;
    expect(seqs(slow.values.slice(0, -1))).toEqual(upTo(1, fromSeq));
    await Promise.all([socket.close(), reader.close()]);
  });
});

describe('inboxEvents', () => {
  it('bring the conversations that changed, and only to those inside', async () => {
    const agent = await server.agent('agent1');
    const { lastSeq } = await agent.client.the('{ inbox { lastSeq } }');
    const follow = `subscription ($afterSeq: Int) { inboxEvents(afterSeq: $afterSeq) {
      seq type conversationId resync conversation { id lastMessage { body } } } }`;
    const socket = server.socket({ connectionParams: { token: agent.token } });
    const inbox = socket.follow<{ seq: number; conversation: { id: string } }>(follow, { afterSeq: lastSeq });
    const { client, token, id } = await openConversation(server);
    await say(client, id, { body: 'where is it?' });
    const events = await inbox.until((all) => all.filter((e) => e.conversation.id === id).length >= 2);
    expect(events.at(-1)).toMatchObject({
      resync: false,
      conversation: { lastMessage: { body: 'where is it?' } },
    });
    const outside = server.socket({ connectionParams: { token } });
    const refused = outside.follow(follow);
    await refused.end();
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await Promise.all([socket.close(), outside.close()]);
  });
});

describe('typing', () => {
  it('is shown to the other side', async () => {
    const { client, token, id } = await openConversation(server);
    const agent = await server.agent('agent1');
    const follow = 'subscription ($id: ID!) { typing(conversationId: $id) { author } }';
    const watching = server.socket({ connectionParams: { token: agent.token } });
    const own = server.socket({ connectionParams: { token } });
    const seen = watching.follow(follow, { id });
    const echoed = own.follow(follow, { id });
    const report = 'mutation ($id: ID!) { reportTyping(input: { conversationId: $id }) }';
    const typing = setInterval(() => void client.send(report, { id }), 100);
    expect(await seen.until((all) => all.length > 0)).toMatchObject([{ author: 'CUSTOMER' }]);
    clearInterval(typing);
    expect(echoed.values).toEqual([]);
    await Promise.all([watching.close(), own.close()]);
  });
});

describe('a socket', () => {
  it('closes with 4403 when its agent signs out or its key is revoked', async () => {
    const agent = await server.agent('agent3');
    const program = await server.program('CONVERSATIONS_READ');
    const admin = await server.agent('admin');
    const sockets = await Promise.all([agent.token, program.token].map((token) => followingInbox(token)));
    await agent.client.send('mutation { signOut }');
    await admin.client.send('mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { apiKey { id } } }', {
      id: program.id,
    });
    expect(await Promise.all(sockets.map((socket) => socket.closed))).toEqual([4403, 4403]);
  });

  it('closes with 4403 when its token runs out', async () => {
    const { id, customerId } = await openConversation(server);
    const token = await server.visitorToken(customerId, { seconds: 5 });
    const socket = server.socket({ connectionParams: { token } });
    const follower = socket.follow<Event>(FOLLOW, { conversationId: id, afterSeq: 0 });
    await follower.until((events) => events.length === 1);
    expect(await socket.closed).toBe(4403);
  });

  it('is refused with a bad token, and from a foreign page', async () => {
    const forged = server.socket({ connectionParams: { token: 'forged' } });
    forged.follow('{ me { kind } }');
    expect(await forged.closed).toBe(4403);
    const foreign = server.socket({ headers: { origin: 'https://evil.example' } });
    const refused = foreign.follow('{ me { kind } }');
    await refused.end();
    expect(refused.values).toEqual([]);
  });

  it('knows the console by its cookie, from our own pages only', async () => {
    const { token } = await server.agent('agent4');
    const cookie = `baton_agent=${token}`;
    const own = server.socket({ headers: { cookie, origin: server.origin } });
    const me = own.follow('{ me { kind } }');
    expect(await me.until((all) => all.length > 0)).toEqual([{ kind: 'AGENT' }]);
    await own.close();
    const bare = server.socket({ headers: { cookie } });
    bare.follow('{ me { kind } }');
    expect(await bare.closed).toBe(4403);
  });
});

async function followingInbox(token: string) {
  const socket = server.socket({ connectionParams: { token } });
  const inbox = socket.follow('subscription { inboxEvents(afterSeq: 0) { seq } }');
  await inbox.until((events) => events.length > 0);
  return socket;
}
