import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/root.ts';
import { runProgram } from './run-program.ts';
import type { Verdict } from './step.ts';

/** Everything that `npm run generate` writes and the repository keeps. */
const GENERATED = ['apps/api/schema.graphql', 'packages/*/src/**/generated/**/*.ts'];

/** Generates again and compares: what is checked in must be what the sources give. */
export async function checkGenerated(): Promise<Verdict> {
  const before = snapshot();
  const run = await runProgram({ command: ['npm', 'run', 'generate'] });
  if (!run.ok) return run;
  const after = snapshot();
  const paths = new Set([...before.keys(), ...after.keys()]);
  const stale = [...paths].filter((path) => before.get(path) !== after.get(path));
  const advice = 'Not what the sources give. Written anew just now; look at "git diff" and commit:';
  return { ok: stale.length === 0, output: [advice, ...stale].join('\n') };
}

function snapshot(): Map<string, string> {
  const paths = globSync(GENERATED, { cwd: ROOT }).toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}
