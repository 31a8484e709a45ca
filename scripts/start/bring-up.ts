import { join, relative } from 'node:path';
import type { Settings } from '@baton/settings';
import { build } from '../lib/build.ts';
import { withProgress } from '../lib/progress.ts';
import { ROOT } from '../lib/root.ts';
import { prepareCluster } from '../postgres/cluster.ts';
import { openDatabase, urlOf } from '../postgres/connect.ts';
import type { Facts } from './banner.ts';
import { childEnvironment, secretsOf, settingsFrom } from './configuration.ts';
import type { DataFolder } from './data-folder.ts';
import { forConsole } from './log-line.ts';
import { databasePart, nodePart } from './parts.ts';
import { checkDatabase, checkPort, checkRedis } from './preflight.ts';
import { waitForOk } from './ready.ts';
import type { Stack } from './stack.ts';
import type { Supervised } from './supervised.ts';

export interface Ground {
  settings: Settings;
  folder: DataFolder;
  stack: Stack;
  signal: AbortSignal;
}

/**
 * Starts database, API and worker and waits until they serve; what can be known to fail is tried first.
 * @throws Refusal when something is in the way. What has been started by then is in the stack.
 */
export async function bringUp(ground: Ground): Promise<Facts> {
  const startedAt = performance.now();
  const { folder, stack, signal } = ground;
  const port = await preflight(ground.settings);
  const settings = settingsFrom({ ...process.env, PORT: String(port) });
  const secrets = await secretsOf(folder.path);
  // Both are waited for, so that nothing starts behind our back after the other one has failed.
  const [database, built] = await Promise.allSettled([
    settings.databaseUrl
      ? { url: settings.databaseUrl, place: 'your PostgreSQL' }
      : startDatabase(ground, secrets.databasePassword),
    withProgress('Building', (progress) => build((text) => progress.update(text), signal)),
  ]);
  if (built.status === 'rejected') throw built.reason;
  if (database.status === 'rejected') throw database.reason;

  const environment = childEnvironment(process.env, {
    settings,
    secrets,
    port,
    databaseUrl: database.value.url,
  });
  const show = consoleFilter(settings);
  const start = (name: 'api' | 'worker'): Supervised =>
    stack.start(nodePart(name, join(ROOT, `apps/${name}/dist/main.js`), environment), show);
  const base = `http://${reachable(settings.host)}:${port}`;
  // The API brings the database up to date before it listens; a worker must not come before.
  const api = start('api');
  await withProgress('Starting the API', () =>
    stack.during(signal, (until) => waitForOk(`${base}/healthz`, until)),
  );
  const worker = start('worker');
  await withProgress('Starting the worker', () =>
    stack.during(signal, (until) => waitForOk(`${base}/readyz`, until)),
  );
  api.markReady();
  worker.markReady();
  return {
    url: settings.publicUrl,
    demo: settings.demo,
    database: database.value.place,
    jobs: settings.redisUrl ? 'on your Redis' : 'in the database',
    logs: shortPath(join(folder.path, 'logs')),
    startedInMs: performance.now() - startedAt,
  };
}

/** Relative to the repository where it lies inside. */
function shortPath(path: string): string {
  const short = relative(ROOT, path);
  return short.startsWith('..') ? path : short;
}

/** @returns the port to use */
async function preflight(settings: Settings): Promise<number> {
  const port = await checkPort(settings.host, settings.port);
  if (settings.databaseUrl) await checkDatabase(settings.databaseUrl);
  if (settings.redisUrl) await checkRedis(settings.redisUrl);
  return port;
}

async function startDatabase(
  { folder, stack, signal }: Ground,
  password: string,
): Promise<{ url: string; place: string }> {
  const cluster = await prepareCluster(folder.path, password);
  signal.throwIfAborted();
  const database = stack.start(databasePart(cluster), seriousFromPostgres);
  await stack.during(signal, (until) => openDatabase(cluster, until));
  database.markReady();
  return { url: urlOf(cluster), place: `embedded in ${shortPath(cluster.folder)}` };
}

/** PostgreSQL reports every client's mistake; on the console only what endangers the data belongs. */
function seriousFromPostgres(line: string): string | undefined {
  return /PANIC:|No space left on device/.test(line) ? line : undefined;
}

/** Calm by default: the log files have everything, the console what somebody should look at. */
function consoleFilter(settings: Settings): (line: string) => string | undefined {
  const threshold = process.env['BATON_LOG_LEVEL'] ? settings.logLevel : 'warn';
  return (line) => forConsole(line, threshold);
}

/** The address on which this machine reaches a server that listens on `host`. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
