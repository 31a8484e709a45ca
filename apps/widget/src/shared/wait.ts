const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 20_000;

/** Waits before try number `failures + 1`; ends early when the network comes back or the signal says so. */
export async function waitToRetry(failures: number, signal: AbortSignal): Promise<void> {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 8));
  await pause(ceiling * (0.5 + 0.5 * Math.random()), signal);
}

/** Tries until it works, with growing pauses; gives up only when the signal says so. */
export async function persevere(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      return await work();
    } catch {
      await waitToRetry(failures, signal);
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms);
    globalThis.addEventListener?.('online', done);
    signal.addEventListener('abort', done);
    function done(): void {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
