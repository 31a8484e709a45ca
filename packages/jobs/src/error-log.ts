import { shortReason } from './endpoint.js';
import type { Log } from './ports.js';

const QUIET_MS = 10_000;
const REMEMBERED = 100;

/**
 * While a server is away, every connection reports the same error several times a second. This writes a given line
 * at most once in ten seconds.
 */
export class ErrorLog {
  readonly #lastAt = new Map<string, number>();

  constructor(
    private readonly log: Log,
    private readonly now: () => number = Date.now,
  ) {}

  report(where: string, error: unknown): void {
    const reason = shortReason(error);
    const line = `${where}: ${reason}`;
    const now = this.now();
    if (now - (this.#lastAt.get(line) ?? -Infinity) < QUIET_MS) return;
    if (this.#lastAt.size >= REMEMBERED) this.#lastAt.clear();
    this.#lastAt.set(line, now);
    this.log.warn({ reason }, line);
  }
}
