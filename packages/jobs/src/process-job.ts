import { DelayedError, UnrecoverableError, WaitingError, type Job } from 'bullmq';
import { ZodError } from 'zod';
import { MAX_TAKEOVERS } from './bull.js';
import { jobs, parseJob, type Job as ParsedJob, type QueueName } from './catalogue.js';
import { shortReason } from './endpoint.js';
import { CannotSucceed, JobTakenAway } from './errors.js';
import type { JobHandler, Log, RunnerOptions } from './ports.js';

type BullJob = Job<unknown, void>;

const REANNOUNCE_DEATH_MS = 5_000;

/** The jobs in hand of one runner, so that a lost lock or a stop reaches the handler through its signal. */
export class RunningJobs {
  readonly #controllers = new Map<string, AbortController>();
  #stopped = false;

  get stopped(): boolean {
    return this.#stopped;
  }

  start(queue: QueueName, id: string): AbortController {
    const controller = new AbortController();
    if (this.#stopped) controller.abort(new JobTakenAway('the worker is stopping'));
    this.#controllers.set(`${queue}:${id}`, controller);
    return controller;
  }

  finish(queue: QueueName, id: string, controller: AbortController): void {
    const key = `${queue}:${id}`;
    if (this.#controllers.get(key) === controller) this.#controllers.delete(key);
  }

  abort(queue: QueueName, id: string, reason: Error): void {
    this.#controllers.get(`${queue}:${id}`)?.abort(reason);
  }

  stopAll(): void {
    this.#stopped = true;
    for (const controller of this.#controllers.values())
      controller.abort(new JobTakenAway('the worker is stopping'));
  }
}

interface ProcessorParts {
  readonly queue: QueueName;
  readonly handlers: ReadonlyMap<string, JobHandler>;
  readonly running: RunningJobs;
  readonly onDead: RunnerOptions['onDead'];
  readonly log: Log;
}

/** What BullMQ calls for every job of a queue: one try, and the burial when it was the last. */
export function processorOf(parts: ProcessorParts) {
  return async (bull: BullJob, token?: string): Promise<void> => {
    const id = bull.id ?? '';
    const controller = parts.running.start(parts.queue, id);
    try {
      await tryOnce(parts, bull, controller.signal);
    } catch (error) {
      await afterFailure(parts, { bull, token, error: asError(error), signal: controller.signal });
    } finally {
      parts.running.finish(parts.queue, id, controller);
    }
  };
}

async function tryOnce(parts: ProcessorParts, bull: BullJob, stopSignal: AbortSignal): Promise<void> {
  if (bull.stalledCounter > MAX_TAKEOVERS)
    throw new CannotSucceed(`${bull.stalledCounter} workers were lost while they ran this job`);
  const job = readJob(bull);
  const handler = parts.handlers.get(job.name);
  if (!handler) throw new CannotSucceed(`no handler for job ${job.name} in this version`);
  const signal = AbortSignal.any([stopSignal, AbortSignal.timeout(jobs[job.name].timeoutMs)]);
  signal.throwIfAborted();
  const rest = { signal, attempt: bull.attemptsMade + 1, lastAttempt: isLastAttempt(bull) };
  // A handler that ignores its signal must not hold its place for ever.
  await Promise.race([handler.run(job.data, rest), rejectOnAbort(signal)]);
}

interface Failure {
  readonly bull: BullJob;
  readonly token: string | undefined;
  readonly error: Error;
  readonly signal: AbortSignal;
}

/** Always throws: what it throws tells BullMQ whether to retry, to wait or to bury. */
async function afterFailure(parts: ProcessorParts, failure: Failure): Promise<never> {
  const { bull, token, error, signal } = failure;
  const about = { queue: parts.queue, job: bull.name, id: bull.id, attempt: bull.attemptsMade + 1 };
  if (signal.aborted) {
    // Stopping: back to the queue at once, without using up a try. A lost lock: somebody else has the job.
    if (parts.running.stopped) await bull.moveToWait(token);
    throw new WaitingError(shortReason(signal.reason));
  }
  if (!isLastAttempt(bull) && !(error instanceof CannotSucceed)) {
    parts.log.warn({ ...about, err: error }, 'job failed, will be tried again');
    throw error;
  }
  try {
    await parts.onDead(describeDeath(parts.queue, bull, error));
  } catch (unheard) {
    parts.log.error(
      { ...about, err: asError(unheard) },
      'dead job could not be announced, trying again later',
    );
    await bull.moveToDelayed(Date.now() + REANNOUNCE_DEATH_MS, token);
    throw new DelayedError();
  }
  parts.log.error({ ...about, err: error }, 'job is dead');
  throw new UnrecoverableError(error.message);
}

function describeDeath(queue: QueueName, bull: BullJob, error: Error) {
  return {
    id: bull.id ?? '',
    queue,
    job: readJobOrNull(bull),
    raw: { name: bull.name, data: bull.data },
    error,
    attempts: bull.attemptsMade + 1,
  };
}

function readJob(bull: BullJob): ParsedJob {
  try {
    return parseJob({ name: bull.name, data: bull.data });
  } catch (error) {
    if (error instanceof ZodError)
      throw new CannotSucceed(`unreadable job: ${error.message}`, { cause: error });
    throw error;
  }
}

function readJobOrNull(bull: BullJob): ParsedJob | null {
  try {
    return readJob(bull);
  } catch {
    return null;
  }
}

function isLastAttempt(bull: BullJob): boolean {
  return bull.attemptsMade + 1 >= (bull.opts.attempts ?? 1);
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(asError(signal.reason)), { once: true });
  });
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
