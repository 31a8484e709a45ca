import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../lib/root.ts';
import type { Part } from '../start/supervised.ts';

/** Vite's development server for the console; it passes GraphQL on to the API at `api`. */
export function consolePart({ port, api }: { port: number; api: string }): Part {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  return {
    name: 'console',
    spawn: () =>
      spawn(process.execPath, [vite, '--port', String(port), '--strictPort', '--clearScreen', 'false'], {
        cwd: join(ROOT, 'apps/console'),
        env: { ...process.env, BATON_API: api },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      }),
    stopSignal: 'SIGTERM',
    forceSignal: 'SIGKILL',
    stopWithinMs: 5_000,
  };
}
