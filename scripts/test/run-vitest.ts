import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../lib/json-file.ts';
import { runProgram } from './run-program.ts';
import type { Verdict } from './step.ts';

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});

/** Runs the tests of some projects of vitest.config.ts and counts them. */
export async function runVitest(projects: readonly string[], ...flags: string[]): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-tests-'));
  const file = join(folder, 'report.json');
  const select = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const verdict = await runProgram({ command: ['vitest', 'run', ...reporters, ...select, ...flags] });
    const report = readJson(file, Report);
    // A file that does not even load fails without a failed test in it.
    const ok = verdict.ok && report !== undefined && report.numFailedTests + report.numFailedTestSuites === 0;
    const failed = ok ? 0 : Math.max(1, report?.numFailedTests ?? 0);
    return { ok, output: verdict.output, tests: { passed: report?.numPassedTests ?? 0, failed } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
