/**
 * What the tests need and npm does not bring: Redis and Chromium from Debian's packages. As root they are installed
 * when missing; otherwise the message says what to install.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { Refusal } from './lib/refusal.ts';

const NEEDED = [
  { program: '/usr/bin/redis-server', debianPackage: 'redis-server' },
  { program: '/usr/bin/chromium', debianPackage: 'chromium' },
];

/** @throws Refusal when something is missing and cannot be installed */
export function provision(): void {
  const missing = NEEDED.filter(({ program }) => !isExecutable(program)).map(
    ({ debianPackage }) => debianPackage,
  );
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get'))
    throw new Refusal(`The tests need ${missing.join(' and ')}. Install with: sudo ${command}`);
  console.log(`Installing ${missing.join(' and ')} for the tests …`);
  if (!run('apt-get update') || !run(command)) throw new Refusal(`This failed; try it by hand: ${command}`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(command: string): boolean {
  const [program = '', ...args] = command.split(' ');
  // The runlevel keeps Debian from starting a Redis of its own on the usual port.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const { status, stderr } = spawnSync(program, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) console.error(stderr.trim());
  return status === 0;
}
