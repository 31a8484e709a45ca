import { messageOf, Refusal } from '../lib/refusal.ts';
import type { Result, Stage, Step } from './step.ts';

/** The machine we plan for has two cores. */
const SIDE_BY_SIDE = 2;

/**
 * Runs all steps, also after one has failed, so that one run shows everything.
 * @param only names of the steps wanted; all when empty
 * @throws Refusal for a name that is no step's
 */
export async function runStages(
  stages: readonly Stage[],
  only: readonly string[],
  report: (result: Result) => void,
): Promise<Result[]> {
  const names = stages.flat().map((step) => step.name);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Refusal(`"${unknown}" is no step. There are: ${names.join(', ')}`);
  const results: Result[] = [];
  for (const stage of stages) {
    const waiting = stage.filter((step) => only.length === 0 || only.includes(step.name));
    const lane = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) {
        const result = await runStep(step, results);
        results.push(result);
        report(result);
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  }
  return results;
}

async function runStep(step: Step, before: readonly Result[]): Promise<Result> {
  const { name } = step;
  const missing = before.find((result) => step.needs?.includes(result.name) && result.outcome !== 'passed');
  if (missing)
    return { name, ok: false, outcome: 'skipped', output: `needs "${missing.name}"`, milliseconds: 0 };
  const startedAt = performance.now();
  const verdict = await step.run().catch((error: unknown) => ({ ok: false, output: messageOf(error) }));
  const milliseconds = performance.now() - startedAt;
  return { ...verdict, name, outcome: verdict.ok ? 'passed' : 'failed', milliseconds };
}
