import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, rmdir, stat, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/baton-tests');

export type AppName = 'api' | 'worker';

/**
 * Compiles api and worker through turbo's cache, once per run of vitest: several test files start them, and none may
 * find another one's half-written output.
 */
export async function buildApps(): Promise<void> {
  const stamp = join(cache, `built-${process.ppid}`);
  const lock = join(cache, 'building');
  await mkdir(cache, { recursive: true });
  while (!(await taken(lock))) await sleep(200);
  try {
    if (await exists(stamp)) return;
    const filters = ['--filter=@baton/api', '--filter=@baton/worker'];
    await promisify(execFile)('turbo', ['run', 'build', ...filters, '--output-logs=errors-only'], {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
    });
    await writeFile(stamp, '');
  } finally {
    await rmdir(lock);
  }
}

const STALE_LOCK_MS = 5 * 60_000;

/** Making a folder is atomic. One left by a run that was killed is taken over after five minutes. */
async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const made = await stat(lock).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > STALE_LOCK_MS) await rmdir(lock).catch(() => undefined);
    return false;
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A real process of ours, to be killed, frozen and started again. */
export class AppProcess {
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #name: AppName;
  #output = '';

  constructor(name: AppName, env: Readonly<Record<string, string>>) {
    this.#name = name;
    this.#child = spawn(process.execPath, [join(root, `apps/${name}/dist/main.js`)], {
      // Nothing of the test's own environment: the settings are all there is.
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer): void => {
      this.#output = (this.#output + chunk.toString()).slice(-20_000);
    };
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    this.ended = new Promise((resolve) => this.#child.once('exit', () => resolve()));
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** What it has written last: the place to look when a test fails. */
  get output(): string {
    return this.#output;
  }

  /** Resident memory in MiB. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** `kill -9`; resolves when it is gone. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended;
  }

  /** Waits until `isReady` says so. @throws with its last words when it ends or takes longer than a minute */
  async ready(isReady: (output: string) => boolean | Promise<boolean>): Promise<this> {
    const deadline = Date.now() + 90_000;
    while (!(await isReady(this.#output))) {
      if (!this.running || Date.now() > deadline)
        throw new Error(`the ${this.#name} did not get ready:\n${this.#output}`);
      await sleep(50);
    }
    return this;
  }
}
