import { say } from '../lib/progress.ts';
import { Output } from './output.ts';
import { Supervised, type Part, type PartName } from './supervised.ts';

export interface Ears {
  /** Folder for the parts' log files. */
  logs: string;
  /** Hears of every process that is started. */
  onStarted?(part: PartName, pid: number): void;
}

const STOP_ORDER: readonly PartName[] = ['console', 'api', 'worker', 'database'];

/** The running parts. */
export class Stack {
  readonly #ears: Ears;
  readonly #running: Supervised[] = [];

  constructor(ears: Ears) {
    this.#ears = ears;
  }

  /** Starts a part under supervision. @param select what the console shows of its lines */
  start(part: Part, select: (line: string) => string | undefined): Supervised {
    const output = new Output(this.#ears.logs, part.name, { select, showStderr: () => supervised.isReady });
    const supervised: Supervised = new Supervised(part, {
      started: (child) => {
        output.follow(child);
        if (child.pid !== undefined) this.#ears.onStarted?.(part.name, child.pid);
      },
      restarting: (how, delayMs) => {
        say(`${part.name.padEnd(8)} stopped (${how}); starting it again in ${delayMs / 1000} s`);
      },
      reason: () => output.reason,
    });
    supervised.start();
    this.#running.push(supervised);
    return supervised;
  }

  /**
   * Runs `work` unless a part fails first.
   * @param signal also ends the work
   * @throws Refusal of the part that cannot be kept alive
   */
  async during<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const over = new AbortController();
    try {
      const failures = this.#running.map((supervised) => supervised.failed);
      return await Promise.race([work(AbortSignal.any([signal, over.signal])), ...failures]);
    } finally {
      over.abort();
    }
  }

  /** Stops the parts one after the other: first what takes in work, then what does it, then what keeps it. */
  async stop(): Promise<void> {
    for (const name of STOP_ORDER)
      for (const supervised of this.#running.filter(({ part }) => part.name === name))
        await supervised.stop();
  }

  force(): void {
    for (const supervised of this.#running) supervised.force();
  }
}
