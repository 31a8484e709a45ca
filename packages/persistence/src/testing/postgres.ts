import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { connectDatabase, type Database } from '../database/connect.js';
import { createFromTemplate, withClient, withDatabase } from './template.js';

export { readsAskedFor, statementsOf } from './statements.js';

const Reply = z.union([z.object({ url: z.string() }), z.object({ error: z.string() })]);

/**
 * URL of the PostgreSQL for tests, as a user who may create databases: the one in `BATON_TEST_DATABASE_URL`, or
 * else the one that vitest's global setup starts when first asked.
 */
export async function ensureTestPostgres(): Promise<string> {
  const given = process.env['BATON_TEST_DATABASE_URL'];
  if (given) return given;
  const path = process.env['BATON_TEST_POSTGRES_SOCKET'];
  if (!path) {
    throw new Error(
      'no PostgreSQL for tests: run them with vitest from the root, or set BATON_TEST_DATABASE_URL',
    );
  }
  const reply = Reply.parse(JSON.parse(await text(connect(path))));
  if ('error' in reply) throw new Error(reply.error);
  return reply.url;
}

export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
  /** Closes `db` and deletes the database, whoever is still connected to it. */
  readonly drop: () => Promise<void>;
}

/** A fresh, migrated, empty database: one per test file, in `beforeAll`; `drop` it in `afterAll`. */
export async function createTestDatabase({ poolMax = 10 } = {}): Promise<TestDatabase> {
  const adminUrl = await ensureTestPostgres();
  const name = `baton_test_${randomBytes(8).toString('hex')}`;
  await createFromTemplate(adminUrl, name);
  const url = withDatabase(adminUrl, name);
  const db = await connectDatabase({ url, poolMax });
  return {
    db,
    url,
    drop: async () => {
      await db.close();
      await withClient(adminUrl, async (client) => {
        await client.query(`drop database ${name} with (force)`);
      });
    },
  };
}

/** An empty database without any table, for tests of migrations. */
export async function createEmptyDatabase(): Promise<Omit<TestDatabase, 'db'>> {
  const adminUrl = await ensureTestPostgres();
  const name = `baton_test_${randomBytes(8).toString('hex')}`;
  await withClient(adminUrl, async (client) => {
    await client.query(`create database ${name}`);
  });
  return {
    url: withDatabase(adminUrl, name),
    drop: () =>
      withClient(adminUrl, async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}
