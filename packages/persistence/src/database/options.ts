import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { migrations } from '../migrations/list.js';
import { ReturningDriver } from './driver.js';
import { entities } from './entities.js';

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`, with any parameter `pg` knows (`sslmode` …). */
  readonly url: string;
  /** Connections this process may hold; 10 when not given, at least 2 (a migration holds a lock on one). */
  readonly poolMax?: number;
  /** Logs every statement, without its parameters: those are what customers wrote. */
  readonly debug?: boolean;
  /** After how long the server ends a transaction whose process has gone quiet; 10 s when not given. */
  readonly stalledTransactionMs?: number;
}

/** For a new connection, and for a free one when the pool is busy. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * A process that hangs or is stopped in the middle of a transaction keeps its row locks, and nobody else can go
 * on in that conversation; so the server cuts it off, and what it had not committed is done again elsewhere.
 */
const STALLED_TRANSACTION_MS = 10_000;

/** How MikroORM runs here; shared by `connectDatabase` and the command line. */
export function ormOptions(given: DatabaseOptions): Options {
  const { url, poolMax = 10, debug = false, stalledTransactionMs = STALLED_TRANSACTION_MS } = given;
  return defineConfig({
    driver: ReturningDriver,
    entities,
    extensions: [Migrator],
    clientUrl: url,
    // `pg` reads the URL itself, because MikroORM takes host, port, user and name only and would drop `sslmode`.
    driverOptions: {
      connectionString: url,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: stalledTransactionMs,
      keepAlive: true,
    },
    pool: { min: 0, max: Math.max(2, poolMax) },
    debug: debug ? ['query'] : false,
    // `article_words` is made by a migration; MikroORM would drop what no entity mentions.
    schemaGenerator: { ignoreRoutines: true },
    migrations: {
      migrationsList: migrations,
      tableName: 'schema_migration',
      path: 'dist/migrations',
      pathTs: 'src/migrations',
      emit: 'ts',
      snapshot: false,
      silent: true,
      // Would need a superuser, and none of our migrations depends on it.
      disableForeignKeys: false,
    },
  });
}
