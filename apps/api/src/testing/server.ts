import { randomUUID } from 'node:crypto';
import type { Topic } from '@baton/jobs';
import type { Database } from '@baton/persistence';
import { createTestDatabase, type TestDatabase } from '@baton/persistence/testing';
import { readSettings, type Settings } from '@baton/settings';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { startApi, type RunningApi } from '../composition.js';
import { DEMO_PASSWORD } from '../demo/blueprint.js';
import { Client, type Thing } from './client.js';
import { Socket, type SocketOptions } from './socket.js';

export { Client, type Answer, type Thing, type Variables } from './client.js';
export { Received, Socket } from './socket.js';

const TOKEN_SECRET = 'only for tests, and long enough for HS256';
const IDENTITY_SECRET = 'shared with the host site, only for tests';

/** A real API on a random port with a fresh database and the demo organisation, but without a worker. */
export class TestServer {
  readonly test: TestDatabase;
  readonly #running: RunningApi;

  constructor(test: TestDatabase, running: RunningApi) {
    this.test = test;
    this.#running = running;
  }

  get port(): number {
    return this.#running.port;
  }

  /** The server's own connections, to watch what it asks; `test.db` are the test's. */
  get db(): Database {
    return this.#running.db;
  }

  /** Says something on the bus, as another process would. */
  async publish(topic: Topic, payload: unknown): Promise<void> {
    await this.#running.backend.bus.publish(topic, payload);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get url(): string {
    return `${this.origin}/graphql`;
  }

  /** Nobody in particular. */
  get anyone(): Client {
    return new Client(this.url);
  }

  bearer(token: string): Client {
    return new Client(this.url, { authorization: `Bearer ${token}` });
  }

  /** A new anonymous visitor. */
  async visitor(): Promise<{ client: Client; token: string }> {
    const session = await this.anyone.the('mutation { startVisitorSession(input: {}) { token } }');
    const token = String(session['token']);
    return { client: this.bearer(token), token };
  }

  /** A customer whom the host site knows, with what it says of them. */
  async customer(subject: string, claims: Readonly<Record<string, unknown>> = {}): Promise<Client> {
    const identity = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(subject)
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(IDENTITY_SECRET));
    const session = await this.anyone.the(
      'mutation ($identity: String) { startVisitorSession(input: { identity: $identity }) { token } }',
      { identity },
    );
    return this.bearer(String(session['token']));
  }

  /** A visitor's token that runs out soon. */
  async visitorToken(customerId: string, { seconds }: { seconds: number }): Promise<string> {
    const exp = Math.floor(Date.now() / 1000) + seconds;
    const token = new SignJWT({ exp }).setProtectedHeader({ alg: 'HS256' });
    return token
      .setIssuer('baton')
      .setAudience('visitor')
      .setSubject(customerId)
      .sign(new TextEncoder().encode(TOKEN_SECRET));
  }

  /** One of the demo organisation's people: `agent1` … `agent12`, `lead`, `admin`. */
  async agent(name: string): Promise<{ client: Client; token: string }> {
    const result = await this.anyone.the(
      `mutation ($input: SignInInput!) { signIn(input: $input) { token problem { ... on Problem { message } } } }`,
      { input: { email: `${name}@demo.test`, password: DEMO_PASSWORD } },
    );
    const token = String(result['token']);
    return { client: this.bearer(token), token };
  }

  /** A program with these scopes (as the schema spells them). */
  async program(...scopes: string[]): Promise<{ client: Client; token: string; id: string }> {
    const admin = await this.agent('admin');
    const { apiKey, secret } = await admin.client.the(
      `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }`,
      { input: { clientKeyId: randomUUID(), name: 'A program', scopes } },
    );
    const id = String((apiKey as Thing)['id']);
    return { client: this.bearer(String(secret)), token: String(secret), id };
  }

  socket(options: Omit<SocketOptions, 'url'> = {}): Socket {
    return new Socket({ ...options, url: this.url.replace('http', 'ws') });
  }

  async stop(): Promise<void> {
    await this.#running.stop();
    await this.test.drop();
  }
}

export async function startTestServer(given: Partial<Settings> = {}): Promise<TestServer> {
  const test = await createTestDatabase();
  const settings: Settings = {
    ...readSettings({
      BATON_TOKEN_SECRET: TOKEN_SECRET,
      BATON_IDENTITY_SECRET: IDENTITY_SECRET,
      BATON_LOG_LEVEL: 'warn',
    }),
    ...generous,
    databaseUrl: test.url,
    port: 0,
    ...given,
  };
  const log = pino({ level: process.env['BATON_TEST_LOG'] ?? 'fatal' });
  try {
    return new TestServer(test, await startApi(settings, log));
  } catch (error) {
    await test.drop();
    throw error;
  }
}

/** Tests about anything but rates ask as often as they like. */
const generous = {
  rateVisitorPerMinute: 1_000_000,
  rateAddressPerMinute: 1_000_000,
  rateAgentPerMinute: 1_000_000,
  rateIntegratorPerMinute: 1_000_000,
};
