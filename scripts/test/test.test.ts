import { expect, test } from 'vitest';
import { summary } from './report.ts';
import { runStages } from './run-stages.ts';
import type { Step, Verdict } from './step.ts';

const ok: Verdict = { ok: true, output: '' };
const bad: Verdict = { ok: false, output: 'line 3 is too long' };
const step = (name: string, verdict: Verdict, needs: string[] = []): Step => ({
  name,
  needs,
  run: async () => verdict,
});
const crashing: Step = { name: 'crashing', run: () => Promise.reject(new Error('no such program')) };
const quiet = () => undefined;

test('a failed step does not hide the later ones, but what needs it is skipped', async () => {
  const stages = [
    [step('build', bad), step('lint', ok)],
    [step('size', ok, ['build']), step('unit', ok)],
  ];
  const results = await runStages(stages, [], quiet);
  expect(results.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['build', 'failed'],
    ['lint', 'passed'],
    ['size', 'skipped'],
    ['unit', 'passed'],
  ]);
});

test('a step that throws has failed', async () => {
  expect(await runStages([[crashing]], [], quiet)).toMatchObject([
    { outcome: 'failed', output: 'no such program' },
  ]);
});

test('named steps run alone; a wrong name is told', async () => {
  const stages = [[step('lint', ok), step('types', ok)]];
  expect((await runStages(stages, ['types'], quiet)).map(({ name }) => name)).toEqual(['types']);
  await expect(runStages(stages, ['typos'], quiet)).rejects.toThrow(
    '"typos" is no step. There are: lint, types',
  );
});

test('the last line adds up tests and steps, and a skipped step did not pass', async () => {
  const stages = [
    [step('unit', { ok: false, output: '', tests: { passed: 40, failed: 2 } }), step('lint', ok)],
    [step('e2e', ok, ['unit'])],
  ];
  const lines = summary(await runStages(stages, [], quiet)).split('\n');
  expect(lines.at(-1)).toBe('41 passed, 3 failed');
});
