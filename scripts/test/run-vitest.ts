import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../lib/json-file.ts';
import { runProgram } from './run-program.ts';
import type { Verdict } from './step.ts';

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** Runs the tests of some projects of vitest.config.ts and counts them. */
export async function runVitest(projects: readonly string[], ...flags: string[]): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-tests-'));
  const file = join(folder, 'report.json');
  const select = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const verdict = await runProgram({
      command: ['vitest', 'run', '--passWithNoTests', ...reporters, ...select, ...flags],
    });
    const { numPassedTests: passed, numFailedTests: failed } = readJson(file, Report) ?? NO_REPORT;
    // A file that does not even load fails without a failed test in it.
    return { ...verdict, tests: { passed, failed: verdict.ok ? failed : Math.max(failed, 1) } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const NO_REPORT = { numPassedTests: 0, numFailedTests: 0 };
