import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledInstallation } from '../postgres/binaries.ts';
import { prepareCluster, spawnServer } from '../postgres/cluster.ts';
import { openDatabase, urlOf } from '../postgres/connect.ts';
import { placeForPrograms } from '../postgres/place.ts';
import { databaseUser } from '../postgres/system-user.ts';

/** Nothing in a test outlives the server, so nothing has to reach the disk. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/**
 * Tests start their own PostgreSQL from node_modules. Where its user cannot run it there (root's clone below /root),
 * one is started here for all of them, from a place where it can.
 * @returns what ends it again
 */
export async function provideTestDatabase(): Promise<() => Promise<void>> {
  const installation = await bundledInstallation();
  const user = databaseUser();
  if (process.env['BATON_TEST_DATABASE_URL'] || placeForPrograms(installation, user) === installation)
    return async () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'baton-test-database-'));
  chmodSync(folder, 0o711);
  const cluster = await prepareCluster(folder, 'baton-test');
  const server = spawnServer(cluster, SETTINGS);
  await openDatabase(cluster, new AbortController().signal);
  process.env['BATON_TEST_DATABASE_URL'] = urlOf(cluster, 'postgres');
  return async () => {
    server.kill('SIGINT');
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  };
}
