import { withProgress } from '../lib/progress.ts';
import type { Ground } from './ground.ts';
import { forConsole } from './log-line.ts';
import { servicePart } from './parts.ts';
import { waitForOk } from './ready.ts';
import type { RestartPolicy } from './restart-policy.ts';

export interface Service {
  env: NodeJS.ProcessEnv;
  policy?: RestartPolicy;
}

export interface RunningServices {
  /** Where this machine reaches the API. */
  base: string;
  /** Takes over newly built code. */
  restart: () => void;
}

/** Starts API and worker and waits until a message sent now would be answered. */
export async function startServices(ground: Ground, service: Service): Promise<RunningServices> {
  const { settings, stack, signal } = ground;
  const base = `http://${reachable(settings.host)}:${service.env['PORT']}`;
  const answers = (path: string) => stack.during(signal, (until) => waitForOk(`${base}${path}`, until));
  // The API brings the database up to date before it listens; a worker must not come before.
  const api = stack.start(servicePart('api', service), calm(ground));
  await withProgress('Starting the API', () => answers('/healthz'));
  const worker = stack.start(servicePart('worker', service), calm(ground));
  await withProgress('Starting the worker', () => answers('/readyz'));
  for (const supervised of [api, worker]) supervised.markReady();
  const restart = () => {
    for (const supervised of [api, worker]) supervised.restart();
  };
  return { base, restart };
}

/** The log files have everything; the console what somebody should look at, unless a level was asked for. */
function calm({ settings }: Ground): (line: string) => string | undefined {
  const threshold = process.env['BATON_LOG_LEVEL'] ? settings.logLevel : 'warn';
  return (line) => forConsole(line, threshold);
}

/** The address on which this machine reaches a server that listens on `host`. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
