import type { BullDriver } from './bull.js';
import { answered } from './deadline.js';
import type { ErrorLog } from './error-log.js';
import type { Backend, Bus, JobQueue, JobRunner } from './ports.js';
import { openJobQueue } from './queue.js';
import { startRunner } from './runner.js';

interface BackendParts {
  readonly kind: Backend['kind'];
  readonly driver: BullDriver;
  readonly bus: Bus;
  readonly errors: ErrorLog;
  /** Resolves when the bus listens. */
  readonly ready: Promise<unknown>;
  ping(): Promise<unknown>;
  /** Frees the connections the driver and `ping` share. */
  release(): Promise<unknown>;
}

/** Puts queue, bus and runners together; what was opened is closed again when a part does not get ready. */
export async function assembleBackend(parts: BackendParts): Promise<Backend> {
  const { driver, errors, bus } = parts;
  const runners = new Set<JobRunner>();
  let queue: JobQueue | undefined;
  let closed: Promise<void> | undefined;

  const closeAll = async (): Promise<void> => {
    await Promise.all([...runners].map((runner) => runner.stop()));
    await bus.close();
    await queue?.close();
    await parts.release();
  };
  const close = (): Promise<void> => {
    // Closing must not hang on a server that is away, nor fail because it is.
    closed ??= answered(driver.endpoint, closeAll()).catch((error: unknown) =>
      errors.report('closing', error),
    );
    return closed;
  };

  try {
    await answered(driver.endpoint, parts.ready);
    queue = await openJobQueue(driver, errors);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    kind: parts.kind,
    queue,
    bus,
    async startRunner(options) {
      const runner = await startRunner(driver, errors, options);
      runners.add(runner);
      return runner;
    },
    ping: async () => void (await parts.ping()),
    close,
  };
}
