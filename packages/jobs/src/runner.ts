import { lockTimings, type BullDriver, type BullWorker } from './bull.js';
import { queueNames, type QueueName } from './catalogue.js';
import { answered } from './deadline.js';
import type { ErrorLog } from './error-log.js';
import { JobTakenAway } from './errors.js';
import { indexHandlers } from './handlers.js';
import type { JobRunner, RunnerOptions } from './ports.js';
import { processorOf, RunningJobs } from './process-job.js';

const STOP_WITHIN_MS = 3_000;

/** See `Backend.startRunner`. */
export async function startRunner(
  driver: BullDriver,
  errors: ErrorLog,
  options: RunnerOptions,
): Promise<JobRunner> {
  const enabled = queueNames.filter((name) => options.queues[name] !== undefined);
  const handlers = indexHandlers(enabled, options.handlers);
  const running = new RunningJobs();
  const connections = driver.openWorkers(enabled.length);

  const open = (name: QueueName): BullWorker => {
    const processor = processorOf({
      queue: name,
      handlers,
      running,
      onDead: options.onDead,
      log: options.log,
    });
    const concurrency = options.queues[name]?.concurrency ?? 1;
    const worker = connections.open(name, processor, { ...lockTimings, concurrency });
    worker.on('error', (error) => errors.report(`worker of ${name}`, error));
    worker.on('stalled', (id) => options.log.warn({ queue: name, id }, 'took over the job of a lost worker'));
    worker.on('lockRenewalFailed', (ids) => {
      for (const id of ids) running.abort(name, id, new JobTakenAway('the lock of this job was lost'));
    });
    return worker;
  };
  const workers = enabled.map(open);
  const loops: Promise<void>[] = [];

  /** Fetches nothing more; resolves when what was fetched is done and its outcome written. */
  const finish = async (): Promise<void> => {
    for (const worker of workers) {
      await worker.pause(true);
      // Interrupts the wait for the next job.
      await worker.getBackend().disconnectBlocking(false);
    }
    await Promise.all(loops);
  };
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    // Forced, because the gentle way waits for a server that is away; `finish` has already waited for the jobs.
    closed ??= Promise.all(workers.map((worker) => worker.close(true))).then(() => connections.release());
    return closed;
  };
  const stop = async (): Promise<void> => {
    running.stopAll();
    try {
      // A server that is away must not keep the process: the locks expire and others take over.
      await answered(driver.endpoint, finish(), STOP_WITHIN_MS);
    } catch (error) {
      errors.report('stopping workers', error);
    }
    await answered(driver.endpoint, close(), STOP_WITHIN_MS).catch((error: unknown) =>
      errors.report('closing workers', error),
    );
  };

  try {
    await answered(driver.endpoint, Promise.all(workers.map((worker) => worker.waitUntilReady())));
  } catch (error) {
    await stop();
    throw error;
  }
  for (const [i, worker] of workers.entries())
    loops.push(worker.run().catch((error: unknown) => errors.report(`worker of ${enabled[i]}`, error)));
  return { drain: () => finish().then(close), stop };
}
