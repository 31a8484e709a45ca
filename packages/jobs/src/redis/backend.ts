import { assembleBackend } from '../assemble.js';
import { createBus } from '../bus.js';
import { answered } from '../deadline.js';
import { describeEndpoint } from '../endpoint.js';
import { ErrorLog } from '../error-log.js';
import type { Backend, Log } from '../ports.js';
import { untilReached } from '../reach.js';
import { RedisBusLink } from './bus-link.js';
import { commandOptions, openRedis, probeRedis } from './connection.js';
import { redisDriver } from './driver.js';

/** Jobs and bus on Redis. @throws BackendUnreachable */
export async function connectRedis(url: string, waitMs: number, log: Log): Promise<Backend> {
  const endpoint = describeEndpoint(url);
  const errors = new ErrorLog(log);
  await untilReached(endpoint, waitMs, () => probeRedis(url));

  const commands = openRedis(url, errors, commandOptions);
  const listening = openRedis(url, errors, {
    ...commandOptions,
    connectionName: 'baton-bus',
    // The link subscribes by itself, because it must know when the subscription stands.
    autoResubscribe: false,
  });
  const { bus, ready } = createBus((events) => new RedisBusLink(commands, listening, events), errors);
  return assembleBackend({
    kind: 'redis',
    driver: redisDriver({ endpoint, url, commands, errors }),
    bus,
    errors,
    ready,
    ping: () => answered(endpoint, commands.ping()),
    release: () => Promise.resolve(commands.disconnect()),
  });
}
