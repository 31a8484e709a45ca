import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Queue } from 'bullmq';
import { parseJob, queueNames, type NewJob } from './catalogue.js';
import { CannotSucceed, HandlersIncomplete } from './errors.js';
import { handle } from './handlers.js';
import type { Backend, DeadJob, JobHandler, RunnerOptions } from './ports.js';
import { silent } from './testing/silent-log.js';
import { soon } from './testing/soon.js';

export interface QueueUnderTest {
  readonly backend: Backend;
  /** BullMQ's own view of the queues, for what no producer of ours would do. */
  readonly raw: readonly Pick<Queue, 'name' | 'add' | 'obliterate'>[];
  close(): Promise<void>;
}

const understand = (seq = 1, conversationId = randomUUID()): NewJob =>
  parseJob({ name: 'understand', data: { conversationId, upToSeq: seq } });

/** What every job queue does, whatever it is built on. */
export function describeJobQueue(connect: () => Promise<QueueUnderTest>): void {
  let test: QueueUnderTest;
  let dead: DeadJob[];

  beforeAll(async () => {
    test = await connect();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    dead = [];
    for (const queue of test.raw) await queue.obliterate({ force: true });
  });

  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  const run = async (handlers: JobHandler[], more: Partial<RunnerOptions> = {}) => {
    const runner = await test.backend.startRunner({
      queues: { inference: { concurrency: 4 } },
      handlers,
      onDead: (job) => Promise.resolve(void dead.push(job)),
      log: silent,
      ...more,
    });
    stops.push(() => runner.stop());
    return runner;
  };
  const add = (...jobs: NewJob[]) => test.backend.queue.add(jobs);

  describe('job queue', { timeout: 120_000 }, () => {
    it('hands every job of a bulk to a handler once, with its data parsed', async () => {
      const seen: number[] = [];
      await run([handle('understand', async ({ data }) => void seen.push(data.upToSeq))]);
      await add(...Array.from({ length: 200 }, (_, i) => understand(i + 1)));
      await soon(() => expect(seen).toHaveLength(200));
      expect(new Set(seen).size).toBe(200);
      await soon(async () =>
        expect((await test.backend.queue.counts()).inference).toEqual({
          waiting: 0,
          active: 0,
          delayed: 0,
          failed: 0,
        }),
      );
    });

    it('adds nothing when one of the jobs does not fit the catalogue', async () => {
      const wrong = { name: 'understand', data: { conversationId: 'not an id', upToSeq: 0 } };
      await expect(add(understand(), wrong as NewJob)).rejects.toThrow('conversationId');
      expect((await test.backend.queue.counts()).inference.waiting).toBe(0);
    });

    it('keeps queues apart', async () => {
      const ids = { conversationId: randomUUID(), escalationId: randomUUID() };
      await add(parseJob({ name: 'route', data: ids }), parseJob({ name: 'brief', data: ids }), understand());
      const counts = await test.backend.queue.counts();
      const waiting = queueNames.filter((name) => counts[name].waiting > 0);
      expect(waiting).toEqual(['inference', 'briefing', 'routing']);
      expect(waiting.map((name) => counts[name].waiting)).toEqual([1, 1, 1]);
    });

    it('holds a delayed job back', async () => {
      const seen: number[] = [];
      await run([handle('understand', async ({ data }) => void seen.push(data.upToSeq))]);
      // Longer than the question takes whether it is held back.
      await add({ ...understand(1), delayMs: 4_000 }, understand(2));
      expect((await test.backend.queue.counts()).inference.delayed).toBe(1);
      await soon(() => expect(seen).toEqual([2, 1]));
    });

    it('ignores a second copy while the first one waits or runs, and takes it afterwards', async () => {
      const job = understand(7);
      let finish = (): void => undefined;
      let runs = 0;
      await add(job, job);
      await add(job);
      await run([
        handle('understand', async () => {
          runs++;
          await new Promise<void>((resolve) => (finish = resolve));
        }),
      ]);
      await soon(() => expect(runs).toBe(1));
      await add(job);
      expect((await test.backend.queue.counts()).inference).toMatchObject({ waiting: 0, active: 1 });
      finish();
      await soon(async () => expect((await test.backend.queue.counts()).inference.active).toBe(0));
      await add(job);
      await soon(() => expect(runs).toBe(2));
      finish();
    });

    it('tries a failed job again', async () => {
      const attempts: number[] = [];
      await run([
        handle('understand', async ({ attempt, lastAttempt }) => {
          expect(lastAttempt).toBe(false);
          attempts.push(attempt);
          if (attempt < 3) throw new Error('not yet');
        }),
      ]);
      await add(understand());
      await soon(() => expect(attempts).toEqual([1, 2, 3]));
      expect(dead).toEqual([]);
    });

    it('announces a job whose tries are used up, and keeps it where people can see it', async () => {
      const last: boolean[] = [];
      await run([
        handle('understand', async ({ lastAttempt }) => {
          last.push(lastAttempt);
          throw new Error('the model is gone');
        }),
      ]);
      const job = understand(3);
      await add(job);
      await soon(() => expect(dead).toHaveLength(1));
      expect(last).toEqual([false, false, false, false, true]);
      expect(dead[0]).toMatchObject({
        job: { name: 'understand', data: job.data },
        error: { message: 'the model is gone' },
        attempts: 5,
      });
      await soon(async () =>
        expect(await test.backend.queue.failed('inference', 10)).toMatchObject([
          { name: 'understand', data: job.data, error: 'the model is gone' },
        ]),
      );
    });

    it('does not repeat what cannot succeed', async () => {
      await run([
        handle('understand', async () => {
          throw new CannotSucceed('no such conversation');
        }),
      ]);
      await add(understand());
      await soon(() => expect(dead).toMatchObject([{ attempts: 1 }]));
    });

    it('buries data that no longer fits the catalogue without calling the handler', async () => {
      let called = false;
      await run([handle('understand', async () => void (called = true))]);
      const inference = test.raw.find((queue) => queue.name === 'inference');
      await inference?.add('understand', { conversation: 'an older layout' });
      await inference?.add('retired_job', { any: 1 });
      await soon(() => expect(dead).toHaveLength(2));
      expect(called).toBe(false);
      expect(dead.map((each) => each.job)).toEqual([null, null]);
      expect(dead.map((each) => each.raw.name).toSorted()).toEqual(['retired_job', 'understand']);
    });

    it('lets no death go unheard because the announcement failed', async () => {
      let announcements = 0;
      await run(
        [
          handle('understand', async () => {
            throw new CannotSucceed('no');
          }),
        ],
        {
          onDead: async () => {
            announcements++;
            if (announcements === 1) throw new Error('the database is away');
          },
        },
      );
      await add(understand());
      await soon(() => expect(announcements).toBe(2));
      await soon(async () =>
        expect((await test.backend.queue.counts()).inference).toMatchObject({ delayed: 0, failed: 1 }),
      );
    });

    it('finishes running jobs when drained, and starts no others', async () => {
      const finished: number[] = [];
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      let started = 0;
      const runner = await run(
        [
          handle('understand', async ({ data }) => {
            started++;
            await gate;
            finished.push(data.upToSeq);
          }),
        ],
        { queues: { inference: { concurrency: 1 } } },
      );
      await add(understand(1), understand(2));
      await soon(() => expect(started).toBe(1));
      const drained = runner.drain();
      release();
      await drained;
      expect(finished).toHaveLength(1);
      expect((await test.backend.queue.counts()).inference).toMatchObject({ waiting: 1, active: 0 });
    });

    it('gives running jobs back when stopped, without using up a try', async () => {
      const attempts: number[] = [];
      let aborted = false;
      const runner = await run([
        handle('understand', async ({ signal, attempt }) => {
          attempts.push(attempt);
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stop'))));
        }),
      ]);
      await add(understand());
      await soon(() => expect(attempts).toEqual([1]));
      await runner.stop();
      expect((await test.backend.queue.counts()).inference).toMatchObject({ waiting: 1, active: 0 });
      await run([
        handle('understand', async ({ attempt, signal }) => {
          aborted = signal.aborted;
          attempts.push(attempt);
        }),
      ]);
      await soon(() => expect(attempts).toEqual([1, 1]));
      expect(aborted).toBe(false);
    });

    it('does not boot with a job that nobody or everybody handles', async () => {
      await expect(run([])).rejects.toThrow(new HandlersIncomplete('job understand has no handler'));
      const twice = handle('understand', async () => undefined);
      await expect(run([twice, twice])).rejects.toThrow('job understand has two handlers');
    });
  });
}
