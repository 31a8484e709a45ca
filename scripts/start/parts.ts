import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../lib/root.ts';
import { spawnServer, type Cluster } from '../postgres/cluster.ts';
import type { Service } from './start-services.ts';
import type { Part } from './supervised.ts';

const LEAVE_WITH_PARENT = pathToFileURL(join(import.meta.dirname, 'leave-with-parent.mjs')).href;

/** A little longer than they give themselves. */
const STOP_WITHIN_MS = { api: 15_000, worker: 25_000 };

/** The embedded database: SIGINT ends sessions and writes everything, SIGQUIT leaves the rest to the next start. */
export function databasePart(cluster: Cluster): Part {
  return {
    name: 'database',
    spawn: () => spawnServer(cluster),
    stopSignal: 'SIGINT',
    forceSignal: 'SIGQUIT',
    stopWithinMs: 10_000,
  };
}

/** One of our own processes, from its compiled `main.js`. */
export function servicePart(name: 'api' | 'worker', { env, policy }: Service): Part {
  const main = join(ROOT, `apps/${name}/dist/main.js`);
  return {
    name,
    spawn: () =>
      spawn(process.execPath, ['--enable-source-maps', '--import', LEAVE_WITH_PARENT, main], {
        cwd: ROOT,
        env,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        // Its own process group: Ctrl-C in the terminal reaches us alone, and we stop things in their order.
        detached: true,
      }),
    stopSignal: 'SIGTERM',
    forceSignal: 'SIGKILL',
    stopWithinMs: STOP_WITHIN_MS[name],
    policy,
  };
}
