import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { prepareCluster, spawnServer, type Cluster } from './cluster.ts';
import { openDatabase, urlOf } from './connect.ts';

const PASSWORD = 'a password with "quotes" & 100 % signs';
let dataDir: string;

// Each starts several servers, one after the other.
vi.setConfig({ testTimeout: 180_000 });

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'baton-cluster-'));
  chmodSync(dataDir, 0o711); // as the data folder has it
});
afterAll(() => rmSync(dataDir, { recursive: true }));

async function startServer() {
  const cluster = await prepareCluster(dataDir, PASSWORD);
  const server = spawnServer(cluster);
  await openDatabase(cluster, new AbortController().signal);
  return { cluster, server };
}

async function ask(cluster: Cluster, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: urlOf(cluster) });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test('keeps data and address over a clean stop, a kill and a lock file whose number a stranger has', async () => {
  const first = await startServer();
  await ask(first.cluster, "create table kept as select 'words' as word");
  first.server.kill('SIGINT');
  await once(first.server, 'exit');

  const second = await startServer();
  expect(urlOf(second.cluster)).toBe(urlOf(first.cluster));
  second.server.kill('SIGKILL');
  await once(second.server, 'exit');
  const lock = join(second.cluster.folder, 'postmaster.pid');
  expect(existsSync(lock)).toBe(true);
  writeFileSync(lock, `${process.pid}\n`);

  const third = await startServer();
  expect(await ask(third.cluster, 'select word from kept')).toBe('words');
  third.server.kill('SIGINT');
  await once(third.server, 'exit');
});

test('a server that outlived its supervisor makes way', async () => {
  const orphan = await startServer();
  const successor = await startServer();
  expect(orphan.server.exitCode).toBe(0);
  expect(await ask(successor.cluster, 'select word from kept')).toBe('words');
  successor.server.kill('SIGINT');
  await once(successor.server, 'exit');
});

test('a lost password is told, not waited for', async () => {
  const cluster = await prepareCluster(dataDir, 'another');
  const server = spawnServer(cluster);
  await expect(openDatabase(cluster, new AbortController().signal)).rejects.toThrow('another password');
  server.kill('SIGQUIT');
  await once(server, 'exit');
});
