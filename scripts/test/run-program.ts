import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT } from '../lib/root.ts';
import type { Verdict } from './step.ts';

export interface Program {
  command: readonly [string, ...string[]];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/** Runs a program of node_modules/.bin or the PATH to its end, without input, keeping what it says. */
export async function runProgram({ command, cwd = ROOT, env = {} }: Program): Promise<Verdict> {
  const [name, ...args] = command;
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(name, args, {
    cwd,
    env: {
      ...process.env,
      PATH: path,
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { ok: code === 0, output: `${stdout}${stderr}` };
}
