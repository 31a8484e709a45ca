import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { binary, type Installation } from './binaries.ts';
import type { SystemUser } from './system-user.ts';

/** Where programs and data go when the server's user cannot pass through to our own folders, as below /root. */
const SHARED_HOME = '/var/lib/baton';

/** Folder for a new database: inside `dataDir` where the server's user can reach it, else below /var/lib/baton. */
export function placeForData(dataDir: string, user: SystemUser | undefined): string {
  const own = join(dataDir, 'postgres');
  mkdirSync(own, { recursive: true, mode: 0o700 });
  if (!user) return own;
  chownSync(own, user.uid, user.gid);
  if (mayRun('test', ['-w', own], user)) return own;
  const elsewhere = join(SHARED_HOME, randomUUID());
  mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 });
  mkdirSync(elsewhere, { mode: 0o700 });
  chownSync(elsewhere, user.uid, user.gid);
  return elsewhere;
}

/** The installation itself where the server's user may run it, else a copy of it that it may. */
export function placeForPrograms(installation: Installation, user: SystemUser | undefined): Installation {
  if (!user || mayRun(binary(installation, 'postgres'), ['--version'], user)) return installation;
  const folder = join(SHARED_HOME, `postgresql-${installation.version}`);
  if (!existsSync(folder)) {
    mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 });
    const draft = `${folder}.${process.pid}`;
    cpSync(installation.folder, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, folder);
  }
  return { ...installation, folder };
}

function mayRun(command: string, args: readonly string[], user: SystemUser): boolean {
  return spawnSync(command, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
