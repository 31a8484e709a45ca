import { join } from 'node:path';
import { build } from '../lib/build.ts';
import { withProgress } from '../lib/progress.ts';
import type { Facts } from './banner.ts';
import { childEnvironment, secretsOf, settingsFrom } from './configuration.ts';
import { shortPath, type Ground } from './ground.ts';
import { checkDatabase, checkPort, checkRedis } from './preflight.ts';
import { startDatabase } from './start-database.ts';
import { startServices, type RunningServices, type Service } from './start-services.ts';

/** Everything runs. */
export interface Up extends RunningServices {
  facts: Facts;
}

/**
 * Starts database, API and worker and waits until they serve; what can be known to fail is tried first.
 * @param special for API and worker, beside what the user has set
 * @throws Refusal when something is in the way. What has been started by then is in the stack.
 */
export async function bringUp(ground: Ground, special: Partial<Service> = {}): Promise<Up> {
  const startedAt = performance.now();
  const { folder, signal } = ground;
  const port = await checkPort(ground.settings.host, ground.settings.port);
  const settings = settingsFrom({ ...process.env, PORT: String(port) });
  if (settings.databaseUrl) await checkDatabase(settings.databaseUrl);
  if (settings.redisUrl) await checkRedis(settings.redisUrl);
  const secrets = await secretsOf(folder.path);
  // Both are waited for, so that nothing starts behind our back after the other one has failed.
  const [database, built] = await Promise.allSettled([
    startDatabase(ground, secrets.databasePassword),
    withProgress('Building', (progress) => build((text) => progress.update(text), signal)),
  ]);
  if (built.status === 'rejected') throw built.reason;
  if (database.status === 'rejected') throw database.reason;

  const decided = { settings, secrets, port, databaseUrl: database.value.url };
  const env = childEnvironment({ ...process.env, ...special.env }, decided);
  const services = await startServices(ground, { ...special, env });
  const facts = {
    url: settings.publicUrl,
    demo: settings.demo,
    database: database.value.place,
    jobs: settings.redisUrl ? 'on your Redis' : 'in the database',
    logs: shortPath(join(folder.path, 'logs')),
    startedInMs: performance.now() - startedAt,
  };
  return { ...services, facts };
}
