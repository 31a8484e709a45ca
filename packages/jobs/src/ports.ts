import type { Job, JobData, JobName, NewJob, QueueName } from './catalogue.js';

/** What these adapters write to; pino's loggers fit. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  /** Dead jobs still kept for people to look at. */
  readonly failed: number;
}

export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
  readonly error: string;
  readonly attempts: number;
  readonly failedAt: Date | null;
}

/** Where producers put jobs. */
export interface JobQueue {
  /**
   * Adds jobs, those of one queue in one round trip. Adding is at least once: after an error some may have
   * been added, so add all of them again; `dedupe` and idempotent handlers make that harmless.
   * @throws ZodError when data does not fit the catalogue (nothing is added then)
   * @throws BackendUnreachable when the server does not answer within five seconds
   */
  add(jobs: readonly NewJob[]): Promise<void>;
  counts(): Promise<Record<QueueName, QueueCounts>>;
  /** The most recently dead jobs of a queue, newest first. */
  failed(queue: QueueName, limit: number): Promise<FailedJob[]>;
  close(): Promise<void>;
}

export interface JobContext<Name extends JobName> {
  readonly data: JobData<Name>;
  /** Aborts when the job's time is up, its lock is lost (another worker has it now) or the runner stops. */
  readonly signal: AbortSignal;
  /** 1 on the first try. */
  readonly attempt: number;
  /** When this try fails, the job is dead and `onDead` hears of it. */
  readonly lastAttempt: boolean;
}

/**
 * Does one kind of job. Must be idempotent: a job runs again after a worker died, and a worker that was frozen
 * for longer than the lock wakes up and finishes a job that another one has done meanwhile. So: take the row
 * lock, look whether it is still to be done, do it, all in one transaction.
 */
export interface JobHandler {
  readonly name: JobName;
  run(data: unknown, rest: Omit<JobContext<JobName>, 'data'>): Promise<void>;
}

export interface DeadJob {
  readonly id: string;
  readonly queue: QueueName;
  /** The parsed job; null when it was not readable (`raw` is what lay in the queue). */
  readonly job: Job | null;
  readonly raw: { readonly name: string; readonly data: unknown };
  readonly error: Error;
  readonly attempts: number;
}

export interface RunnerOptions {
  /** The queues this process works on, and how many jobs of each at once. */
  readonly queues: Partial<Record<QueueName, { readonly concurrency: number }>>;
  readonly handlers: readonly JobHandler[];
  /**
   * Called before a job is put among the dead, at least once per dead job. When it throws, the job is not dead
   * yet: it is tried again later, so that no death goes unheard because the database was away.
   */
  readonly onDead: (dead: DeadJob) => Promise<void>;
  readonly log: Log;
}

export interface JobRunner {
  /** Takes no further jobs and resolves when the running ones have finished; `stop` cuts that short. */
  drain(): Promise<void>;
  /** Aborts the signals of running jobs, puts those jobs back and closes, all within three seconds. */
  stop(): Promise<void>;
}

/** A topic: a short name, a colon, an id; or the name alone. */
export type Topic = 'inbox' | 'org' | `conversation:${string}` | `typing:${string}`;
export type BusListener = (payload: unknown, topic: Topic) => void;

/**
 * Wakes other processes up ("conversation X is at sequence N"). It is never the record: a message published
 * while nobody listens is gone, and one may come twice around a reconnection. Messages of one publisher arrive in order.
 */
export interface Bus {
  /**
   * Sends a small JSON value. While the server is away messages wait in a bounded buffer; when that overflows they
   * are dropped and, once the connection is back, every subscriber is told to read again (`onReconnect`).
   * Never rejects: `dropped` says that the bus was closed or the buffer overflowed. `sent` comes when the server took it,
   * which may be minutes after an outage began, so no request should wait for it.
   * @throws RangeError when topic and payload exceed 4,096 bytes
   */
  publish(topic: Topic, payload: unknown): Promise<'sent' | 'dropped'>;
  /** Costs no round trip: all topics of a process share one connection. Call the result to end it. */
  subscribe(topic: Topic, listener: BusListener): () => void;
  /** Called after messages may have been missed; subscribers then read what they follow. */
  onReconnect(listener: () => void): () => void;
  close(): Promise<void>;
}

/** The job queue and the bus of one process, on PostgreSQL or on Redis. */
export interface Backend {
  readonly kind: 'postgres' | 'redis';
  readonly queue: JobQueue;
  readonly bus: Bus;
  /**
   * Starts working.
   * @throws HandlersIncomplete when a job of an enabled queue has no handler, or any job has two
   * @throws BackendUnreachable
   */
  startRunner(options: RunnerOptions): Promise<JobRunner>;
  /** @throws BackendUnreachable when the server does not answer within five seconds */
  ping(): Promise<void>;
  /** Closes queue and bus, and stops runners still running. */
  close(): Promise<void>;
}
