import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { OutboxRow } from '../entities/operations.js';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.js';
import { pruneOutbox, takeOutbox } from './outbox.js';
import { inTransaction } from './transaction.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterEach(() => test.db.fork().nativeDelete(OutboxRow, {}));
afterAll(() => test.drop());
const em = () => test.db.fork();

const owe = (n: number) =>
  inTransaction(em(), async (tx) => {
    for (let i = 1; i <= n; i++) tx.enqueue('understand', { n: i }, { dedupe: `job ${i}` });
  });

const waiting = () => em().count(OutboxRow, { dispatchedAt: null });

it('hands out jobs in order, once', async () => {
  await owe(5);
  const seen: unknown[] = [];
  const take = () => takeOutbox(em(), 3, async (rows) => void seen.push(...rows.map((row) => row.data['n'])));
  expect([await take(), await take(), await take()]).toEqual([3, 2, 0]);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

it('keeps every job when the dispatcher crashes', async () => {
  await owe(4);
  const crash = takeOutbox(em(), 10, () => Promise.reject(new Error('the queue is down')));
  await expect(crash).rejects.toThrow('the queue is down');
  expect(await waiting()).toBe(4);
  expect(await takeOutbox(em(), 10, async () => undefined)).toBe(4);
  expect(await waiting()).toBe(0);
});

it('never gives one job to two dispatchers at once', async () => {
  await owe(60);
  const seen: unknown[] = [];
  const dispatch = async (rows: readonly OutboxRow[]) => void seen.push(...rows.map((row) => row.data['n']));
  const drain = async () => {
    while ((await waiting()) > 0) await takeOutbox(em(), 7, dispatch);
  };
  await Promise.all([drain(), drain(), drain(), drain()]);
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
});

it('owes nothing for work that was rolled back', async () => {
  const failed = inTransaction(em(), async (tx) => {
    tx.enqueue('understand', {});
    throw new Error('changed my mind');
  });
  await expect(failed).rejects.toThrow('changed my mind');
  expect(await waiting()).toBe(0);
});

it('forgets dispatched jobs after an hour and waiting ones never', async () => {
  await owe(3);
  await takeOutbox(em(), 2, async () => undefined);
  const inAMinute = new Date(Date.now() + 60_000);
  expect(await pruneOutbox(em(), inAMinute)).toBe(0);
  const inTwoHours = new Date(Date.now() + 2 * 3_600_000);
  expect(await pruneOutbox(em(), inTwoHours)).toBe(2);
  expect(await waiting()).toBe(1);
});
