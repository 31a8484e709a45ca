const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Milliseconds before attempt `failures + 1`: doubling from 0.5 s to 10 s, of which a random half is left out,
 * so that a thousand widgets do not come back in the same instant after a restart.
 */
export function backoff(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 16));
  return ceiling * (0.5 + 0.5 * random());
}

/** False only where the runtime knows that there is no network. */
export function isOnline(): boolean {
  return !(typeof navigator === 'object' && 'onLine' in navigator && navigator.onLine === false);
}

/** Waits out the backoff and then for the network; the network's return ends the wait early. */
export async function waitToRetry(failures: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = onOnline(finish);
    const timer = setTimeout(() => {
      if (isOnline()) finish();
    }, backoff(failures));
    function finish(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}

function onOnline(listener: () => void): () => void {
  const host: unknown = globalThis;
  if (!(host instanceof EventTarget)) return () => undefined;
  host.addEventListener('online', listener);
  return () => host.removeEventListener('online', listener);
}
