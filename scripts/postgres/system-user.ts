import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { messageOf, Refusal } from '../lib/refusal.ts';

/** The user that the database server runs as when we are root, which PostgreSQL refuses to run as. */
export interface SystemUser {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/** The system's `postgres` user, made when missing; undefined when we are not root and need no other user. */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

function lookUp(): SystemUser | undefined {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === NAME);
  return entry && { uid: Number(entry[2]), gid: Number(entry[3]) };
}

function create(): SystemUser {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  try {
    execFileSync('useradd', [...flags, NAME], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` }, // after plain `su` they are missing
    });
  } catch (error) {
    throw new Refusal(
      `PostgreSQL does not run as root, and the user "${NAME}" could not be created (${messageOf(error).trim()}). ` +
        'Run Baton as an ordinary user, or set DATABASE_URL.',
    );
  }
  const user = lookUp();
  if (!user) throw new Refusal(`The system user "${NAME}" is not in /etc/passwd. Set DATABASE_URL instead.`);
  return user;
}
