import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's minimum of 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export async function hashPassword(password: string): Promise<string> {
  return hash(password, options);
}

/**
 * Is this the password? An unknown account costs the same time as a wrong password, so that addresses cannot be
 * probed by stopwatch.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null) return verify(stored, password);
  await verify(await decoy(), password);
  return false;
}

let decoyHash: Promise<string> | null = null;

function decoy(): Promise<string> {
  decoyHash ??= hashPassword('no account has this password');
  return decoyHash;
}
