import { afterEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../database/connect.js';
import { migrate, migrationStatus } from '../database/migrate.js';
import { ormOptions } from '../database/options.js';
import { createEmptyDatabase } from '../testing/postgres.js';
import { migrations } from './list.js';
import { MikroORM } from '@mikro-orm/postgresql';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await createEmptyDatabase();
  cleanups.push(drop);
  return url;
}

async function connect(url: string) {
  const db = await connectDatabase({ url });
  cleanups.push(() => db.close());
  return db;
}

describe('migrations', () => {
  it('make exactly the schema that the entities describe', async () => {
    const db = await connect(await emptyDatabase());
    await migrate(db);
    expect(await db.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  it('are complete: the snapshot beside them knows every entity as it is now', async () => {
    const options = ormOptions({ url: await emptyDatabase() });
    const orm = await MikroORM.init({
      ...options,
      migrations: {
        ...options.migrations,
        path: new URL('.', import.meta.url).pathname,
        pathTs: new URL('.', import.meta.url).pathname,
        snapshot: true,
        snapshotName: 'snapshot',
      },
    });
    cleanups.push(() => orm.close());
    expect(await orm.migrator.checkSchema()).toBe(false);
  });

  it('run once when two processes start at the same time', async () => {
    const url = await emptyDatabase();
    const [one, two] = await Promise.all([connect(url), connect(url)]);
    const ran = await Promise.all([migrate(one), migrate(two)]);
    const names = migrations.map(({ name }) => name);
    expect(ran.flat()).toEqual(names);
    expect(await migrationStatus(two)).toEqual({ executed: names, pending: [] });
  });
});
