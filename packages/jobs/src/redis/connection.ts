import { Redis, type RedisOptions } from 'ioredis';
import type { ErrorLog } from '../error-log.js';

const LONGEST_PAUSE_MS = 3_000;

/** Milliseconds before the next attempt to connect; with jitter, so that a hundred processes do not return at once. */
export function pauseBefore(attempt: number): number {
  return Math.min(100 * 2 ** attempt, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
}

/** A connection that reconnects for ever and never ends the process with an `error` nobody listens to. */
export function openRedis(url: string, errors: ErrorLog, options: RedisOptions): Redis {
  const redis = new Redis(url, { connectTimeout: 5_000, retryStrategy: pauseBefore, ...options });
  redis.on('error', (error) => errors.report('Redis', error));
  return redis;
}

/** For a web request's or a publisher's commands: they fail soon when the server is away. */
export const commandOptions: RedisOptions = {
  connectionName: 'baton-jobs',
  maxRetriesPerRequest: 1,
  socketTimeout: 5_000,
};

/**
 * For workers, whose commands wait until the server is back. Their blocking fetch is quiet for up to ten seconds, so a
 * connection counts as dead only after twenty.
 */
export const workerOptions: RedisOptions = {
  connectionName: 'baton-worker',
  maxRetriesPerRequest: null,
  socketTimeout: 20_000,
};

/** Connects once and says why it cannot; ioredis keeps the reason in its `error` event. */
export async function probeRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 3_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason: unknown;
  redis.on('error', (error) => (reason ??= error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw reason ?? error;
  } finally {
    redis.disconnect();
  }
}
