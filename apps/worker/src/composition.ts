import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  IntentModels,
  Spine,
  connectAccounts,
  emptyRemovedTeams,
  embedArticles,
  findOrganisation,
  expireOffers,
  guardForgotten,
  jobHandlers,
  onDead,
  readCrmConfig,
  readMailSettings,
  routeWaiting,
  understandForgotten,
  watchPresence,
  type Log,
  type Organisation,
  type TriggerDeps,
} from '@baton/application';
import { connectBackend, type JobRunner, type QueueName } from '@baton/jobs';
import { folderOf, startNlp, usableFactSettings, writerWeights, type Weights } from '@baton/nlp';
import { connectDatabase, migrate, type Database } from '@baton/persistence';
import type { Settings } from '@baton/settings';
import { bundledModelFolder } from './bundled-models.js';
import { Repeat } from './repeat.js';

export interface Worker {
  readonly id: string;
  /** Takes no more jobs, finishes the running ones, and closes everything. */
  stop(): Promise<void>;
}

const HEARTBEAT_MS = 2_000;
const ROUTE_AGAIN_MS = 3_000;
const SWEEP_MS = 5_000;
const WATCH_MS = 10_000;
/** Jobs that take longer are taken over by another worker. */
const DRAIN_WITHIN_MS = 12_000;
const WAIT_FOR_SETUP_MS = 500;

/** Puts the worker together and starts it; it takes jobs once models and intents are there. */
export async function startWorker(settings: Settings, log: Log): Promise<Worker> {
  const { databaseUrl } = settings;
  if (!databaseUrl)
    throw new Error('DATABASE_URL is not set. `npm start` starts the worker with everything it needs.');
  const crm = await readCrmConfig(settings);
  const mail = readMailSettings(settings);
  const id = randomUUID();
  const db = await connectDatabase({ url: databaseUrl, poolMax: settings.workerConcurrency + 4 });
  await migrate(db);
  const organisation = await waitForOrganisation(db, log);
  const nlp = await startNlp({
    modelFolder: settings.modelsDir ?? bundledModelFolder('understanding'),
    encoderFolder: await modelFolder(settings.encoderModel, settings),
    sentimentFolder: await modelFolder(settings.sentimentModel, settings),
    salienceFolder: bundledModelFolder('salience'),
    summaryFolder: await modelFolder(settings.summaryModel, settings, Object.values(writerWeights)),
    log,
    facts: usableFactSettings(organisation.settings, (expression, err) =>
      log.warn({ expression, err }, 'a pattern for order numbers is not usable'),
    ),
  });
  const backend = await connectBackend({ databaseUrl, redisUrl: settings.redisUrl, log });
  const spine = new Spine({ db, queue: backend.queue, bus: backend.bus, log });
  const intentModels = new IntentModels({ db, nlp, log });
  const accounts = connectAccounts(crm, { db, log });
  const mailTransport = mail?.connect();
  const deps: TriggerDeps = {
    spine,
    log,
    nlp,
    intentModels,
    accounts,
    mail: mail?.setUp,
    mailTransport,
    now: () => new Date(),
  };
  await intentModels.ensureTrained(spine);
  await embedArticles(deps);
  const runner = await startRunner(deps, { backend, concurrency: settings.workerConcurrency });
  const repeats = [
    new Repeat({
      name: 'heartbeat',
      everyMs: HEARTBEAT_MS,
      log,
      work: async () => spine.publish('org', { worker: id, ready: true }),
    }),
    new Repeat({ name: 'route waiting', everyMs: ROUTE_AGAIN_MS, log, work: () => routeWaiting(deps) }),
    new Repeat({ name: 'expire offers', everyMs: SWEEP_MS, log, work: () => expireOffers(deps) }),
    new Repeat({ name: 'guard forgotten', everyMs: SWEEP_MS, log, work: () => guardForgotten(deps) }),
    new Repeat({ name: 'forgotten messages', everyMs: SWEEP_MS, log, work: () => understandForgotten(deps) }),
    new Repeat({ name: 'watch presence', everyMs: WATCH_MS, log, work: () => watchPresence(deps) }),
    new Repeat({ name: 'removed teams', everyMs: WATCH_MS, log, work: () => emptyRemovedTeams(deps) }),
  ];
  spine.run();
  for (const repeat of repeats) repeat.run();
  return {
    id,
    async stop() {
      // Without its server the queue cannot say that it is empty; stopping takes a few seconds at most.
      await Promise.race([runner.drain(), setTimeout(DRAIN_WITHIN_MS, null, { ref: false })]);
      await Promise.all(repeats.map((r) => r.stop()));
      await spine.stop();
      await runner.stop();
      await mailTransport?.close();
      await accounts.close();
      await backend.close();
      await nlp.stop();
      await db.close();
    },
  };
}

async function modelFolder(
  model: string | undefined,
  settings: Settings,
  weights?: Weights,
): Promise<string | undefined> {
  const hub = { url: settings.modelHub, cache: join(settings.dataDir, 'models') };
  return model === undefined ? undefined : folderOf(model, hub, weights);
}

async function startRunner(
  deps: TriggerDeps,
  how: { backend: Awaited<ReturnType<typeof connectBackend>>; concurrency: number },
): Promise<JobRunner> {
  const { backend, concurrency } = how;
  const one = { concurrency: 1 };
  const busy = { concurrency };
  const queues = {
    inference: busy,
    briefing: busy,
    writing: one,
    routing: busy,
    training: one,
    learning: one,
    mail: one,
  } satisfies Record<QueueName, { concurrency: number }>;
  return backend.startRunner({
    queues,
    handlers: jobHandlers(deps),
    onDead: (dead) => onDead(deps, dead),
    log: deps.log,
  });
}

/** The api sets the organisation up; until then there is nothing to learn from. */
async function waitForOrganisation(db: Database, log: Log): Promise<Organisation> {
  for (let told = false; ; told = true) {
    const organisation = await findOrganisation(db.fork());
    if (organisation !== null) return organisation;
    if (!told) log.info({}, 'waiting until the organisation is set up');
    await setTimeout(WAIT_FOR_SETUP_MS);
  }
}
