import {
  Spine,
  Tokens,
  createApplication,
  setUpOrganisation,
  type Application,
  type Blueprint,
  type Log,
} from '@baton/application';
import { connectBackend } from '@baton/jobs';
import { connectDatabase, type Database } from '@baton/persistence';
import { createTestDatabase } from '@baton/persistence/testing';
import { readSettings } from '@baton/settings';
import { emptyBlueprint } from '../../apps/api/src/demo/blueprint.ts';
import { startWorker } from '../../apps/worker/src/composition.ts';
import { silent } from './log.ts';
import { smallerDemo, storeTrained } from './trained-demo.ts';

/** Everything of Baton but HTTP, in this process, on a database of its own and with the real models. */
export interface Deployment extends Office {
  readonly databaseUrl: string;
}

/** The use cases on a database that somebody else looks after. */
export interface Office {
  readonly app: Application;
  readonly spine: Spine;
  readonly db: Database;
  stop(): Promise<void>;
}

export { silent };
export const TOKEN_SECRET = 'a test secret that is long enough';

export async function startDeployment(): Promise<Deployment> {
  const database = await createTestDatabase();
  const office = await openOffice(database.url);
  const worker = await startWorker(readSettings({ DATABASE_URL: database.url }), silent);
  return {
    ...office,
    databaseUrl: database.url,
    async stop() {
      await worker.stop();
      await office.stop();
      await database.drop();
    },
  };
}

export interface OfficeOptions {
  readonly redisUrl?: string | undefined;
  readonly log?: Log;
  /** Connections to the database at most; tests share one server. */
  readonly poolMax?: number;
  /** Set up instead of the demo shop, and not trained. */
  readonly blueprint?: Blueprint;
}

/** Opens the use cases on a migrated database, and sets the demo shop up, trained, when the database is empty. */
export async function openOffice(databaseUrl: string, options: OfficeOptions = {}): Promise<Office> {
  const { redisUrl, log = silent, poolMax = 20 } = options;
  const db = await connectDatabase({ url: databaseUrl, poolMax });
  const backend = await connectBackend({ databaseUrl, redisUrl, log });
  const spine = new Spine({ db, queue: backend.queue, bus: backend.bus, log });
  const tokens = new Tokens({
    secret: new TextEncoder().encode(TOKEN_SECRET),
    identitySecret: null,
    visitorHours: 1,
    agentHours: 1,
  });
  const now = () => new Date();
  const app = createApplication({ spine, now, log, tokens, blueprint: emptyBlueprint() });
  const { blueprint } = options;
  const demo = smallerDemo(now());
  if (blueprint) await setUpOrganisation({ spine, now, log }, blueprint);
  else if (await setUpOrganisation({ spine, now, log }, demo)) await storeTrained(db, demo);
  return {
    app,
    spine,
    db,
    async stop() {
      await spine.stop();
      await backend.close();
      await db.close();
    },
  };
}
