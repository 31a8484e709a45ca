import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestServer, type TestServer, type Thing } from '../testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const OPEN = `mutation ($input: OpenConversationInput!) {
  openConversation(input: $input) { conversation { id customer { id } } problem { __typename ... on Problem { message } } }
}`;
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { token agent { id name email presence } problem { __typename } }
}`;
const agent1 = { email: 'agent1@demo.test', password: 'baton-demo' };

async function aConversation() {
  const visitor = await server.visitor();
  const { conversation } = await visitor.client.the(OPEN, { input: { clientConversationId: randomUUID() } });
  const { id, customer } = conversation as { id: string; customer: Thing };
  return { ...visitor, id, customerId: String(customer['id']) };
}

describe('tokens', () => {
  it('are refused when forged, expired or of another kind, with nothing done', async () => {
    const forged = new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('baton')
      .setAudience('visitor')
      .setSubject(randomUUID());
    const key = (text: string) => new TextEncoder().encode(text);
    const wrongKey = await forged
      .setExpirationTime('1h')
      .sign(key('somebody else’s secret, also long enough'));
    const late = await forged.setExpirationTime('-1h').sign(key('only for tests, and long enough for HS256'));
    for (const token of [wrongKey, late, 'baton_unknown', 'x', 'a.b.c']) {
      const answer = await server.bearer(token).send(OPEN, { input: { clientConversationId: 'a' } });
      expect(answer.status).toBe(401);
      expect(answer.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
      expect(answer.data).toBeUndefined();
    }
    const noBearer = await server.anyone.with({ authorization: 'Basic YTpi' }).send('{ me { kind } }');
    expect(noBearer.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('say who one is', async () => {
    const { client } = await server.visitor();
    expect(await client.the('{ me { kind customer { segments } agent { id } } }')).toEqual({
      kind: 'VISITOR',
      customer: { segments: [] },
      agent: null,
    });
    expect(await server.anyone.the('{ me { kind scopes } }')).toEqual({ kind: 'ANONYMOUS', scopes: [] });
  });
});

describe('a customer whom the host has signed', () => {
  it('is in a segment once, however often the host says so', async () => {
    const client = await server.customer('twice', { segments: ['high_value', 'high_value'] });
    const opened = await client.the(OPEN, { input: { clientConversationId: randomUUID() } });
    const { id } = z.object({ conversation: z.object({ id: z.string() }) }).parse(opened).conversation;
    const agent = await server.agent('agent1');
    const read = 'query ($id: ID!) { conversation(id: $id) { customer { segments } } }';
    expect(await agent.client.the(read, { id })).toEqual({ customer: { segments: ['high_value'] } });
  });

  it.each([
    ['a null byte', { name: 'Nora\0' }, 'identity: name: must not contain null bytes'],
    [
      'half a character',
      { attributes: { tier: '\ud800' } },
      'identity: attributes.tier: must be well-formed',
    ],
    ['a segment nobody knows', { segments: ['vip'] }, 'identity: segments.0: Invalid option'],
  ])('is refused with the claim that is wrong: %s', async (_, claims, message) => {
    await expect(server.customer('odd', claims)).rejects.toThrow(message);
  });
});

describe('a customer', () => {
  it('finds only their own conversation', async () => {
    const mine = await aConversation();
    const other = await aConversation();
    const read = 'query ($id: ID!) { conversation(id: $id) { id } }';
    expect(await mine.client.send(read, { id: mine.id })).toMatchObject({
      data: { conversation: { id: mine.id } },
    });
    for (const id of [other.id, randomUUID(), 'not an id', '\0'])
      expect(await mine.client.send(read, { id })).toMatchObject({
        data: { conversation: null },
        errors: [],
      });
    const list = await mine.client.the('{ conversations { totalCount edges { node { id } } } }');
    expect(list).toEqual({ totalCount: 1, edges: [{ node: { id: mine.id } }] });
  });

  it('cannot write in, rate or move somebody else’s', async () => {
    const mine = await aConversation();
    const other = await aConversation();
    const conversationId = other.id;
    const problem = 'problem { __typename }';
    const tries: [string, Thing][] = [
      [
        `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { ${problem} } }`,
        { clientMessageId: 'a', body: 'hi' },
      ],
      [`mutation ($input: ConversationInput!) { requestHuman(input: $input) { ${problem} } }`, {}],
      [
        `mutation ($input: RateConversationInput!) { rateConversation(input: $input) { ${problem} } }`,
        { score: 1 },
      ],
      [
        `mutation ($input: LeaveContactInput!) { leaveContact(input: $input) { ${problem} } }`,
        { email: 'a@b.example' },
      ],
    ];
    for (const [mutation, input] of tries) {
      const answer = await mine.client.the(mutation, { input: { conversationId, ...input } });
      expect(answer, mutation).toEqual({ problem: { __typename: 'NotFound' } });
    }
    const agent = await server.agent('agent1');
    const after = await agent.client.the('query ($id: ID!) { conversation(id: $id) { state lastSeq } }', {
      id: other.id,
    });
    expect(after).toEqual({ state: 'WITH_BOT', lastSeq: 1 });
  });

  it('sees nothing of what is for those inside', async () => {
    const { client, id } = await aConversation();
    await client.the(
      'mutation ($input: ConversationInput!) { requestHuman(input: $input) { problem { __typename } } }',
      {
        input: { conversationId: id },
      },
    );
    const inside = `query ($id: ID!) { conversation(id: $id) {
      headline intentName sentiment hasStakes offeredTo { id } health { name } decisions { seq } understandings { seq }
      attempts { id } escalation { id } brief { version } notes { id } resolution { by }
      routing { steps { step } } events { type } customer { segments account { status } history { id } } } }`;
    const seen = await client.the(inside, { id });
    expect(seen).toMatchObject({
      headline: null,
      hasStakes: false,
      escalation: null,
      brief: null,
      customer: { segments: [], account: null, history: [] },
    });
    const types = (view: Thing) => (view['events'] as Thing[]).map((event) => event['type']);
    expect(types(seen)).toContain('state.changed');
    expect(types(seen)).not.toContain('conversation.escalated');
    const agent = await server.agent('agent1');
    const full = await agent.client.the(inside, { id });
    expect(full['escalation']).not.toBeNull();
    expect(types(full)).toContain('conversation.escalated');
  });

  it('is not told which of others’ conversations exist, and does not write what agents found', async () => {
    const mine = await aConversation();
    const other = await aConversation();
    const resolve = `mutation ($input: ResolveConversationInput!) {
      resolveConversation(input: $input) { conversation { state } problem { __typename } }
    }`;
    for (const conversationId of [other.id, randomUUID()])
      expect(await mine.client.the(resolve, { input: { conversationId } })).toMatchObject({
        problem: { __typename: 'NotFound' },
      });
    await mine.client.the(resolve, { input: { conversationId: mine.id, cause: 'approved by Ruth' } });
    const lead = await server.agent('lead');
    const read = '{ conversation(id: "$") { resolution { cause by } } }'.replace('$', mine.id);
    expect((await lead.client.the(read))['resolution']).toEqual({ cause: null, by: 'customer' });
  });

  it('may not use what agents use', async () => {
    const { client } = await server.visitor();
    for (const query of [
      '{ inbox { lastSeq } }',
      '{ agents { id } }',
      '{ intents { id } }',
      '{ apiKeys { id } }',
    ]) {
      const answer = await client.send(query);
      expect(answer.errors[0]?.extensions['code'], query).toBe('FORBIDDEN');
    }
  });
});

describe('an agent', () => {
  it('is told no more than that the credentials are wrong', async () => {
    for (const input of [
      { ...agent1, password: 'nope' },
      { email: 'nobody@demo.test', password: 'nope' },
    ])
      expect(await server.anyone.the(SIGN_IN, { input })).toMatchObject({
        token: null,
        problem: { __typename: 'WrongCredentials' },
      });
  });

  it('gets a cookie that scripts cannot read and that works from our own pages only', async () => {
    const answer = await server.anyone.with({ origin: server.origin }).send(SIGN_IN, { input: agent1 });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^baton_agent=[^;]+;.*HttpOnly.*SameSite=Lax/);
    const browser = server.anyone.with({ cookie: cookie.split(';')[0] ?? '' });
    expect(await browser.with({ origin: server.origin }).the('{ me { kind } }')).toEqual({ kind: 'AGENT' });
    for (const elsewhere of [browser, browser.with({ origin: 'https://evil.example' })]) {
      const refused = await elsewhere.send('mutation { signOut }');
      expect(refused.errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    const own = browser.with({ origin: server.origin });
    expect(await own.the('{ me { agent { email presence teams { key } } } }')).toMatchObject({
      agent: { email: agent1.email },
    });
  });

  it('signs out everywhere, and a stale cookie does not keep them from signing in again', async () => {
    const { client, token } = await server.agent('agent2');
    expect(await client.send('mutation { signOut }')).toMatchObject({ data: { signOut: true } });
    expect((await client.send('{ me { kind } }')).status).toBe(401);
    const browser = server.anyone.with({ cookie: `baton_agent=${token}`, origin: server.origin });
    expect(await browser.the('{ me { kind } }')).toEqual({ kind: 'ANONYMOUS' });
    const again = await browser.the(SIGN_IN, { input: { ...agent1, email: 'agent2@demo.test' } });
    expect(again).toMatchObject({ agent: { email: 'agent2@demo.test', presence: 'OFFLINE' }, problem: null });
  });

  it('manages the organisation only as an admin', async () => {
    const { client } = await server.agent('lead');
    expect((await client.send('{ apiKeys { id } }')).errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('a program', () => {
  it('does what its scopes allow and no more', async () => {
    const reader = await server.program('ORGANISATION_READ');
    expect((await reader.client.send('{ teams { key online } }')).errors).toEqual([]);
    expect((await reader.client.send('{ inbox { lastSeq } }')).errors[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    const conversation = await aConversation();
    const read = await reader.client.send('query ($id: ID!) { conversation(id: $id) { id } }', {
      id: conversation.id,
    });
    expect(read.errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('acts for a customer it names, by header or input', async () => {
    const { client } = await server.program('VISITORS_ACT');
    const { customerId } = await aConversation();
    const byInput = await client.the(OPEN, {
      input: { clientConversationId: randomUUID(), onBehalfOf: customerId },
    });
    expect(byInput['conversation']).toMatchObject({ customer: { id: customerId } });
    const byHeader = await client
      .with({ 'baton-on-behalf-of': customerId })
      .the(OPEN, { input: { clientConversationId: randomUUID() } });
    expect(byHeader['conversation']).toMatchObject({ customer: { id: customerId } });
    const forNobody = await client.the(OPEN, { input: { clientConversationId: randomUUID() } });
    expect(forNobody['problem']).toMatchObject({ __typename: 'NotAllowed' });
    const visitor = await server.visitor();
    const notForThem = await visitor.client.the(OPEN, {
      input: { clientConversationId: randomUUID(), onBehalfOf: customerId },
    });
    expect(notForThem['problem']).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('sees customers without their conversations, when that is its scope', async () => {
    const { client } = await server.program('CUSTOMERS_READ');
    expect((await client.send('{ inbox { waiting { id } } }')).errors[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    const socket = server.socket({
      connectionParams: { token: (await server.program('CUSTOMERS_READ')).token },
    });
    const refused = socket.follow('subscription { inboxEvents(afterSeq: 0) { conversation { id } } }');
    await refused.end();
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await socket.close();
  });

  it('is not told who a customer is for whom it may not act', async () => {
    const { customerId } = await aConversation();
    const who = async (scope: string) => {
      const { client } = await server.program(scope);
      const asked = client.with({ 'baton-on-behalf-of': customerId });
      return (await asked.the('{ me { customer { id } } }'))['customer'];
    };
    expect(await who('ORGANISATION_READ')).toBeNull();
    expect(await who('VISITORS_ACT')).toEqual({ id: customerId });
  });

  it('is made once, however many ask for it at the same time', async () => {
    const admin = await server.agent('admin');
    const input = { clientKeyId: randomUUID(), name: 'Many', scopes: ['KNOWLEDGE_READ'] };
    const make = `mutation ($input: CreateApiKeyInput!) {
      createApiKey(input: $input) { secret apiKey { id } problem { __typename } }
    }`;
    const made = await Promise.all(Array.from({ length: 8 }, () => admin.client.the(make, { input })));
    expect(made.filter(({ secret }) => secret !== null)).toHaveLength(1);
    expect(new Set(made.map(({ apiKey }) => (apiKey as Thing)['id'])).size).toBe(1);
  });

  it('is out when its key is revoked', async () => {
    const { client, id } = await server.program('ORGANISATION_READ');
    const admin = await server.agent('admin');
    await admin.client.the(
      'mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { apiKey { revokedAt } } }',
      { id },
    );
    expect((await client.send('{ teams { key } }')).status).toBe(401);
  });
});
