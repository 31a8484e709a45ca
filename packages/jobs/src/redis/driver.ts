import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { BullDriver } from '../bull.js';
import type { ErrorLog } from '../error-log.js';
import { openRedis, pauseBefore, workerOptions } from './connection.js';

/** All keys begin with it, so that Baton may share a Redis. */
const PREFIX = 'baton';

/** Jobs on Redis. All queues of a process share `commands`; workers share one connection and have one more each to wait on. */
export function redisDriver(parts: {
  readonly endpoint: string;
  readonly url: string;
  readonly commands: Redis;
  readonly errors: ErrorLog;
}): BullDriver {
  const { endpoint, url, commands, errors } = parts;
  return {
    endpoint,
    openQueue: (name) =>
      // Nobody reads BullMQ's event stream, so it is kept short.
      new Queue(name, { connection: commands, prefix: PREFIX, streams: { events: { maxLen: 100 } } }),
    openWorkers() {
      let over = false;
      // Workers copy the connection, options and all, and keep the copies to themselves; this reaches those as well.
      const retryStrategy = (times: number): number | null => (over ? null : pauseBefore(times));
      const connection = openRedis(url, errors, { ...workerOptions, retryStrategy });
      return {
        open: (name, processor, timings) =>
          new Worker(name, processor, { ...timings, connection, prefix: PREFIX }),
        release() {
          over = true;
          return Promise.resolve(connection.disconnect());
        },
      };
    },
  };
}
