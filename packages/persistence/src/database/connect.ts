import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { onCommit, type CommitListener } from '../spine/commits.js';
import { addressOf, DatabaseUnreachable, isPostgresUrl } from './errors.js';
import { ormOptions, type DatabaseOptions } from './options.js';

/** An open pool of connections. */
export interface Database {
  readonly orm: MikroORM;
  /** An entity manager with an empty identity map: one per request, job or subscription read. */
  fork(): EntityManager;
  /** Asks the server for a sign of life; throws DatabaseUnreachable. */
  ping(): Promise<void>;
  /** Listens to every commit made through the spine; returns the function that stops it. */
  onCommit(listener: CommitListener): () => void;
  /** Waits for running statements and closes every connection. */
  close(): Promise<void>;
}

/** Opens the database and makes sure that it answers. Throws DatabaseUnreachable. */
export async function connectDatabase(options: DatabaseOptions): Promise<Database> {
  const address = addressOf(options.url);
  // Checked here, because Node's own error for a bad URL carries the whole of it, password included.
  if (!isPostgresUrl(options.url)) throw new DatabaseUnreachable(address, new Error('not a postgres:// URL'));
  let orm: MikroORM;
  try {
    orm = await MikroORM.init(ormOptions(options));
  } catch (error) {
    throw new DatabaseUnreachable(address, error);
  }
  const ping = async () => {
    try {
      await orm.em.getConnection().execute('select 1');
    } catch (error) {
      throw new DatabaseUnreachable(address, error);
    }
  };
  try {
    await ping();
  } catch (error) {
    await orm.close(true);
    throw error;
  }
  return {
    orm,
    fork: () => orm.em.fork(),
    ping,
    onCommit: (listener) => onCommit(orm.em, listener),
    close: () => orm.close(),
  };
}
