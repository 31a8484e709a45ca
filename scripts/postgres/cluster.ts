import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { readJson, writeJson } from '../lib/json-file.ts';
import { freePort } from '../lib/ports.ts';
import { commandLine, endProcess, identify } from '../lib/processes.ts';
import { messageOf, Refusal } from '../lib/refusal.ts';
import { binary, bundledInstallation, type Installation } from './binaries.ts';
import { placeForData, placeForPrograms } from './place.ts';
import { databaseUser, type SystemUser } from './system-user.ts';

/** A PostgreSQL of our own: on disk, perhaps running. */
export interface Cluster {
  installation: Installation;
  user: SystemUser | undefined;
  /** PostgreSQL's data directory. */
  folder: string;
  port: number;
  password: string;
}

export const SUPERUSER = 'baton';

/** Remembered between starts, so that the address stays the same and the data is found again. */
const Remembered = z.object({ folder: z.string(), port: z.number() });

/** Finds the cluster that belongs to `dataDir`, or makes one. Nothing runs afterwards. */
export async function prepareCluster(dataDir: string, password: string): Promise<Cluster> {
  const note = join(dataDir, 'postgres.json');
  const known = readJson(note, Remembered);
  const user = databaseUser();
  const installation = placeForPrograms(await bundledInstallation(), user);
  const folder = known?.folder ?? join(placeForData(dataDir, user), 'data');
  const cluster = { installation, user, folder, password };
  if (existsSync(join(folder, 'PG_VERSION'))) await clearLeftovers(folder);
  else await initialise(cluster);
  const port = await freePort(known?.port);
  writeJson(note, { folder, port });
  return { ...cluster, port };
}

/**
 * Starts the server process; it is ready when it accepts connections. SIGINT ends it fast, SIGQUIT at once.
 * @param extra settings of PostgreSQL, by name
 */
export function spawnServer(cluster: Cluster, extra: Record<string, string> = {}): ChildProcess {
  const { installation, user, folder, port } = cluster;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements hold what customers and agents wrote, which belongs into no log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...extra,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(binary(installation, 'postgres'), ['-D', folder, '-p', String(port), ...flags], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group: Ctrl-C in the terminal must reach us alone, or the database goes before the API.
    detached: true,
  });
}

async function initialise({ installation, user, folder, password }: Omit<Cluster, 'port'>): Promise<void> {
  rmSync(folder, { recursive: true, force: true }); // an initialisation that was cut short
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const flags = [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // Sorts by code point and knows Unicode's upper and lower case, the same on every machine.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  try {
    await promisify(execFile)(binary(installation, 'initdb'), flags, { ...user, cwd: '/' });
  } catch (error) {
    throw new Refusal(`The embedded PostgreSQL could not be set up in ${folder}: ${messageOf(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * After a kill -9 the lock file stays. Its process is either still the old server (then it is ended: we hold the data
 * folder's lock, so nobody else uses it) or gone; its number may since belong to a stranger, who is left alone.
 */
async function clearLeftovers(folder: string): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const old = identify(Number.parseInt(readFileSync(lock, 'utf8'), 10));
  const isOurs = old !== undefined && commandLine(old.pid).includes(`-D ${folder} `);
  if (isOurs && !(await endProcess(old, ['SIGINT', 'SIGQUIT'], 10_000)))
    throw new Refusal(
      `An old PostgreSQL (process ${old.pid}) does not let go of ${folder}. End it and start again.`,
    );
  rmSync(lock, { force: true });
}
