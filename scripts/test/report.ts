import { seconds } from '../lib/progress.ts';
import type { Result } from './step.ts';

const MARKS = { passed: '✓', failed: '✗', skipped: '–' } as const;

/** Tells how a step went as soon as it has ended; a failed one with everything it said. */
export function report(result: Result): void {
  if (result.outcome === 'failed') console.log(`\n${result.output.trimEnd()}`);
  console.log(line(result));
}

/** Every step once more, and the count that other programs read: alone on the last line. */
export function summary(results: readonly Result[]): string {
  const bad = results.filter((result) => result.outcome !== 'passed');
  const counts = results.map(countOf);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const total = results.reduce((sum, result) => sum + result.milliseconds, 0);
  const headline =
    bad.length === 0 ? 'Everything passed' : `${bad.length} of ${results.length} steps did not pass`;
  return [
    '',
    `${headline} (${seconds(total)} of work)`,
    ...bad.map(line),
    '',
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}

function line(result: Result): string {
  const tests = result.tests ? `, ${result.tests.passed} passed, ${result.tests.failed} failed` : '';
  const why = result.outcome === 'skipped' ? ` (${result.output})` : '';
  return `${MARKS[result.outcome]} ${result.name}${why}  ${seconds(result.milliseconds)}${tests}`;
}

function countOf(result: Result): { passed: number; failed: number } {
  return result.tests ?? { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1 };
}
