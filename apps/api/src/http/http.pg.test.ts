import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ allowedOrigins: ['https://shop.example'] });
});
afterAll(() => server.stop());

const get = (path: string, init: RequestInit = {}) =>
  fetch(server.origin + path, { redirect: 'manual', ...init });

it('says that it lives, and what is missing until it is ready', async () => {
  expect((await get('/healthz')).status).toBe(200);
  const notReady = await get('/readyz');
  expect([notReady.status, await notReady.json()]).toEqual([503, { ready: false, missing: ['worker'] }]);
  const worker = setInterval(() => void server.publish('org', { worker: 'w1', ready: true }), 200);
  await expect.poll(async () => (await get('/readyz')).status, { timeout: 20_000 }).toBe(200);
  clearInterval(worker);
});

it('counts what it does', async () => {
  await server.anyone.send('{ setup { demo } }');
  const text = await (await get('/metrics')).text();
  for (const line of [
    /baton_operation_duration_seconds_count\{operation="setup",kind="query",outcome="ok"\} [1-9]/,
    /baton_live_subscribers 0/,
    /baton_outbox_waiting \d+/,
    /baton_queue_jobs\{queue="inference",state="waiting"\} \d+/,
  ])
    expect(text).toMatch(line);
});

it('keeps what it counts from those behind a proxy', async () => {
  expect((await get('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
});

it('sends the headers that keep browsers careful, and a request id to ask about', async () => {
  const answer = await get('/healthz');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  const asked = await get('/healthz', { headers: { 'x-request-id': 'my-request-1' } });
  expect(asked.headers.get('x-request-id')).toBe('my-request-1');
});

describe('/graphql', () => {
  it('takes operations by POST only', async () => {
    const answer = await get('/graphql?query={me{kind}}');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('says to a browser what it is', async () => {
    const page = await get('/graphql', { headers: { accept: 'text/html,application/xhtml+xml' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('GraphQL API of Baton');
  });

  it('answers pages that embed the widget, and no others', async () => {
    const preflight = (origin: string) => get('/graphql', { method: 'OPTIONS', headers: { origin } });
    expect((await preflight('https://shop.example')).headers.get('access-control-allow-origin')).toBe(
      'https://shop.example',
    );
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('names a reference instead of a fault of ours', async () => {
    const { client } = await server.agent('lead');
    await server.db.orm.em.getConnection().execute('alter table team rename to team_gone');
    const answer = await client.send('{ teams { key } }');
    await server.db.orm.em.getConnection().execute('alter table team_gone rename to team');
    expect(JSON.stringify(answer)).not.toContain('team_gone');
    const requestId = answer.headers.get('x-request-id');
    expect(answer.errors).toEqual([
      {
        message: `Something went wrong on our side. Reference: ${requestId}`,
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ]);
  });
});

it('sends what the build has compressed, to those who can read it', async () => {
  const read = async (encoding: string) => {
    const answer = await get('/widget.js', { headers: { 'accept-encoding': encoding } });
    return {
      text: await answer.text(),
      encoding: answer.headers.get('content-encoding'),
      type: answer.headers.get('content-type'),
      cors: answer.headers.get('access-control-allow-origin'),
    };
  };
  const plain = await read('identity');
  expect(plain).toMatchObject({ encoding: null, type: 'application/javascript; charset=utf-8', cors: '*' });
  for (const encoding of ['br', 'gzip']) expect(await read(encoding)).toEqual({ ...plain, encoding });
});

describe('the demo shop', () => {
  it('shows its page with the widget', async () => {
    const page = await get('/demo/');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<script src="/widget.js"');
    expect((await get('/demo')).headers.get('location')).toBe('/demo/');
    for (const file of ['shop.js', 'shop.css', 'larkspur.svg'])
      expect((await get(`/demo/${file}`)).status).toBe(200);
    for (const outside of ['/demo/../package.json', '/demo/%2e%2e/%2e%2e/package.json', '/demo/nothing.js'])
      expect((await get(outside)).status).toBeGreaterThanOrEqual(400);
  });

  it('signs in the customers it knows, whose account agents then see', async () => {
    const { identity } = (await (await get('/demo/identity/C-10023')).json()) as { identity: string };
    const session = await server.anyone.the(
      'mutation ($i: String) { startVisitorSession(input: { identity: $i }) { token customer { name externalId } } }',
      { i: identity },
    );
    expect(session['customer']).toEqual({ name: 'Ada Park', externalId: 'C-10023' });
    const ada = server.bearer(String(session['token']));
    await ada.send(
      'mutation { openConversation(input: { clientConversationId: "a" }) { conversation { id } } }',
    );
    const { client } = await server.agent('agent1');
    const panel = await client.the(
      `{ inbox { withBot { customer { name account { highlights orders { number total { amount currency } } } } } } }`,
    );
    expect(panel).toMatchObject({
      withBot: [
        { customer: { account: { highlights: ['Two payments on order 48213', 'High-value customer'] } } },
      ],
    });
    expect((await get('/demo/identity/C-1')).status).toBe(404);
    const forged = `${identity.slice(0, -4)}AAAA`;
    const refused = await server.anyone.send(
      'mutation ($i: String) { startVisitorSession(input: { identity: $i }) { token } }',
      {
        i: forged,
      },
    );
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', field: 'identity' });
  });
});

it('is empty until its first admin comes, when it is not a demo', async () => {
  const real = await startTestServer({ demo: false });
  try {
    expect(await real.anyone.the('{ setup { firstAdminNeeded demo } }')).toEqual({
      firstAdminNeeded: true,
      demo: false,
    });
    expect((await fetch(`${real.origin}/demo/`)).status).toBe(404);
    const create = `mutation ($input: CreateFirstAdminInput!) { createFirstAdmin(input: $input) {
      agent { name email role teams { key } } problem { __typename ... on InvalidInput { field } } } }`;
    const input = {
      email: 'Ines@Example.com',
      name: 'Ines Holt',
      password: 'a long password',
      organisation: 'Fell',
    };
    expect(await real.anyone.the(create, { input: { ...input, password: 'short' } })).toMatchObject({
      problem: { __typename: 'InvalidInput', field: 'password' },
    });
    expect(await real.anyone.the(create, { input })).toEqual({
      agent: { name: 'Ines Holt', email: 'ines@example.com', role: 'ADMIN', teams: [{ key: 'support' }] },
      problem: null,
    });
    expect(await real.anyone.the(create, { input })).toMatchObject({ problem: { __typename: 'NotAllowed' } });
    expect(await real.anyone.the('{ widgetConfig { organisation greeting } }')).toMatchObject({
      organisation: 'Fell',
    });
    const identity = await real.anyone.send(
      'mutation { startVisitorSession(input: { identity: "x.y.z" }) { token } }',
    );
    expect(identity.errors[0]?.extensions).toMatchObject({ field: 'identity' });
  } finally {
    await real.stop();
  }
});
