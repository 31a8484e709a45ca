import type { JobsOptions, Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import { jobs, type NewJob, type QueueName } from './catalogue.js';

/** The parts of BullMQ's classes used here; their full types name the backend, which callers do not care about. */
export type BullQueue = Pick<Queue, 'addBulk' | 'getJobCounts' | 'getFailed' | 'waitUntilReady' | 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};
export type BullWorker = Pick<Worker, 'waitUntilReady' | 'run' | 'pause' | 'close'> & {
  getBackend(): { disconnectBlocking(wait?: boolean): Promise<void> };
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'stalled', listener: (jobId: string) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (jobIds: string[]) => void): unknown;
};
export type WorkerTimings = Omit<WorkerOptions, 'connection'>;

/** What differs between PostgreSQL and Redis as far as jobs are concerned. */
export interface BullDriver {
  readonly endpoint: string;
  openQueue(name: QueueName): BullQueue;
  /** Opens the connections that `count` workers share. */
  openWorkers(count: number): {
    open(name: QueueName, processor: Processor, timings: WorkerTimings): BullWorker;
    release(): Promise<void>;
  };
}

/**
 * A worker that dies leaves its jobs locked. Others look every `stalledInterval`, and take over what was active
 * at the look before and has an expired lock: at the latest lockDuration + stalledInterval = 7 s after the death.
 * (BullMQ's defaults take 60 s.) Renewal is due every 2.5 s, so an event loop may stand still for about that long.
 */
export const lockTimings = {
  lockDuration: 5_000,
  stalledInterval: 2_000,
  // Jobs taken over too often are buried by the runner itself (see MAX_TAKEOVERS), because BullMQ would do it
  // without a way to tell anybody first.
  maxStalledCount: 1_000_000,
  // After a refused connection a worker waits this long before it asks again; the default is 15 s.
  runRetryDelay: 1_000,
  // The runner starts the loop itself, to know when it has ended.
  autorun: false,
} as const satisfies WorkerTimings;

/** So many workers may die over one job before the job is held to be the cause. */
export const MAX_TAKEOVERS = 10;

/** Queues stay short: finished jobs go at once; dead ones stay for two weeks or until 500 newer ones have died. */
export function optionsFor(job: NewJob): JobsOptions {
  const { attempts, backoffMs, keyOf } = jobs[job.name];
  const key = job.dedupe ?? keyOf(job.data);
  return {
    attempts,
    backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: { count: 500, age: 14 * 24 * 3600 },
    stackTraceLimit: 10,
    ...(job.delayMs === undefined ? {} : { delay: job.delayMs }),
    ...(key === undefined ? {} : { deduplication: { id: key } }),
  };
}
