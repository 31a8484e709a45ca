import { jobNamesOf, parseJobData, type JobName, type QueueName } from './catalogue.js';
import { HandlersIncomplete } from './errors.js';
import type { JobContext, JobHandler } from './ports.js';

/** Names the function that does one kind of job; its data arrives parsed. See `JobHandler` on idempotency. */
export function handle<Name extends JobName>(
  name: Name,
  run: (context: JobContext<Name>) => Promise<void>,
): JobHandler {
  return { name, run: (data, rest) => run({ ...rest, data: parseJobData(name, data) }) };
}

/**
 * Handlers by name, for the boot of a worker.
 * @throws HandlersIncomplete naming every job of these queues without a handler and every job with two
 */
export function indexHandlers(
  queues: readonly QueueName[],
  handlers: readonly JobHandler[],
): ReadonlyMap<string, JobHandler> {
  const byName = Map.groupBy(handlers, (handler) => handler.name);
  const missing = queues.flatMap(jobNamesOf).filter((name) => !byName.has(name));
  const doubled = [...byName].filter(([, all]) => all.length > 1).map(([name]) => name);
  const complaints = [
    ...missing.map((name) => `job ${name} has no handler`),
    ...doubled.map((name) => `job ${name} has two handlers`),
  ];
  if (complaints.length > 0) throw new HandlersIncomplete(complaints.join('; '));
  return new Map(handlers.map((handler) => [handler.name, handler]));
}
