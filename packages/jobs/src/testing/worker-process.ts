import { connectBackend } from '../connect.js';
import { handle } from '../handlers.js';
import { silent } from './silent-log.js';

/**
 * A worker in a process of its own, to be killed by tests. Writes a line of JSON for each start and each end of a job. A
 * job whose `upToSeq` is below 1,000 takes HOLD_MS, or until SIGUSR2. On SIGTERM it closes everything and must then end
 * by itself.
 */
const holdMs = Number(process.env['HOLD_MS']);
const released = new Promise<void>((resolve) => process.once('SIGUSR2', () => resolve()));
const hold = () => Promise.race([released, new Promise((resolve) => setTimeout(resolve, holdMs))]);
const say = (event: string, seq = 0): void => {
  process.stdout.write(`${JSON.stringify({ event, seq })}\n`);
};

const backend = await connectBackend({
  databaseUrl: process.env['TEST_DATABASE_URL'] ?? '',
  redisUrl: process.env['TEST_REDIS_URL'],
  log: silent,
});
backend.bus.subscribe('org', () => undefined);
const runner = await backend.startRunner({
  queues: { inference: { concurrency: 8 } },
  handlers: [
    handle('understand', async ({ data: { upToSeq }, signal }) => {
      say('start', upToSeq);
      signal.addEventListener('abort', () => say('abort', upToSeq));
      if (upToSeq < 1_000) await hold();
      say('end', upToSeq);
    }),
  ],
  onDead: async () => say('dead'),
  log: silent,
});

process.once('SIGTERM', () => {
  void runner
    .stop()
    .then(() => backend.close())
    .then(() => say('closed'));
});
say('ready');
