import { build } from '../lib/build.ts';
import { provision } from '../provision.ts';
import { checkGenerated } from './generated.ts';
import { runProgram } from './run-program.ts';
import { runVitest } from './run-vitest.ts';
import type { Stage, Step } from './step.ts';
import { svelteCheck, svelteCheckNotices } from './svelte-check.ts';
import { checkWidgetSize } from './widget-size.ts';

function program(name: string, ...command: [string, ...string[]]): Step {
  return { name, run: () => runProgram({ command }) };
}

/** Resolves when `work` succeeds; what it throws is the step's failure. */
function must(name: string, work: () => Promise<void> | void): Step {
  return {
    name,
    run: async () => {
      await work();
      return { ok: true, output: '' };
    },
  };
}

/** Everything `npm test` does. Of one stage, the long steps come first. */
export const stages: readonly Stage[] = [
  [must('provision', provision)],
  [must('build', () => build(() => undefined, new AbortController().signal))],
  [{ name: 'generated', needs: ['build'], run: checkGenerated }],
  [
    { name: 'unit-tests', run: () => runVitest(['unit', 'console', 'widget']) },
    program('lint', 'oxlint'),
    program('types', 'tsc', '-p', 'tsconfig.json'),
    { name: 'types-console', run: () => svelteCheck('apps/console') },
    { name: 'types-widget', run: () => svelteCheck('apps/widget') },
    { name: 'types-ui', run: () => svelteCheck('packages/ui') },
    { name: 'types-noticed', run: svelteCheckNotices },
    program('lint-components', 'eslint', '.'),
    program('format', 'prettier', '--check', '--log-level=warn', '.'),
    program('dead-code', 'knip'),
    program('boundaries', 'node', 'scripts/boundaries/main.ts'),
    { name: 'widget-size', needs: ['build'], run: checkWidgetSize },
  ],
  [{ name: 'postgres-tests', needs: ['provision'], run: () => runVitest(['postgres']) }],
  [{ name: 'redis-tests', needs: ['provision'], run: () => runVitest(['redis']) }],
  [
    {
      name: 'fault-tests',
      needs: ['provision', 'build'],
      run: () => runVitest(['faults'], '--no-file-parallelism'),
    },
  ],
  [{ name: 'browser-tests', needs: ['provision', 'build'], run: () => runVitest(['browser']) }],
];
