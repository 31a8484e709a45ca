import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppProcess } from '../support/apps.ts';
import { Crowd } from '../support/crowd.ts';
import { Onlooker } from '../support/onlooker.ts';
import { Stack } from '../support/stack.ts';
import { expectNothingLost, untilUnderstood } from '../support/truth.ts';

const WATCHED = 5;
/** Longer than a job's lock (5 s) and the look for lost ones (2 s). */
const FROZEN_MS = 9_000;

let stack: Stack;
let workers: AppProcess[];

beforeAll(async () => {
  stack = await Stack.start('postgres');
}, 600_000);
afterAll(() => stack.stop(), 60_000);
beforeEach(async () => {
  workers = [await stack.startWorker(), await stack.startWorker()];
}, 240_000);
afterEach(async () => {
  for (const worker of workers) await worker.kill();
});

/** A crowd writes while `fault` happens; afterwards everything promised is there and was seen. */
async function survives(
  size: { readonly conversations: number; readonly each: number },
  fault: (crowd: Crowd) => Promise<void>,
): Promise<void> {
  const crowd = await Crowd.gather(stack.url, size.conversations);
  const ids = crowd.conversationIds;
  const onlooker = await Onlooker.watch(stack.url, ids.slice(0, WATCHED));
  const [writing, happening] = await Promise.allSettled([crowd.write(size.each), fault(crowd)]);
  expect([writing, happening]).toEqual([
    { status: 'fulfilled', value: undefined },
    { status: 'fulfilled', value: undefined },
  ]);
  expect(crowd.acknowledged).toHaveLength(size.conversations * size.each);
  await untilUnderstood(stack.office.db, ids, 300_000);
  await onlooker.expectComplete(stack.office.db);
  await expectNothingLost(stack.office.db, ids, crowd.acknowledged);
}

describe('500 messages from 50 conversations', () => {
  it('come to no harm when workers are killed in the middle', async () => {
    await survives({ conversations: 50, each: 10 }, async (crowd) => {
      await crowd.confirmed(150);
      await workers[0]?.kill();
      await crowd.confirmed(300);
      await workers[1]?.kill();
      workers.push(await stack.startWorker());
    });
  }, 600_000);

  it('come to no harm when the api is killed in the middle and clients send again', async () => {
    await survives({ conversations: 50, each: 10 }, async (crowd) => {
      await crowd.confirmed(250);
      await stack.api.kill();
      await stack.startApi();
    });
  }, 600_000);
});

describe('a conversation', () => {
  it('goes on when PostgreSQL is restarted under it, and no process ends', async () => {
    await survives({ conversations: 20, each: 5 }, async (crowd) => {
      await crowd.confirmed(40);
      await stack.postgres.down();
      await sleep(2_000);
      await stack.postgres.up();
    });
    expect([stack.api, ...workers].map((app) => app.running)).toEqual([true, true, true]);
  }, 600_000);

  it('goes on when a worker is frozen for longer than its locks and wakes up again', async () => {
    await survives({ conversations: 20, each: 5 }, async (crowd) => {
      await crowd.confirmed(30);
      workers[0]?.signal('SIGSTOP');
      await sleep(FROZEN_MS);
      workers[0]?.signal('SIGCONT');
    });
  }, 600_000);
});
