import type { Database } from './connect.js';

/** Any fixed number that no other advisory lock of ours uses. */
const MIGRATION_LOCK = 7_201_002;

export interface MigrationStatus {
  readonly executed: readonly string[];
  readonly pending: readonly string[];
}

/**
 * Brings the schema up to date and returns the names of the migrations that ran. All of them in one transaction
 * and under a lock: of two processes that start at once, one migrates and the other waits and finds nothing to do.
 */
export function migrate(db: Database): Promise<string[]> {
  return db.fork().transactional(async (em) => {
    await em.execute('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    const transaction = em.getTransactionContext<object>();
    const ran = await db.orm.migrator.up(transaction ? { transaction } : {});
    return ran.map((migration) => migration.name);
  });
}

export async function migrationStatus(db: Database): Promise<MigrationStatus> {
  const { migrator } = db.orm;
  const executed = await migrator.getExecuted();
  const pending = await migrator.getPending();
  return { executed: executed.map((m) => m.name), pending: pending.map((m) => m.name) };
}
