import { runProgram } from './run-program.ts';
import type { Verdict } from './step.ts';

/** Types inside the components of one folder; warnings (accessibility above all) count as errors. */
export function svelteCheck(folder: string): Promise<Verdict> {
  return runProgram({
    command: ['svelte-check', '--workspace', folder, '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  });
}

/** A svelte-check that is paired with the wrong TypeScript reports nothing at all; this component must not pass. */
export async function svelteCheckNotices(): Promise<Verdict> {
  const verdict = await svelteCheck('scripts/fixtures/wrong-types');
  const noticed = [
    "Type 'string' is not assignable to type 'number'",
    "Property 'titel' does not exist",
  ].every((words) => verdict.output.includes(words));
  return {
    ok: !verdict.ok && noticed,
    output: `svelte-check did not see the faults of the fixture:\n${verdict.output}`,
  };
}
