import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ConversationRow } from '../entities/conversation.js';
import { inConversation } from '../spine/conversation.js';
import { inTransaction } from '../spine/transaction.js';
import { aConversation, receive } from '../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.js';
import { connectDatabase, type Database } from './connect.js';

let test: TestDatabase;
let db: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  db = await connectDatabase({ url: test.url, poolMax: 2 });
});
afterAll(async () => {
  await db.close();
  await test.drop();
});

/** What a restart of the server does to this process: every connection of `db` is cut. */
const cut = () =>
  test.db.fork().execute(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );

/**
 * Resolves once a connection runs this in the server: cut before that, it would run it on a fresh connection that
 * nobody cuts.
 */
const untilRunning = (sql: string) =>
  vi.waitFor(
    async () => {
      const sleeping = await test.db.fork().execute(
        `select 1 from pg_stat_activity
         where datname = current_database() and state = 'active' and query = ?`,
        [sql],
      );
      expect(sleeping).toHaveLength(1);
    },
    { timeout: 20_000 },
  );

it('uses its whole pool again after connections died inside transactions', async () => {
  const id = await aConversation(db.fork());
  for (let i = 0; i < 3; i++) {
    // Its own words in each round: the server may still be burying the sleeper of the round before.
    const sleep = `select pg_sleep(${60 + i})`;
    const both = Promise.allSettled([
      inTransaction(db.fork(), (tx) => tx.em.execute(sleep)),
      inTransaction(db.fork(), async (tx) => {
        await tx.em.execute('select 1');
        await untilRunning(sleep);
        await cut();
        await tx.em.count(ConversationRow);
      }),
    ]);
    expect((await both).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
  }
  await Promise.all([
    inConversation(db.fork(), id, async (tx) => void receive(tx, 'one')),
    inConversation(db.fork(), id, async (tx) => void receive(tx, 'two')),
  ]);
  expect(await db.fork().findOneOrFail(ConversationRow, { id })).toMatchObject({ lastSeq: 3 });
});

it('throws the first error, not what the dead connection said to the rollback', async () => {
  const failing = inTransaction(db.fork(), async (tx) => {
    await tx.em.execute('select 1');
    await cut();
    throw new Error('the use case failed');
  });
  await expect(failing).rejects.toThrow('the use case failed');
});
