import { Redis } from 'ioredis';
import { Client } from 'pg';
import { freePort, whyNotListen } from '../lib/ports.ts';
import { messageOf, Refusal } from '../lib/refusal.ts';

/** What has to be true of the world before anything long begins. Each function throws a Refusal when it is not. */

const PATIENCE_MS = 5_000;

/** The port to use: the one wanted when it is free, any free one when 0 is wanted. */
export async function checkPort(host: string, port: number): Promise<number> {
  if (port === 0) return freePort();
  const why = await whyNotListen(host, port);
  if (why === undefined) return port;
  throw new Refusal(portMessage(host, port, why));
}

/** What to tell the user about an address that cannot be listened on. */
export function portMessage(host: string, port: number, why: string): string {
  if (why === 'EADDRINUSE')
    return `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`;
  if (why === 'EACCES')
    return `This user may not use port ${port}. Choose one above 1023: PORT=4000 npm start`;
  return `Nothing can listen on ${host}:${port} (${why}). Set BATON_HOST to an address of this machine.`;
}

export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined); // also reported by the call that it breaks
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    throw new Refusal(
      `PostgreSQL at ${placeOf(url)} cannot be used (${reasonOf(error)}). Check DATABASE_URL, or unset it to use the embedded database.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function checkRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  const causes: unknown[] = [];
  redis.on('error', (error: unknown) => causes.push(error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new Refusal(
      `Redis at ${placeOf(url)} cannot be used (${reasonOf(causes[0] ?? error)}). Check REDIS_URL, or unset it to keep jobs in PostgreSQL.`,
    );
  } finally {
    redis.disconnect();
  }
}

/** Host, port and database of an address, without the password in it. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname === '/' ? '' : pathname}`;
}

/** A refused connection to a name with several addresses has an empty message and its reasons inside. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  return messageOf(error);
}
