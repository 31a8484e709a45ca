import type { Backend, Log } from './ports.js';
import { connectPostgres } from './postgres/backend.js';
import { connectRedis } from './redis/backend.js';

export interface ConnectOptions {
  /** Where jobs and bus live unless `redisUrl` is given. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly log: Log;
  /** How long a server that is still starting is waited for (default 5,000 ms). */
  readonly waitMs?: number;
}

/**
 * Connects the job queue and the bus of this process: Redis when `redisUrl` is given, PostgreSQL otherwise. Afterwards it
 * reconnects by itself whenever the server comes back.
 * @throws BackendUnreachable naming host and port (never the password) when the server cannot be reached in time
 */
export async function connectBackend(options: ConnectOptions): Promise<Backend> {
  const { databaseUrl, log, waitMs = 5_000 } = options;
  if (options.redisUrl) return connectRedis(options.redisUrl, waitMs, log);
  return connectPostgres(databaseUrl, waitMs, log);
}
