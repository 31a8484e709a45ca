import { afterAll, beforeAll, expect, it } from 'vitest';
import { InboxEventRow } from '../entities/operations.js';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.js';
import { lastInboxSeq, readInboxEvents, sequenceInbox } from './inbox.js';
import { inTransaction } from './transaction.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase({ poolMax: 20 });
});
afterAll(() => test.drop());
const em = () => test.db.fork();

it('lets a reader who follows the numbers see every event once, while many write and sequence', async () => {
  const WRITERS = 8;
  const EACH = 15;
  const seen: { seq: number; type: string }[] = [];
  let writing = true;

  const reader = (async () => {
    let cursor = 0;
    for (let last = false; ;) {
      const page = await readInboxEvents(em(), cursor, 7);
      seen.push(...page.map(({ seq, type }) => ({ seq, type })));
      cursor = page.at(-1)?.seq ?? cursor;
      if (page.length === 0 && last) return;
      if (!writing) last = (await lastInboxSeq(em())) === cursor;
    }
  })();
  const write = async (writer: number) => {
    for (let i = 0; i < EACH; i++) {
      await inTransaction(em(), async (tx) => {
        tx.touchInbox(`${writer}:${i}`);
        await tx.em.flush();
        // Inserted now, committed later: ids and commits fall out of order between the writers.
        await tx.em.execute('select pg_sleep(? / 1000.0)', [(writer * 7 + i * 3) % 12]);
      });
      await sequenceInbox(em());
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  writing = false;
  await reader;

  expect(seen.map((event) => event.seq)).toEqual(Array.from({ length: WRITERS * EACH }, (_, i) => i + 1));
  expect(new Set(seen.map((event) => event.type)).size).toBe(WRITERS * EACH);
  for (let writer = 0; writer < WRITERS; writer++) {
    const own = seen.filter((event) => event.type.startsWith(`${writer}:`)).map((event) => event.type);
    expect(own).toEqual(Array.from({ length: EACH }, (_, i) => `${writer}:${i}`));
  }
  expect(await em().count(InboxEventRow, { seq: null })).toBe(0);
});

it('counts the same change twice in one transaction as one', async () => {
  const before = await sequenceInbox(em());
  await inTransaction(em(), async (tx) => {
    tx.touchInbox('presence');
    tx.touchInbox('presence');
  });
  expect(await sequenceInbox(em())).toBe(before + 1);
});
