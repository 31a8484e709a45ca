import { InvalidSetting, readSettings } from '@baton/settings';
import { pino } from 'pino';
import { startApi } from './composition.js';
import type { ApiServer } from './server.js';

const STOP_WITHIN_MS = 12_000;

/** Starts the API process; on SIGTERM or SIGINT it finishes what it has begun and leaves. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = pino({ name: 'api', level: settings.logLevel });
  const server = await startApi(settings, log);
  log.info({ event: 'ready', port: server.port }, 'ready');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave(server));
}

async function leave(server: ApiServer): Promise<void> {
  const late = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
  late.unref();
  await server.stop();
  process.exit(0);
}

main().catch((error: unknown) => {
  process.stderr.write(`api: ${inWords(error)}\n`);
  if (
    !(error instanceof InvalidSetting) &&
    error instanceof Error &&
    process.env['BATON_LOG_LEVEL'] === 'debug'
  )
    process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof InvalidSetting) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `port ${port} is busy. Stop what uses it, or set PORT to another.`;
  if (code === 'EACCES' && port !== undefined)
    return `port ${port} may not be used by this user. Set PORT to one above 1023.`;
  return error.message.split('\n')[0] ?? error.message;
}
