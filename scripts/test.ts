/**
 * `npm test`: everything that has to be true before a change is shared. `npm test -- lint types` runs the named steps
 * only. Ends with one line that counts tests and steps.
 */
import { runCommand } from './lib/refusal.ts';
import { report, summary } from './test/report.ts';
import { runStages } from './test/run-stages.ts';
import type { Result } from './test/step.ts';
import { stages } from './test/stages.ts';
import { provideTestDatabase } from './test/test-database.ts';

await runCommand(async () => {
  const endDatabase = await provideTestDatabase();
  let results: Result[];
  try {
    results = await runStages(stages, process.argv.slice(2), report);
  } finally {
    await endDatabase();
  }
  console.log(summary(results));
  return results.every((result) => result.outcome === 'passed') ? 0 : 1;
});
