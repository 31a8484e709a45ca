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

const BACKGROUND =
  /\b(?:api_key|outbox|inbox_event|pg_advisory_xact_lock)\b|^(?:begin|commit)$|^with seen as /;

/**
 * The reads that somebody asked for, without what a running server does beside them at moments of its own: pass on events,
 * see whether keys still hold, note that agents are there.
 */
export function readsAskedFor(statements: readonly string[]): string[] {
  return statements.filter((sql) => !BACKGROUND.test(sql));
}
