import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppProcess } from '../support/apps.ts';
import { Crowd } from '../support/crowd.ts';
import { Onlooker } from '../support/onlooker.ts';
import { Stack } from '../support/stack.ts';
import { expectNothingLost, untilUnderstood } from '../support/truth.ts';

let stack: Stack;
let worker: AppProcess;

beforeAll(async () => {
  stack = await Stack.start('redis');
  worker = await stack.startWorker();
}, 600_000);
afterAll(() => stack.stop(), 60_000);

async function survives(fault: (crowd: Crowd) => Promise<void>): Promise<void> {
  const crowd = await Crowd.gather(stack.url, 20);
  const ids = crowd.conversationIds;
  const onlooker = await Onlooker.watch(stack.url, ids.slice(0, 5));
  await Promise.all([crowd.write(5), fault(crowd)]);
  await untilUnderstood(stack.office.db, ids, 300_000);
  await onlooker.expectComplete(stack.office.db);
  await expectNothingLost(stack.office.db, ids, crowd.acknowledged);
  expect([stack.api.running, worker.running]).toEqual([true, true]);
}

it('loses nothing when Redis goes away and comes back; customers are answered meanwhile', async () => {
  await survives(async (crowd) => {
    await crowd.confirmed(30);
    await stack.redis?.down();
    const before = crowd.acknowledged.length;
    // Messages are confirmed by the database alone; these are sent when Redis has gone.
    await crowd.write(1);
    expect(crowd.acknowledged.length).toBeGreaterThanOrEqual(before + crowd.conversationIds.length);
    await sleep(4_000);
    await stack.redis?.up();
  });
}, 600_000);

it('loses nothing when Redis forgets everything it was told', async () => {
  await survives(async (crowd) => {
    await crowd.confirmed(30);
    const redis = new Redis(stack.redis?.url ?? '');
    await redis.flushall();
    redis.disconnect();
  });
}, 600_000);
