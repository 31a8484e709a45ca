export { jobs, parseJob, queueNames } from './catalogue.js';
export type { Job, JobData, JobName, NewJob, QueueName } from './catalogue.js';
export { connectBackend } from './connect.js';
export type { ConnectOptions } from './connect.js';
export { BackendUnreachable, CannotSucceed, HandlersIncomplete, JobTakenAway } from './errors.js';
export { handle } from './handlers.js';
export type {
  Backend,
  Bus,
  BusListener,
  DeadJob,
  FailedJob,
  JobContext,
  JobHandler,
  JobQueue,
  JobRunner,
  Log,
  QueueCounts,
  RunnerOptions,
  Topic,
} from './ports.js';
