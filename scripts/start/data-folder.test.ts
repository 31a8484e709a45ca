import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identify } from '../lib/processes.ts';
import { DataFolder } from './data-folder.ts';

let parent: string;
let path: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'baton-folder-'));
  path = join(parent, 'deep', 'data');
});
afterEach(() => rmSync(parent, { recursive: true }));

/** A process that sleeps until it is ended, as an orphan of an earlier run would. */
async function sleeper() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const id = identify(child.pid ?? 0);
  if (!id) throw new Error('the sleeper did not start');
  return { child, id };
}

test('is made with all its parents, and others may not look inside', async () => {
  (await DataFolder.take(path)).release();
  expect(statSync(path).mode & 0o777).toBe(0o711);
});

test('has one holder at a time', async () => {
  const first = await DataFolder.take(path);
  await expect(DataFolder.take(path)).rejects.toThrow(
    `(process ${process.pid}) already runs on the data folder`,
  );
  first.release();
  (await DataFolder.take(path)).release();
});

test('what a killed holder left running is ended; a stranger who got its number is not', async () => {
  const [orphan, stranger] = await Promise.all([sleeper(), sleeper()]);
  (await DataFolder.take(path)).release();
  const gone = { pid: 2 ** 22 + 1, startedAt: '1' };
  const reused = { pid: stranger.id.pid, startedAt: 'long ago' };
  writeFileSync(
    join(path, 'run.json'),
    JSON.stringify({ holder: gone, children: { api: orphan.id, worker: reused } }),
  );
  const folder = await DataFolder.take(path);
  expect(orphan.child.signalCode ?? (await once(orphan.child, 'exit'))).toBeTruthy();
  expect(stranger.child.exitCode ?? stranger.child.signalCode).toBeNull();
  stranger.child.kill();
  folder.release();
});

test('a place that cannot be a folder is refused in one line', async () => {
  writeFileSync(join(parent, 'file'), '');
  await expect(DataFolder.take(join(parent, 'file', 'data'))).rejects.toThrow('cannot be written');
});
