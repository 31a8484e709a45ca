import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedServer } from './embedded.js';

/**
 * One PostgreSQL per run of vitest, started by the first test that asks for it: test files run in processes of
 * their own, so they ask over a socket whose path they find in the environment. A run without such a test starts
 * nothing, and with `BATON_TEST_DATABASE_URL` the server named there is used instead.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['BATON_TEST_DATABASE_URL']) return async () => {};

  let server: Promise<EmbeddedServer> | undefined;
  const path = join(tmpdir(), `baton-test-${process.pid}-${randomBytes(4).toString('hex')}.sock`);
  const door = createServer((socket) => {
    // A test that was stopped while it waited is no reason to fail the run.
    socket.on('error', () => undefined);
    server ??= startEmbeddedPostgres();
    server.then(
      ({ url }) => socket.end(JSON.stringify({ url })),
      (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
    );
  });
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject).listen(path, resolve);
  });
  process.env['BATON_TEST_POSTGRES_SOCKET'] = path;

  return async () => {
    await new Promise((resolve) => door.close(resolve));
    await (await server?.catch(() => undefined))?.stop();
  };
}
