import type { Options } from '@mikro-orm/postgresql';
import { ormOptions } from './database/options.js';

const options = ormOptions({
  url: process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/baton',
});

/** For the `mikro-orm` command (see `package.json`): the same options, and the snapshot to compare with. */
const config: Options = {
  ...options,
  migrations: { ...options.migrations, snapshot: true, snapshotName: 'snapshot', snapshotOnMigrate: false },
};
export default config;
