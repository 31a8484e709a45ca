import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { assembleBackend } from '../assemble.js';
import { createBus } from '../bus.js';
import { answered } from '../deadline.js';
import { describeEndpoint } from '../endpoint.js';
import { ErrorLog } from '../error-log.js';
import type { Backend, Log } from '../ports.js';
import { untilReached } from '../reach.js';
import { PostgresBusLink } from './bus-link.js';
import { openPool, postgresDriver, SCHEMA } from './driver.js';

/** Jobs and bus on PostgreSQL; creates or upgrades BullMQ's tables. @throws BackendUnreachable */
export async function connectPostgres(databaseUrl: string, waitMs: number, log: Log): Promise<Backend> {
  const endpoint = describeEndpoint(databaseUrl);
  const errors = new ErrorLog(log);
  await untilReached(endpoint, waitMs, () => migrate(databaseUrl));

  const pool = openPool(databaseUrl, 4, 'jobs');
  const { bus, ready } = createBus((events) => new PostgresBusLink(databaseUrl, events), errors);
  return assembleBackend({
    kind: 'postgres',
    driver: postgresDriver(endpoint, databaseUrl, pool),
    bus,
    errors,
    ready,
    ping: () => answered(endpoint, pool.query('select 1')),
    release: () => pool.end(),
  });
}

async function migrate(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end().catch(() => undefined);
  }
}
