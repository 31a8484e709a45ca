import { Output } from './output.ts';
import { Supervised, type Part, type PartName } from './supervised.ts';

export interface Ears {
  /** Folder for the parts' log files. */
  logs: string;
  /** Hears of every process that is started. */
  onStarted?(name: string, pid: number): void;
}

const STOP_ORDER: readonly PartName[] = ['api', 'worker', 'database'];

/** The running parts. */
export class Stack {
  readonly #ears: Ears;
  readonly #running: Supervised[] = [];

  constructor(ears: Ears) {
    this.#ears = ears;
  }

  /** Starts a part under supervision. @param select what the console shows of its lines */
  start(part: Part, select: (line: string) => string | undefined): Supervised {
    const output = new Output(this.#ears.logs, part.name, select);
    const supervised = new Supervised(part, {
      started: (child) => {
        output.follow(child);
        if (child.pid !== undefined) this.#ears.onStarted?.(part.name, child.pid);
      },
      restarting: (how, delayMs) => {
        console.error(`${part.name.padEnd(8)} stopped (${how}); starting it again in ${delayMs / 1000} s`);
      },
      reason: () => output.reason,
    });
    supervised.start();
    this.#running.push(supervised);
    return supervised;
  }

  /** Rejects as soon as one part cannot be kept alive. */
  get failed(): Promise<never> {
    return Promise.race(this.#running.map((supervised) => supervised.failed));
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
