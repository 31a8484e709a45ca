import { setTimeout as sleep } from 'node:timers/promises';
import { shortReason } from './endpoint.js';
import { BackendUnreachable } from './errors.js';

const PAUSE_MS = 250;

/** What a server that is only just starting answers: refused connections, and PostgreSQL's "starting up" (57P03). */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03', 'EAI_AGAIN']);

/**
 * Tries `attempt` until it succeeds, for at most `waitMs`, as long as waiting may help: a wrong password fails at once.
 * @throws BackendUnreachable
 */
export async function untilReached(
  endpoint: string,
  waitMs: number,
  attempt: () => Promise<void>,
): Promise<void> {
  const until = Date.now() + waitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (!mayPass(cause) || Date.now() + PAUSE_MS > until)
        throw new BackendUnreachable(endpoint, shortReason(cause), { cause });
      await sleep(PAUSE_MS);
    }
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(mayPass);
  return error instanceof Error && 'code' in error && passing.has(String(error.code));
}
