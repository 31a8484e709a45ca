import { Worker } from 'node:worker_threads';

/** The threads of this package, by the name of their entry file in this folder. */
export type ThreadName = 'inference-thread' | 'training-thread' | 'writing-thread';

/**
 * Starts a thread from the same kind of file as this one: dist/*.js in production, src/*.ts under vitest, where the
 * thread runs by type stripping and resolves workspace packages to their sources.
 */
export function startThread(name: ThreadName, workerData: unknown): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = new URL(`./${name}.${fromSource ? 'ts' : 'js'}`, import.meta.url);
  const resolver = new URL('./source-resolver.ts', import.meta.url);
  return new Worker(entry, {
    name: `baton-${name}`,
    workerData,
    ...(fromSource ? { execArgv: ['--conditions=source', '--import', resolver.href] } : {}),
  });
}
