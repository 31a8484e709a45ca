import { InvalidSetting, readSettings } from '@baton/settings';
import { pino } from 'pino';
import { startWorker, type Worker } from './composition.js';

const STOP_WITHIN_MS = 20_000;

/** Starts the worker process; on SIGTERM or SIGINT it finishes what it has begun and leaves. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = pino({ name: 'worker', level: settings.logLevel });
  const worker = await startWorker(settings, log);
  log.info({ event: 'ready', worker: worker.id }, 'ready');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave(worker));
}

async function leave(worker: Worker): Promise<void> {
  const late = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
  late.unref();
  await worker.stop();
  process.exit(0);
}

main().catch((error: unknown) => {
  const known = error instanceof InvalidSetting;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`worker: ${message}\n`);
  if (!known && error instanceof Error && process.env['BATON_LOG_LEVEL'] === 'debug')
    process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
