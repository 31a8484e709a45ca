import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { createEmptyDatabase } from '@baton/persistence/testing';
import { startRedis } from '../../packages/jobs/src/testing/redis-server.ts';
import { startBrowser } from './support/browser.ts';
import { startProduct } from './support/product.ts';
import { walkMainJob } from './support/walk.ts';

const MINUTES = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe('the main job, in two browsers', () => {
  it(
    'works on everything that npm start brings itself, and leaves cleanly',
    async () => {
      const baton = await startProduct();
      try {
        await walkMainJob({ browser, url: baton.url });
      } finally {
        expect(await baton.stop()).toBe(0);
      }
    },
    15 * MINUTES,
  );

  it(
    'works on a PostgreSQL and a Redis of one’s own',
    async () => {
      const database = await createEmptyDatabase();
      const redis = await startRedis();
      const baton = await startProduct({ DATABASE_URL: database.url, REDIS_URL: redis.url });
      try {
        await walkMainJob({ browser, url: baton.url });
      } finally {
        expect(await baton.stop()).toBe(0);
        await redis.stop();
        await database.drop();
      }
    },
    15 * MINUTES,
  );
});
