import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Baton as a user has it: `npm start` in a data folder of its own. */
export interface Product {
  readonly url: string;
  stop(): Promise<number | null>;
}

const READY_WITHIN_MS = 480_000;
const START = ['--import', './scripts/lib/from-source.ts', 'scripts/start.ts'];

/** Starts the product and waits for its banner; throws with everything it printed when it ends before. */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-e2e-'));
  const port = await freePort();
  const child = spawn(process.execPath, START, {
    env: { ...withoutBaton(process.env), PORT: String(port), BATON_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}`;
  await banner(child, `${url}/demo`);
  return {
    url,
    async stop() {
      child.kill('SIGINT');
      const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
      await rm(dataDir, { recursive: true, force: true });
      return typeof code === 'number' ? code : null;
    },
  };
}

/** Settings of the machine that runs the tests must not reach the product under test. */
function withoutBaton(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const entries = Object.entries(env).filter(
    ([name]) => !/^(BATON_|VITEST|NODE_ENV$|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(entries);
}

async function banner(child: ChildProcess, mark: string): Promise<void> {
  let printed = '';
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const read = (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed.includes(mark)) resolve();
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${printed}`)));
  const late = setTimeout(() => reject(new Error(`no banner in time:\n${printed}`)), READY_WITHIN_MS);
  try {
    await promise;
  } finally {
    clearTimeout(late);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
