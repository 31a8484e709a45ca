import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Refusal } from './refusal.ts';
import { ROOT } from './root.ts';

const QUIET = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };

/**
 * Builds through turbo's cache; `onStep` hears how far it is.
 * @param filters turbo's, such as `!@baton/console`; every package without any
 * @throws Refusal with the compiler's words when a package does not build
 */
export async function build(
  onStep: (text: string) => void,
  signal: AbortSignal,
  filters: readonly string[] = [],
): Promise<void> {
  const flags = [
    '--output-logs=new-only',
    '--log-prefix=task',
    ...filters.map((filter) => `--filter=${filter}`),
  ];
  const turbo = spawn('turbo', ['run', 'build', ...flags], {
    cwd: ROOT,
    env: { ...process.env, ...QUIET },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const ended = new Promise<number | null>((resolve, reject) =>
    turbo.on('error', reject).on('exit', resolve),
  );
  const output: string[] = [];
  let total = '?';
  let begun = 0;
  const read = async (stream: Readable) => {
    for await (const line of createInterface({ input: stream })) {
      output.push(line);
      total = /Running build in (\d+) packages/.exec(line)?.[1] ?? total;
      if (/: cache (hit|miss|bypass)/.test(line)) onStep(`${(begun += 1)} of ${total}`);
    }
  };
  const [code] = await Promise.all([ended, read(turbo.stdout), read(turbo.stderr)]);
  if (code !== 0) throw new Refusal(`The build failed.\n${explainFailure(output)}`);
}

/** What the failing packages' own tools said, out of turbo's mixed output. */
export function explainFailure(output: readonly string[]): string {
  const failed = /^\s*Failed:\s+(.*)$/m.exec(output.join('\n'))?.[1]?.split(', ') ?? [];
  const prefixes = failed.map((task) => `${task.replace('#', ':')}: `);
  const lines = output.filter((line) => prefixes.some((prefix) => line.startsWith(prefix)));
  const words = lines.filter((line) => !/: (npm (error|warn)|>|cache (hit|miss|bypass)|$)/.test(line));
  return (words.length > 0 ? words : output.slice(-20)).join('\n');
}
