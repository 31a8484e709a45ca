import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, Refusal } from '../lib/refusal.ts';
import { afterDeath, DEFAULT_POLICY, type RestartPolicy } from './restart-policy.ts';

export type PartName = 'api' | 'worker' | 'database' | 'console';

export interface Part {
  name: PartName;
  /** Starts the process; called again for every restart. */
  spawn(): ChildProcess;
  /** Asks it to finish what it has in hand and go. */
  stopSignal: NodeJS.Signals;
  /** Ends it when it has not gone after `stopWithinMs`. */
  forceSignal: NodeJS.Signals;
  stopWithinMs: number;
  policy?: RestartPolicy | undefined;
}

export interface Watcher {
  started(child: ChildProcess): void;
  /** It died unasked and comes back after `delayMs`. */
  restarting(how: string, delayMs: number): void;
  /** What the process said about its own end. */
  reason(): string | undefined;
}

/** The pipes of a process that has ended are read for so long, should somebody else hold them open. */
const LAST_WORDS_MS = 500;

/** Keeps one process alive until told to stop. */
export class Supervised {
  readonly part: Part;
  /** Rejects with a Refusal when the process cannot be kept alive; stays pending while it can. */
  readonly failed: Promise<never>;
  readonly #watcher: Watcher;
  readonly #stopping = new AbortController();
  readonly #fail: (error: Refusal) => void;
  #child: ChildProcess | undefined;
  #ready = false;
  #restarting = false;
  #life: Promise<void> | undefined;

  constructor(part: Part, watcher: Watcher) {
    this.part = part;
    this.#watcher = watcher;
    const { promise, reject } = Promise.withResolvers<never>();
    this.failed = promise;
    this.#fail = reject;
    promise.catch(() => undefined); // whoever races it hears of it; nobody has to
  }

  start(): void {
    this.#life ??= this.#live();
  }

  /** From now on a death is a reason to restart. Before, it means that the part cannot start at all. */
  markReady(): void {
    this.#ready = true;
  }

  get isReady(): boolean {
    return this.#ready;
  }

  /** Asks the process to go and starts it anew. */
  restart(): void {
    this.#restarting = true;
    this.#child?.kill(this.part.stopSignal);
  }

  /** Asks the process to go, and makes it go when it takes too long. Resolves when it has gone. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#child?.kill(this.part.stopSignal);
    const patience = setTimeout(() => this.force(), this.part.stopWithinMs);
    await this.#life;
    clearTimeout(patience);
  }

  /** Ends the process at once. */
  force(): void {
    this.#stopping.abort();
    this.#child?.kill(this.part.forceSignal);
  }

  async #live(): Promise<void> {
    let quickDeaths = 0;
    while (!this.#stopping.signal.aborted) {
      const bornAt = performance.now();
      const how = await this.#once();
      if (this.#stopping.signal.aborted) return;
      if (this.#restarting) continue;
      if (!this.#ready) return this.#fail(new Refusal(`The ${this.part.name} could not start: ${how}`));
      const policy = this.part.policy ?? DEFAULT_POLICY;
      const verdict = afterDeath(policy, performance.now() - bornAt, quickDeaths);
      quickDeaths = verdict.quickDeaths;
      if (!verdict.restart)
        return this.#fail(new Refusal(`The ${this.part.name} died ${quickDeaths} times in a row: ${how}`));
      this.#watcher.restarting(how, verdict.delayMs);
      await sleep(verdict.delayMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  /** One life of the process, from start to end; resolves with how it ended. */
  async #once(): Promise<string> {
    this.#restarting = false;
    try {
      const child = this.part.spawn();
      this.#child = child;
      if (child.pid !== undefined) this.#watcher.started(child);
      const ended = await new Promise<string>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`));
      });
      await Promise.race([new Promise((resolve) => child.once('close', resolve)), sleep(LAST_WORDS_MS)]);
      return this.#watcher.reason() ?? ended;
    } catch (error) {
      return messageOf(error);
    } finally {
      this.#child = undefined;
    }
  }
}
