import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseJob } from './catalogue.js';
import { lockTimings } from './bull.js';
import { BackendUnreachable } from './errors.js';
import { handle } from './handlers.js';
import type { Backend } from './ports.js';
import { bundle, startChild, type Child } from './testing/child-process.js';
import type { TestServer } from './testing/postgres-server.js';
import { silent } from './testing/silent-log.js';
import { soon } from './testing/soon.js';

interface FaultySetup {
  startServer(): Promise<TestServer>;
  connect(url: string): Promise<Backend>;
  /** What `worker-process.ts` needs to find the server. */
  environment(url: string): Record<string, string>;
}

/** Processes die, freeze and lose their server: no job is lost, and nobody has to step in. */
export function describeFaults(setup: FaultySetup): void {
  let server: TestServer;
  let backend: Backend;
  let program: Awaited<ReturnType<typeof bundle>>;
  const children: Child[] = [];

  beforeAll(async () => {
    [server, program] = await Promise.all([setup.startServer(), bundle('./worker-process.ts')]);
    backend = await setup.connect(server.url);
  }, 180_000);
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.kill('SIGKILL');
      await child.ended;
    }
  });
  afterAll(async () => {
    await backend.close();
    await server.stop();
    await program.remove();
  });

  const startWorker = async (holdMs: number): Promise<Child> => {
    const child = startChild(program.path, { ...setup.environment(server.url), HOLD_MS: String(holdMs) });
    children.push(child);
    await soon(() => expect(child.lines.map((line) => line.event)).toContain('ready'));
    return child;
  };
  const add = (...seqs: number[]): Promise<void> =>
    backend.queue.add(
      seqs.map((upToSeq) =>
        parseJob({ name: 'understand', data: { conversationId: randomUUID(), upToSeq } }),
      ),
    );
  const counts = async () => (await backend.queue.counts()).inference;
  const nothingLeft = { waiting: 0, active: 0, delayed: 0, failed: 0 };

  describe('jobs under faults', { timeout: 120_000 }, () => {
    it('are taken over within ten seconds when their worker is killed', async () => {
      const first = await startWorker(600_000);
      await add(1, 2, 3, 4, 5, 6, 7, 8);
      await soon(() => expect(first.seqs('start')).toHaveLength(8));
      const second = await startWorker(10);
      // Renewed at least once: the worst moment to die is right after a renewal.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      first.kill('SIGKILL');
      // By these clocks; how fast the machine runs the jobs then is its own affair.
      expect(lockTimings.lockDuration + lockTimings.stalledInterval).toBeLessThan(10_000);
      await soon(() => expect(second.seqs('end')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]));
      await soon(async () => expect(await counts()).toEqual(nothingLeft));
    });

    it('come to no harm when their worker is frozen for longer than its lock', async () => {
      const frozen = await startWorker(600_000);
      await add(1, 2, 3);
      await soon(() => expect(frozen.seqs('start')).toEqual([1, 2, 3]));
      frozen.kill('SIGSTOP');
      const other = await startWorker(10);
      await soon(() => expect(other.seqs('end')).toEqual([1, 2, 3]));
      frozen.kill('SIGCONT');
      // Its handlers are told that the jobs are no longer theirs; these finish all the same, to no effect.
      await soon(() => expect(frozen.seqs('abort')).toEqual([1, 2, 3]));
      frozen.kill('SIGUSR2');
      await soon(() => expect(frozen.seqs('end')).toEqual([1, 2, 3]));
      other.kill('SIGTERM');
      expect(await other.ended).toBe(0);
      await add(1_001);
      await soon(() => expect(frozen.seqs('end')).toContain(1_001));
      expect([...frozen.seqs('dead'), ...other.seqs('dead')]).toEqual([]);
      await soon(async () => expect(await counts()).toEqual(nothingLeft));
    });

    it('go back at once when a worker is asked to stop, which then ends by itself', async () => {
      const first = await startWorker(600_000);
      await add(1, 2);
      await soon(() => expect(first.seqs('start')).toEqual([1, 2]));
      first.kill('SIGTERM');
      await soon(() => expect(first.seqs('closed')).toHaveLength(1));
      expect(await counts()).toEqual({ ...nothingLeft, waiting: 2 });
      const second = await startWorker(10);
      await soon(() => expect(second.seqs('end')).toEqual([1, 2]));
      second.kill('SIGTERM');
      expect(await second.ended).toBe(0);
    });

    it('do not keep a worker that is asked to stop while the server is away', async () => {
      const worker = await startWorker(10);
      await server.down();
      worker.kill('SIGTERM');
      expect(await worker.ended).toBe(0);
      await server.up();
      await soon(() => backend.ping());
    });

    it('go on after the server was away; adding meanwhile fails soon and clearly', async () => {
      const done: number[] = [];
      const runner = await backend.startRunner({
        queues: { inference: { concurrency: 4 } },
        handlers: [handle('understand', async ({ data }) => void done.push(data.upToSeq))],
        onDead: () => Promise.resolve(),
        log: silent,
      });
      await add(1);
      await soon(() => expect(done).toEqual([1]));
      await server.down();
      await expect(add(2)).rejects.toThrow(BackendUnreachable);
      await expect(backend.ping()).rejects.toThrow(BackendUnreachable);
      await server.up();
      await soon(() => backend.ping());
      await soon(() => add(3));
      await soon(() => expect(done).toContain(3));
      await runner.stop();
    });

    it('name a server that is not there, without its password', async () => {
      const address = new URL(server.url);
      address.username = 'someone';
      address.password = 'hunter2';
      await server.down();
      const refused = setup.connect(address.href).catch((error: unknown) => error);
      expect(await refused).toBeInstanceOf(BackendUnreachable);
      expect(String(await refused)).toContain(`127.0.0.1:${address.port} cannot be reached`);
      expect(String(await refused)).not.toContain('hunter2');
      await server.up();
    });
  });
}
