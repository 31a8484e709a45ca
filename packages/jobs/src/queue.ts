import { optionsFor, type BullDriver, type BullQueue } from './bull.js';
import { jobs, parseJob, queueNames, type QueueName } from './catalogue.js';
import { answered } from './deadline.js';
import type { ErrorLog } from './error-log.js';
import type { FailedJob, JobQueue, QueueCounts } from './ports.js';

/**
 * The producers' side of all queues.
 * @throws BackendUnreachable when the server does not get them ready
 */
export async function openJobQueue(driver: BullDriver, errors: ErrorLog): Promise<JobQueue> {
  const open = (name: QueueName): BullQueue => {
    const queue = driver.openQueue(name);
    queue.on('error', (error) => errors.report('job queue', error));
    return queue;
  };
  const queues: Record<QueueName, BullQueue> = {
    inference: open('inference'),
    briefing: open('briefing'),
    writing: open('writing'),
    routing: open('routing'),
    training: open('training'),
    learning: open('learning'),
    mail: open('mail'),
  };
  const every = <T>(ask: (queue: BullQueue) => Promise<T>): Promise<T[]> =>
    answered(driver.endpoint, Promise.all(queueNames.map((name) => ask(queues[name]))));

  await every((queue) => queue.waitUntilReady());

  return {
    async add(given) {
      const byQueue = Map.groupBy(given.map(parseJob), (job) => jobs[job.name].queue);
      const additions = [...byQueue].map(([name, group]) =>
        queues[name].addBulk(group.map((job) => ({ name: job.name, data: job.data, opts: optionsFor(job) }))),
      );
      await answered(driver.endpoint, Promise.all(additions));
    },
    async counts() {
      const all = await every(countsOf);
      const counts = (name: QueueName): QueueCounts => all[queueNames.indexOf(name)] ?? noJobs;
      return {
        inference: counts('inference'),
        briefing: counts('briefing'),
        writing: counts('writing'),
        routing: counts('routing'),
        training: counts('training'),
        learning: counts('learning'),
        mail: counts('mail'),
      };
    },
    async failed(name, limit) {
      const failed = await answered(driver.endpoint, queues[name].getFailed(0, limit - 1));
      return failed.map(toFailedJob);
    },
    async close() {
      await Promise.all(queueNames.map((name) => queues[name].close()));
    },
  };
}

const noJobs: QueueCounts = { waiting: 0, active: 0, delayed: 0, failed: 0 };

async function countsOf(queue: BullQueue): Promise<QueueCounts> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  return {
    waiting: counts['waiting'] ?? 0,
    active: counts['active'] ?? 0,
    delayed: counts['delayed'] ?? 0,
    failed: counts['failed'] ?? 0,
  };
}

type BullFailedJob = Awaited<ReturnType<BullQueue['getFailed']>>[number];

function toFailedJob(job: BullFailedJob): FailedJob {
  return {
    id: job.id ?? '',
    name: job.name,
    data: job.data,
    error: job.failedReason,
    attempts: job.attemptsMade,
    failedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn),
  };
}
