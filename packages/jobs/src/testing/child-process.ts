import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const Line = z.object({ event: z.string(), seq: z.int() });

export interface Child {
  /** What it has written so far. */
  readonly lines: z.infer<typeof Line>[];
  /** The numbers of the jobs with this event, sorted. */
  seqs(event: string): number[];
  kill(signal: NodeJS.Signals): void;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Bundles a file of this folder, because Node alone does not find `./x.js` when there is only `./x.ts`. */
export async function bundle(entry: string): Promise<{ path: string; remove(): Promise<void> }> {
  // Inside the repository, so that packages are found from there.
  const outDir = join(root, 'node_modules', '.cache', `baton-jobs-${process.pid}`);
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { external: true, noExternal: ['@baton/domain'], resolve: { conditions: ['source'] } },
    build: {
      ssr: fileURLToPath(new URL(entry, import.meta.url)),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return { path: join(outDir, 'child.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

export function startChild(path: string, env: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, [path], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: Child['lines'] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(Line.parse(JSON.parse(line))));
  return {
    lines,
    seqs: (event) =>
      lines
        .filter((line) => line.event === event)
        .map((line) => line.seq)
        .toSorted((a, b) => a - b),
    kill: (signal) => void child.kill(signal),
    ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal))),
  };
}
