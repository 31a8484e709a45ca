import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, specifiedRules, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../schema/build-schema.js';
import { startTestServer, type Answer, type TestServer } from '../testing/server.js';
import { costProblem } from './cost.js';
import { shapeRules } from './shape-rules.js';

let server: TestServer;
let lead: Awaited<ReturnType<TestServer['agent']>>;
beforeAll(async () => {
  server = await startTestServer({ introspection: false, rateVisitorPerMinute: 300 });
  lead = await server.agent('lead');
});
afterAll(() => server.stop());

const aliases = `{ ${Array.from({ length: 500 }, (_, i) => `a${i}: setup { demo }`).join(' ')} }`;
const costly =
  '{ conversations(first: 100) { edges { node { messages(last: 200) { attachments { __typename } } } } } }';
const long = `{ ${'me { kind } '.repeat(2_000)} }`;
const tooMuch: [string, string, string][] = [
  ['500 aliases', aliases, 'OPERATION_TOO_LARGE'],
  ['a costly query', costly, 'OPERATION_TOO_LARGE'],
  ['too many tokens', long, 'GRAPHQL_'],
  ['one thing a thousand times', `{ me { ${'kind '.repeat(500)} } }`, 'OPERATION_TOO_LARGE'],
  ['brackets without end', `{ me(a: ${'['.repeat(3_900)}) { kind } }`, 'OPERATION_TOO_LARGE'],
  ['introspection', '{ __schema { types { name } } }', ''],
];

describe.each(tooMuch)('%s', (_, query, code) => {
  it('is refused over HTTP', async () => {
    const { client } = lead;
    const { data, errors } = await client.send(query);
    expect(data).toBeUndefined();
    expect(String(errors[0]?.extensions['code'])).toContain(code);
  });

  it('is refused over the socket', async () => {
    const { token } = lead;
    const socket = server.socket({ connectionParams: { token } });
    const refused = socket.follow(query);
    await refused.end();
    expect(refused.values).toEqual([]);
    expect(refused.errors[0]).toMatchObject({ extensions: { code: expect.stringContaining(code) } });
    await socket.close();
  });
});

it('lets every operation of the console and the widget through', async () => {
  const schema = buildApiSchema();
  const root = join(import.meta.dirname, '..', '..', '..', '..', 'packages', 'graphql-client', 'src');
  for (const face of ['console', 'widget']) {
    const files = (await readdir(join(root, face))).filter((file) => file.endsWith('.graphql'));
    const texts = await Promise.all(files.map((file) => readFile(join(root, face, file), 'utf8')));
    const variables = {
      id: 'x',
      conversationId: 'x',
      slug: 'x',
      beforeSeq: 1,
      input: { conversationId: 'x' },
    };
    const document = parse(texts.join('\n'));
    const errors = validate(schema, document, [...specifiedRules, ...shapeRules]);
    expect(errors.filter((error) => error.extensions['code'] === 'OPERATION_TOO_LARGE')).toEqual([]);
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const operationName = definition.name?.value;
      expect(costProblem({ schema, document, variables, operationName }), operationName).toBeNull();
    }
  }
});

describe('too many requests', () => {
  it('count what they do: a message as four, however it is wrapped', async () => {
    const one = await server.visitor();
    const messages = Array.from(
      { length: 20 },
      (_, i) =>
        `a${i}: sendMessage(input: { conversationId: "x", clientMessageId: "m", body: "b" }) { problem { __typename } }`,
    ).join(' ');
    const ask = () => one.client.send(`mutation { ...F } fragment F on Mutation { ${messages} }`);
    // At once, or what is spent would come back meanwhile.
    const answers = await Promise.all(Array.from({ length: 4 }, ask));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    const codes = answers.flatMap(({ errors }) => errors.map((error) => error.extensions['code']));
    expect(codes).toEqual(['RATE_LIMITED']);
  });

  it('are refused with the time to wait, per caller and on both transports together', async () => {
    const one = await server.visitor();
    let last: Answer;
    let asked = 0;
    // Some come back while it asks, so it asks faster than they do.
    do {
      const answers = await Promise.all(Array.from({ length: 20 }, () => one.client.send('{ me { kind } }')));
      asked += answers.length;
      last = answers.find(({ status }) => status === 429) ?? (answers[0] as Answer);
    } while (last.status !== 429 && asked < 2_000);
    expect(asked).toBeGreaterThanOrEqual(300);
    expect(last.status).toBe(429);
    expect(last.errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 1 });
    expect(last.headers.get('retry-after')).toBe('1');
    const socket = server.socket({ connectionParams: { token: one.token } });
    const asking = Array.from({ length: 40 }, () => socket.follow('{ me { kind } }'));
    await Promise.all(asking.map(async (received) => received.end()));
    const refusals = asking.flatMap(({ errors }) => errors);
    expect(refusals.length).toBeGreaterThan(20);
    expect(refusals[0]).toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    await socket.close();
    const agent = await server.agent('agent1');
    expect((await agent.client.send('{ me { kind } }')).errors).toEqual([]);
  });
});

describe('a body', () => {
  it('of 10 MB is refused in words', async () => {
    const answer = await server.anyone.post('x'.repeat(10 * 1024 * 1024)).catch(() => null);
    // The server may hang up while the rest is still on its way.
    if (answer)
      expect([answer.status, answer.errors[0]?.message]).toEqual([413, 'body: is larger than 256 KB']);
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
  });

  it.each([
    ['binary', new Uint8Array([0, 255, 1, 254]), 400],
    ['empty', '', 400],
    ['not JSON', '{"query": ', 400],
    ['a batch', '[{"query":"{ me { kind } }"}]', 400],
    ['a number', '5', 400],
    ['without a query', '{}', 400],
    ['with a query of the wrong type', '{"query": 5}', 400],
  ])('that is %s is refused', async (_, body, status) => {
    const answer = await server.anyone.post(body);
    expect([answer.status, answer.data]).toEqual([status, undefined]);
    expect(answer.errors[0]?.message).toBeTruthy();
  });

  it('of another content type is refused', async () => {
    const answer = await server.anyone.post('{"query":"{ me { kind } }"}', 'text/plain');
    expect(answer.status).toBe(415);
  });

  it('with a subscription is told where subscriptions go', async () => {
    const { client } = lead;
    const answer = await client.send('subscription { inboxEvents { seq } }');
    expect(answer.errors[0]?.message).toContain('WebSocket');
  });
});

describe('a socket', () => {
  it('holds a bounded number of subscriptions', async () => {
    const { token } = lead;
    const socket = server.socket({ connectionParams: { token } });
    const all = Array.from({ length: 51 }, () => socket.follow('subscription { inboxEvents { seq } }'));
    const last = all.at(-1);
    await last?.end();
    expect(last?.errors).toMatchObject([{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }]);
    await socket.close();
  });

  it('is closed for a message that is too large', async () => {
    const socket = server.socket();
    socket.follow(`{ me { kind } } # ${'x'.repeat(100_000)}`);
    expect(await socket.closed).toBe(1009);
  });

  it('is closed when it never says who it is', async () => {
    const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws');
    const code = await new Promise((resolve) => {
      socket.addEventListener('close', (event) => resolve(event.code));
    });
    expect(code).toBe(4408);
  });
});
