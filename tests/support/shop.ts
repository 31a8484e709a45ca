import { startTestServer, type Client, type TestServer } from '@baton/api/testing';
import { readSettings, type Settings } from '@baton/settings';
import { z } from 'zod';
import { startWorker } from '../../apps/worker/src/composition.ts';
import { opened, type Chat } from './chat.ts';
import { silent } from './log.ts';
import { smallerDemo, storeTrained } from './trained-demo.ts';

/** People whom the demo shop knows: its server signs who they are, as a real shop's would. */
export type KnownCustomer = 'C-10023' | 'C-10024';

/** The demo shop with its API, a worker and the bundled models, as customers and agents meet it. */
export interface Shop {
  readonly server: TestServer;
  readonly lead: Client;
  /** A new conversation of a new visitor, or of a customer whom the shop knows. */
  chat(customer?: KnownCustomer): Promise<Chat>;
  /** From now on there is somebody to talk to. */
  comesOnline(agent: string): Promise<void>;
  /** The policy in force from now on, written as a lead writes it. */
  publish(text: string): Promise<void>;
  stop(): Promise<void>;
}

const Identity = z.object({ identity: z.string() });

export async function startShop(given: Partial<Settings> = {}, log = silent): Promise<Shop> {
  const server = await startTestServer(given);
  await storeTrained(server.db, smallerDemo(new Date()));
  const worker = await startWorker({ ...readSettings({ DATABASE_URL: server.test.url }), ...given }, log);
  const { client: lead } = await server.agent('lead');
  const { client: agent } = await server.agent('agent1');
  return {
    server,
    lead,
    chat: async (customer) => opened(await customerClient(server, customer), agent),
    async comesOnline(name) {
      const { client } = await server.agent(name);
      await client.the('mutation { setPresence(input: { presence: ONLINE }) { agent { id } } }');
    },
    async publish(text) {
      const { version: baseVersion } = await lead.the('{ policy { version } }');
      const { problem } = await lead.the(PUBLISH, { input: { baseVersion, text, note: 'For a test' } });
      if (problem) throw new Error(JSON.stringify(problem));
    },
    async stop() {
      await worker.stop();
      await server.stop();
    },
  };
}

const PUBLISH = `mutation ($input: PublishPolicyInput!) { publishPolicy(input: $input) {
  policy { version } problem { ... on Problem { message } ... on BadPolicy { problems { line message } } } } }`;
const SESSION =
  'mutation ($identity: String) { startVisitorSession(input: { identity: $identity }) { token } }';

async function customerClient(server: TestServer, customer: KnownCustomer | undefined): Promise<Client> {
  if (!customer) return (await server.visitor()).client;
  const signed = await fetch(`${server.origin}/demo/identity/${customer}`);
  const { identity } = Identity.parse(await signed.json());
  const { token } = z.object({ token: z.string() }).parse(await server.anyone.the(SESSION, { identity }));
  return server.bearer(token);
}
