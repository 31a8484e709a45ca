import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { Pool } from 'pg';
import type { BullDriver } from '../bull.js';

/** The schema that BullMQ's tables live in; BullMQ's own default. */
export const SCHEMA = 'bullmq';

/**
 * BullMQ would open one pool per queue and per worker; here all queues of a process share one, and so do its workers.
 * A pool of our own must set the search path itself.
 */
export function openPool(connectionString: string, max: number, purpose: string): Pool {
  const pool = new Pool({
    connectionString,
    max,
    application_name: `baton-${purpose}`,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    // Runs before the pool hands a new connection out. The address may carry `options` of its own, hence not there.
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool awaits it; its types do not say so
    onConnect: (client) => client.query(`set search_path to ${SCHEMA}`),
  });
  // BullMQ listens too, but only as long as a queue or worker is open; an error without a listener ends the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Jobs on PostgreSQL. `pool` serves the producers and stays open until `close`. */
export function postgresDriver(endpoint: string, connectionString: string, pool: Pool): BullDriver {
  return {
    endpoint,
    openQueue: (name) =>
      // Nobody reads BullMQ's event stream, so it is kept short.
      new Queue(name, { connection: pool, streams: { events: { maxLen: 100 } } }, createPostgresBackend),
    openWorkers(count) {
      // Each worker keeps one connection for LISTEN; the rest are for short queries.
      const workers = openPool(connectionString, count + 6, 'worker');
      return {
        open: (name, processor, timings) =>
          new Worker(name, processor, { ...timings, connection: workers }, createPostgresBackend),
        release: () => workers.end(),
      };
    },
  };
}
