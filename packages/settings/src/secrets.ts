import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * A folder of its own: the data folder must let the embedded PostgreSQL through, which runs as another user when
 * Baton runs as root.
 */
const FOLDER = 'private';
const FILE = 'secrets.json';

/** Secrets that a deployment makes for itself. */
export const Secrets = z.object({
  /** Signs the tokens of visitors and agents. */
  tokenSecret: z.string().min(32),
  /** Password of the embedded PostgreSQL. */
  databasePassword: z.string().min(32),
});
export type Secrets = z.infer<typeof Secrets>;

/** The file with the secrets is there but cannot be used. Deleting it makes new ones (and signs everybody out). */
export class UnusableSecrets extends Error {
  override readonly name = 'UnusableSecrets';
}

/** Pure: what a file contains. @throws UnusableSecrets */
export function parseSecrets(content: string, file = FILE): Secrets {
  try {
    return Secrets.parse(JSON.parse(content));
  } catch (cause) {
    // The cause of a JSON error quotes the content, so it stays out of the message.
    throw new UnusableSecrets(`${file} is damaged; restore it, or delete it to sign everybody out.`, {
      cause,
    });
  }
}

function makeSecrets(): Secrets {
  const secret = (): string => randomBytes(48).toString('base64url');
  return { tokenSecret: secret(), databasePassword: secret() };
}

/**
 * The secrets in `private/secrets.json` of the data folder; makes folder (0700) and file (0600) on first use, and takes
 * away what rights others have. When two processes start at once both get the same secrets.
 * @throws UnusableSecrets when the file is damaged; the file system's own errors when the folder cannot be written
 */
export async function loadOrCreateSecrets(dataDir: string): Promise<Secrets> {
  const folder = join(dataDir, FOLDER);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const file = join(folder, FILE);
  const content = (await readIfThere(file)) ?? (await create(file));
  await chmod(file, 0o600);
  return parseSecrets(content, file);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Writes beside and links into place: readers see all or nothing, and of two writers exactly one wins. */
async function create(file: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(makeSecrets(), null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    await link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return readFile(file, 'utf8');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
