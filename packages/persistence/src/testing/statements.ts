import type { Database } from '../database/connect.js';

/**
 * The SQL statements that `work` sends through `db`, in order, `begin` and `commit` included. Other work must
 * not run on the same `db` meanwhile.
 */
export async function statementsOf(db: Database, work: () => Promise<unknown>): Promise<string[]> {
  const logger = db.orm.config.getLogger();
  const original = logger.logQuery.bind(logger);
  const statements: string[] = [];
  logger.logQuery = (context) => void statements.push(context.query ?? '');
  try {
    await work();
  } finally {
    logger.logQuery = original;
  }
  return statements;
}
