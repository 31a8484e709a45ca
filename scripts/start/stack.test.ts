import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { identify } from '../lib/processes.ts';
import { forConsole } from './log-line.ts';
import { Stack } from './stack.ts';
import type { Part, PartName } from './supervised.ts';

const FAKE = join(import.meta.dirname, 'testing/fake-part.mjs');
const policy = { firstDelayMs: 10, maxDelayMs: 20, quickDeathMs: 60_000, giveUpAfter: 3 };
const shown = (line: string) => forConsole(line, 'warn');

let logs: string;
let pids: number[];
let stack: Stack;
/** Everything the user sees. */
let seen: string[];

beforeEach(() => {
  logs = mkdtempSync(join(tmpdir(), 'baton-stack-'));
  pids = [];
  seen = [];
  stack = new Stack({ logs, onStarted: (_, pid) => pids.push(pid) });
  vi.spyOn(console, 'log').mockImplementation((text: string) => void seen.push(text));
});

afterEach(async () => {
  stack.force();
  await stack.stop();
  vi.restoreAllMocks();
  rmSync(logs, { recursive: true });
});

function fake(name: PartName, life: string, changes: Partial<Part> = {}): Part {
  return {
    name,
    spawn: () => spawn(process.execPath, [FAKE, life], { stdio: ['ignore', 'pipe', 'pipe'], detached: true }),
    stopSignal: 'SIGTERM',
    forceSignal: 'SIGKILL',
    stopWithinMs: 20_000,
    policy,
    ...changes,
  };
}

const forEver = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', reject));
const failure = () =>
  stack.during(new AbortController().signal, forEver).catch((error: unknown) => String(error));
const lineWith = (text: string) => vi.waitFor(() => expect(seen.join('\n')).toContain(text), 20_000);

test('a part that dies is started again', async () => {
  stack.start(fake('worker', 'obedient'), shown).markReady();
  await lineWith(`pid ${pids[0]}`);
  process.kill(pids[0]!, 'SIGKILL');
  await vi.waitFor(() => expect(pids).toHaveLength(2), 20_000);
  await lineWith(`pid ${pids[1]}`);
  expect(seen).toContain('worker   stopped (ended by SIGKILL); starting it again in 0.01 s');
});

test('a part that cannot start is not tried again, and its own words are the reason', async () => {
  stack.start(fake('api', 'unable'), shown);
  expect(await failure()).toBe(
    'Refusal: The api could not start: The database has no space left. Make room.',
  );
  expect(pids).toHaveLength(1);
  expect(seen).toEqual([]);
});

test('a part that keeps dying is given up', async () => {
  stack.start(fake('api', 'fleeting'), shown).markReady();
  expect(await failure()).toBe('Refusal: The api died 3 times in a row: exit code 3');
  expect(pids).toHaveLength(3);
});

test('a program that does not exist is a failure to start', async () => {
  const spawnNothing = () => spawn(join(logs, 'no-such-program'), { stdio: ['ignore', 'pipe', 'pipe'] });
  stack.start(fake('database', 'obedient', { spawn: spawnNothing }), shown);
  expect(await failure()).toContain('The database could not start: spawn');
});

test('the API drains before the worker, whatever the order of their start', async () => {
  stack.start(fake('worker', 'obedient'), shown).markReady();
  stack.start(fake('api', 'obedient'), shown).markReady();
  await vi.waitFor(() => expect(seen).toHaveLength(2), 20_000);
  await stack.stop();
  expect(seen.slice(2)).toEqual(['api      WARN drained', 'worker   WARN drained']);
  expect(pids.map(identify)).toEqual([undefined, undefined]);
});

test('a part that does not stop in time is ended', async () => {
  stack.start(fake('worker', 'stubborn', { stopWithinMs: 2_000 }), shown).markReady();
  await lineWith('pid');
  await stack.stop();
  expect(seen).toContain('worker   WARN no');
  expect(pids.map(identify)).toEqual([undefined]);
});

test('the log file has everything, also what the console does not show', async () => {
  stack.start(fake('worker', 'obedient'), () => undefined).markReady();
  const file = join(logs, 'worker.log');
  await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain('pid'), 20_000);
  expect(seen).toEqual([]);
});
