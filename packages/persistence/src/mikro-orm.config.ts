import { ormOptions } from './database/options.js';

const options = ormOptions({
  url: process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/baton',
});

/** For the `mikro-orm` command (see `package.json`): the same options, but with the snapshot to diff against. */
export default {
  ...options,
  migrations: { ...options.migrations, snapshot: true, snapshotName: 'snapshot', snapshotOnMigrate: false },
};
