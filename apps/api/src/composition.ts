import { hkdfSync } from 'node:crypto';
import {
  Reading,
  Spine,
  Tokens,
  backlogOf,
  connectAccounts,
  createApplication,
  findOrganisation,
  readCrmConfig,
  readMailSettings,
  reads,
  setUpOrganisation,
  topics,
  type Accounts,
  type UseCaseDeps,
} from '@baton/application';
import { connectBackend, type Backend } from '@baton/jobs';
import { connectDatabase, migrate, type Database } from '@baton/persistence';
import { loadOrCreateSecrets, type Settings } from '@baton/settings';
import type { FastifyBaseLogger } from 'fastify';
import { demoBlueprint, emptyBlueprint } from './demo/blueprint.js';
import { WorkerWatch } from './http/health.js';
import type { Services } from './kernel/context.js';
import { SignInLimit } from './limits/sign-in-limit.js';
import { LiveHub } from './live/hub.js';
import { SessionEnds } from './live/session-ends.js';
import { SignsOfLife } from './live/signs-of-life.js';
import { TypingFollower } from './live/typing.js';
import { startServer, type ApiServer } from './server.js';

export interface RunningApi extends ApiServer {
  readonly db: Database;
  readonly backend: Backend;
}

/** Puts the API together and starts it. `stop` ends in the reverse order of how things began. */
export async function startApi(settings: Settings, log: FastifyBaseLogger): Promise<RunningApi> {
  const { databaseUrl } = settings;
  if (!databaseUrl)
    throw new Error('DATABASE_URL is not set. `npm start` starts the API with everything it needs.');
  const crm = await readCrmConfig(settings);
  const mail = readMailSettings(settings)?.setUp;
  const tokenSecret = settings.tokenSecret ?? (await loadOrCreateSecrets(settings.dataDir)).tokenSecret;
  const db = await connectDatabase({ url: databaseUrl, poolMax: POOL });
  await migrate(db);
  const backend = await connectBackend({ databaseUrl, redisUrl: settings.redisUrl, log });
  const accounts = connectAccounts(crm, { db, log });
  const house = await furnish({ settings, log, tokenSecret, db, backend, accounts, mail });
  const workers = new WorkerWatch(backend.bus, () => Date.now());
  const server = await startServer({
    settings,
    log,
    services: house.services,
    backlog: house.backlog,
    queue: backend.queue,
    health: { database: () => db.ping(), bus: () => backend.ping(), workers },
    demoSecret: house.demoSecret,
  });
  house.spine.run();
  return {
    port: server.port,
    db,
    backend,
    async stop() {
      await server.stop();
      workers.stop();
      await house.spine.stop();
      await accounts.close();
      await backend.close();
      await db.close();
    },
  };
}

const POOL = 20;

interface House {
  readonly settings: Settings;
  readonly log: FastifyBaseLogger;
  readonly tokenSecret: string;
  readonly db: Database;
  readonly backend: Backend;
  readonly accounts: Accounts;
  readonly mail: UseCaseDeps['mail'];
}

async function furnish({ settings, log, tokenSecret, db, backend, accounts, mail }: House) {
  const now = (): Date => new Date();
  const spine = new Spine({ db, queue: backend.queue, bus: backend.bus, log });
  const base = { spine, log, now, mail };
  if (settings.demo && (await setUpOrganisation(base, demoBlueprint(now()))))
    log.info({}, 'made the demo organisation');
  const organisation = await findOrganisation(db.fork());
  const isDemo = organisation?.settings.demo ?? false;
  const identitySecret = identitySecretOf(settings, { tokenSecret, isDemo });
  const tokens = new Tokens({
    secret: Buffer.from(tokenSecret),
    identitySecret,
    visitorHours: settings.visitorTokenHours,
    agentHours: settings.agentTokenHours,
  });
  const newReading = (): Reading => new Reading({ db, accounts, now });
  const backlog = backlogOf(db);
  const { bus } = backend;
  const application = createApplication({ ...base, tokens, blueprint: emptyBlueprint() });
  const services: Services = {
    application,
    reads,
    newReading,
    live: new LiveHub({ bus, backlog, newReading, topics, log, now }),
    followTyping: (id, maySee) => new TypingFollower(bus, topics.typing(id), maySee),
    sessionEnds: new SessionEnds(bus),
    signsOfLife: new SignsOfLife({ application, log, now: () => Date.now() }),
    signInLimit: new SignInLimit(() => Date.now()),
  };
  return { spine, services, backlog, demoSecret: isDemo ? identitySecret : null };
}

/** The demo shop signs its customers' identities without anybody having to set a secret up. */
function identitySecretOf(
  { identitySecret }: Settings,
  { tokenSecret, isDemo }: { tokenSecret: string; isDemo: boolean },
): Uint8Array | null {
  if (identitySecret) return Buffer.from(identitySecret);
  return isDemo ? new Uint8Array(hkdfSync('sha256', tokenSecret, '', 'demo identity', 32)) : null;
}
