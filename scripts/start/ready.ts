import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../lib/refusal.ts';

const POLL_MS = 100;
const PATIENCE_MS = 120_000;

/**
 * Resolves when `url` answers 200.
 * @throws Refusal with what it answered last when that takes longer than two minutes
 */
export async function waitForOk(url: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let last = 'no answer';
  while (Date.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) });
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
    } catch {
      signal.throwIfAborted(); // anything else means that nobody listens there yet
    }
    await sleep(POLL_MS, undefined, { signal });
  }
  throw new Refusal(`${url} is not ready after ${PATIENCE_MS / 1000} s. It last said: ${last}`);
}
