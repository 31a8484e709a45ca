import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type TestServer } from './postgres-server.js';

/** A Redis of our own that keeps its data over a restart, as a deployment's must. */
export async function startRedis(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-jobs-redis-'));
  const port = await freePort();
  let child: ChildProcess | undefined;

  const up = async (): Promise<void> => {
    const started = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    child = started;
    await new Promise<void>((resolve, reject) => {
      started.once('error', reject);
      started.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
      started.stdout.on('data', (line: Buffer) => {
        if (line.toString().includes('Ready to accept connections')) resolve();
      });
    });
  };
  const down = async (): Promise<void> => {
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    child = undefined;
    await gone;
  };

  await up();
  return {
    url: `redis://127.0.0.1:${port}`,
    up,
    down,
    async stop() {
      await down();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
