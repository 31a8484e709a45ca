import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { messageOf, Refusal } from '../lib/refusal.ts';
import { SUPERUSER, type Cluster } from './cluster.ts';

const DATABASE = 'baton';

export function urlOf({ port, password }: Pick<Cluster, 'port' | 'password'>, database = DATABASE): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * Waits until the server takes connections, and creates our database the first time.
 * @throws Refusal when it does not within `patienceMs`, or does not know our password
 */
export async function openDatabase(
  cluster: Cluster,
  signal: AbortSignal,
  patienceMs = 30_000,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      await createDatabase(urlOf(cluster, 'postgres'));
      return;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === WRONG_PASSWORD)
        throw new Refusal(
          `The embedded database in ${cluster.folder} has another password than the data folder's secrets. ` +
            'Restore the secrets that belong to it, or remove the data folder to begin afresh.',
        );
      if (Date.now() > deadline)
        throw new Refusal(`The embedded PostgreSQL does not answer: ${messageOf(error)}`);
      await sleep(100, undefined, { signal });
    }
  }
}

const WRONG_PASSWORD = '28P01';

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // a connection that breaks also rejects the query in hand
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
