import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { createTestDatabase, ensureTestPostgres } from '../testing/postgres.js';
import { connectDatabase } from './connect.js';
import { DatabaseUnreachable } from './errors.js';

/** The error that an operator with this URL gets to see. */
async function failure(url: string): Promise<Error> {
  const error: unknown = await connectDatabase({ url }).catch((caught: unknown) => caught);
  if (!(error instanceof DatabaseUnreachable))
    throw new Error('expected DatabaseUnreachable', { cause: error });
  return error;
}

const variant = async (change: Partial<URL>) =>
  Object.assign(new URL(await ensureTestPostgres()), change).href;

it('says where nobody answers, and keeps the password to itself', async () => {
  // Nobody is ever given a port of that number, as somebody may be one that was free a moment ago.
  const error = await failure('postgres://baton:geheim@127.0.0.1:1/baton');
  expect(error.message).toBe(
    'cannot reach PostgreSQL at 127.0.0.1:1/baton: connection refused, nothing listens there',
  );
});

it('says that the password is wrong without showing it', async () => {
  const error = await failure(await variant({ password: 'geheim' }));
  expect(error.message).toContain('password authentication failed');
  expect(error.message).not.toContain('geheim');
});

it('says that the database does not exist', async () => {
  const error = await failure(await variant({ pathname: '/nowhere' }));
  expect(error.message).toContain('/nowhere: database "nowhere" does not exist');
});

it('says that the host does not exist', async () => {
  const error = await failure('postgres://baton:geheim@nowhere.invalid/baton');
  expect(error.message).toMatch(/^cannot reach PostgreSQL at nowhere\.invalid:5432\/baton: .*name/);
});

it('says that a URL is none, without repeating it anywhere', async () => {
  const error = await failure('geheim@db/baton');
  expect(error.message).toBe(
    'cannot reach PostgreSQL at an address that is not a URL: not a postgres:// URL',
  );
  expect(inspect(error, { depth: 5 })).not.toContain('geheim');
  expect((await failure('mysql://root:geheim@db/baton')).message).toContain('not a postgres:// URL');
});

it('pings, and says so when the server has gone', async () => {
  const { db, drop, url } = await createTestDatabase();
  await db.ping();
  const other = await connectDatabase({ url, poolMax: 2 });
  await drop();
  await expect(other.ping()).rejects.toBeInstanceOf(DatabaseUnreachable);
  await other.close();
});
