import { shortReason } from './endpoint.js';
import { BackendUnreachable } from './errors.js';

export const ANSWER_WITHIN_MS = 5_000;

/** Waits for `work`, at most `ms`; afterwards rejects with what `onTimeout` makes. The work itself goes on. */
export async function withDeadline<T>(work: Promise<T>, ms: number, onTimeout: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(onTimeout()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // The loser of the race must not become an unhandled rejection.
    work.catch(() => undefined);
  }
}

/** Waits for a server's answer; whatever goes wrong becomes a BackendUnreachable that keeps the cause. */
export async function answered<T>(endpoint: string, work: Promise<T>, ms = ANSWER_WITHIN_MS): Promise<T> {
  try {
    return await withDeadline(work, ms, () => new Error(`no answer within ${ms / 1000} s`));
  } catch (cause) {
    throw new BackendUnreachable(endpoint, shortReason(cause), { cause });
  }
}
