import {
  Spine,
  Tokens,
  createApplication,
  setUpOrganisation,
  type Application,
  type Log,
} from '@baton/application';
import { connectBackend } from '@baton/jobs';
import { connectDatabase, type Database } from '@baton/persistence';
import { createTestDatabase } from '@baton/persistence/testing';
import { readSettings } from '@baton/settings';
import { demoBlueprint, emptyBlueprint } from '../../apps/api/src/demo/blueprint.ts';
import { startWorker } from '../../apps/worker/src/composition.ts';

/** Everything of Baton but HTTP, in this process, on a database of its own and with the real models. */
export interface Deployment {
  readonly app: Application;
  readonly spine: Spine;
  readonly db: Database;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

export const silent: Log = {
  info: () => undefined,
  warn: (fields, message) => process.stderr.write(`${message} ${inspect(fields)}\n`),
  error: (fields, message) => process.stderr.write(`${message} ${inspect(fields)}\n`),
};

function inspect(fields: object): string {
  const { err, ...rest } = fields as { err?: unknown };
  return `${JSON.stringify(rest)} ${err instanceof Error ? err.stack : ''}`;
}

/** The demo shop with fewer examples per intent: it learns in a fraction of the time and still tells intents apart. */
function smallerDemo(now: Date) {
  const demo = demoBlueprint(now);
  return { ...demo, intents: demo.intents.map((i) => ({ ...i, examples: i.examples.slice(0, EXAMPLES) })) };
}
const EXAMPLES = 28;

export async function startDeployment(): Promise<Deployment> {
  const database = await createTestDatabase();
  const db = await connectDatabase({ url: database.url });
  const backend = await connectBackend({ databaseUrl: database.url, log: silent });
  const spine = new Spine({ db, queue: backend.queue, bus: backend.bus, log: silent });
  const tokens = new Tokens({
    secret: new TextEncoder().encode('a test secret that is long enough'),
    identitySecret: null,
    visitorHours: 1,
    agentHours: 1,
  });
  const now = () => new Date();
  const app = createApplication({ spine, now, log: silent, tokens, blueprint: emptyBlueprint() });
  await setUpOrganisation({ spine, now, log: silent }, smallerDemo(now()));
  const worker = await startWorker(readSettings({ DATABASE_URL: database.url }), silent);
  return {
    app,
    spine,
    db,
    databaseUrl: database.url,
    async stop() {
      await worker.stop();
      await spine.stop();
      await backend.close();
      await db.close();
      await database.drop();
    },
  };
}
