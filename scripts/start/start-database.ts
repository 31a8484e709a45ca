import { prepareCluster } from '../postgres/cluster.ts';
import { openDatabase, urlOf } from '../postgres/connect.ts';
import { shortPath, type Ground } from './ground.ts';
import { databasePart } from './parts.ts';

export interface RunningDatabase {
  url: string;
  /** Where it is, for people. */
  place: string;
}

/** The user's own database, or the embedded one: set up where needed, started and open. */
export async function startDatabase(ground: Ground, password: string): Promise<RunningDatabase> {
  const { settings, folder, stack, signal } = ground;
  if (settings.databaseUrl) return { url: settings.databaseUrl, place: 'your PostgreSQL' };
  const cluster = await prepareCluster(folder.path, password);
  signal.throwIfAborted();
  const database = stack.start(databasePart(cluster), serious);
  await stack.during(signal, (until) => openDatabase(cluster, until));
  database.markReady();
  return { url: urlOf(cluster), place: `embedded in ${shortPath(cluster.folder)}` };
}

/** PostgreSQL reports every client's mistake; on the console only what endangers the data belongs. */
function serious(line: string): string | undefined {
  return /PANIC:|No space left on device/.test(line) ? line : undefined;
}
